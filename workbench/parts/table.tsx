import { type KeyboardEvent, type ReactNode, useState } from 'react'

/** A column: `cell` makes its part of a row; `end` sets numbers under each other. */
export type Column<Row> = {
  readonly key: string
  readonly title: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly end?: boolean
}

type Props<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void
}

/** A table whose rows are walked with the arrows, Home and End; one stop for Tab. */
export function Table<Row>({ caption, columns, rows, keyOf, onOpen }: Props<Row>) {
  const [at, setAt] = useState(0)
  const current = Math.min(at, rows.length - 1)
  const move = (event: KeyboardEvent<HTMLTableRowElement>, row: Row): void => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') onOpen?.(row)
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined || !rows[to]) return
    event.preventDefault()
    setAt(to)
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>(':scope > tr')[to]?.focus()
  }
  return (
    <table className="table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, end }) => (
            <th key={key} scope="col" className={end ? 'end' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr
            key={keyOf(row)}
            tabIndex={onOpen ? (i === current ? 0 : -1) : undefined}
            className={onOpen ? 'opens' : undefined}
            onFocus={() => setAt(i)}
            onKeyDown={event => move(event, row)}
            onClick={() => onOpen?.(row)}
          >
            {columns.map(({ key, cell, end }) => (
              <td key={key} className={end ? 'end' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
