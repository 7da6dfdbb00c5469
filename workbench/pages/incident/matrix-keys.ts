import type { KeyboardEvent } from 'react'

/** Steps of rows and columns of each key, as often as cells in between say nothing. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** The button of the cell to which a key leads: the next that says something, else its own; with Home and End the first and last of the row. */
export function neighbour({ key, ctrlKey, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const cell = currentTarget.closest('td')!
  const row = cell.parentElement as HTMLTableRowElement
  const rows = (row.parentElement as HTMLTableSectionElement).rows
  if (key === 'Home' || key === 'End') {
    const buttons = (ctrlKey ? row.parentElement! : row).querySelectorAll('button')
    return buttons[key === 'Home' ? 0 : buttons.length - 1] ?? null
  }
  const step = STEPS[key]
  if (!step) return null
  let [y, x] = [row.sectionRowIndex + step[0], cell.cellIndex + step[1]]
  for (; rows[y]?.cells[x]; y += step[0], x += step[1]) {
    const button = rows[y]!.cells[x]!.querySelector('button')
    if (button) return button
  }
  return currentTarget
}
