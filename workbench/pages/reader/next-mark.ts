import type { Layer } from './layers.ts'

/** The marked words after (or before) those that have the focus; where none have it, the first in sight. */
export function nextMark(text: HTMLElement, hidden: readonly Layer[], isForward: boolean): HTMLElement | undefined {
  const marks = [...text.querySelectorAll<HTMLElement>('[data-begins]')].filter(({ dataset }) =>
    dataset.begins!.split(' ').some(layer => !(hidden as readonly string[]).includes(layer)),
  )
  const at = marks.indexOf(document.activeElement as HTMLElement)
  if (at === -1) return marks.find(mark => mark.getBoundingClientRect().top > 0)
  return marks[isForward ? at + 1 : at - 1]
}
