import { type KeyboardEvent, memo, useCallback, useEffect, useState } from 'react'
import { addressOf, asking, go } from '../../address.ts'
import type { IncidentRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { useWindow } from '../../parts/window.ts'
import { NOTHING_CHOSEN, SORTS, type Sort } from './asked.ts'
import { Row } from './row.tsx'

type Props = {
  readonly rows: readonly IncidentRow[]
  /** Whether there is nothing in the ledger at all. */
  readonly isEmpty: boolean
  readonly sort: Sort
  readonly onPoint: (row: IncidentRow | null) => void
}

/** The incidents, of which only the rows in sight are made; walked with the arrows. */
export const List = memo(function List({ rows, isEmpty, sort, onPoint }: Props) {
  const [step, setStep] = useState({ to: 0, isWalked: false })
  const { box, first, last, height, reveal } = useWindow(rows.length)
  const current = Math.min(step.to, rows.length - 1)
  const walk = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setStep({ to: next, isWalked: true })
    reveal(next)
  }
  useEffect(() => {
    if (!step.isWalked) return
    box.current?.querySelector<HTMLElement>(`[aria-rowindex="${step.to + 2}"]`)?.focus({ preventScroll: true })
  }, [step, box])
  const onFocus = useCallback(
    (to: number) => setStep(before => (before.to === to ? before : { to, isWalked: false })),
    [],
  )
  useShortcuts(m.incidents.title, [
    {
      keys: 'j',
      does: m.incidents.next,
      run: () => walk(document.activeElement?.tagName === 'TR' ? current + 1 : current),
    },
    { keys: 'k', does: m.incidents.previous, run: () => walk(current - 1) },
  ])
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLTableRowElement) go(addressOf.incident(rows[current]!.id))
    const page = Math.max(1, last - first - 4)
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows.length, End: rows.length }[
      event.key
    ]
    if (by === undefined) return
    event.preventDefault()
    walk(current + by)
  }
  return (
    <section className="list" aria-label={m.incidents.pane.list}>
      <div className="list-head">
        <label>
          {m.incidents.sort}{' '}
          <select
            className="quiet"
            value={sort}
            onChange={({ target }) => go(asking({ sort: target.value === 'weight' ? null : target.value }))}
          >
            {SORTS.map(each => (
              <option key={each} value={each}>
                {m.incidents.sorts[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="rows" ref={box}>
        {rows.length > 0 && (
          <table aria-rowcount={rows.length + 1} onKeyDown={move}>
            <caption className="unseen">{m.incidents.caption}</caption>
            <colgroup>
              <col className="when" />
              <col />
              <col className="people" />
              <col className="told" />
            </colgroup>
            <thead className="unseen">
              <tr>
                {m.incidents.columns.map(title => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr aria-hidden className="gap">
                <td style={{ height: first * height }} colSpan={4} />
              </tr>
              {rows.slice(first, last).map((row, i) => (
                <Row
                  key={row.id}
                  row={row}
                  index={first + i}
                  isCurrent={first + i === Math.min(Math.max(current, first), last - 1)}
                  onFocus={onFocus}
                  onPoint={onPoint}
                />
              ))}
              <tr aria-hidden className="gap">
                <td style={{ height: (rows.length - last) * height }} colSpan={4} />
              </tr>
            </tbody>
          </table>
        )}
        {!rows.length && <Nothing isEmpty={isEmpty} />}
      </div>
    </section>
  )
})

const Nothing = ({ isEmpty }: { readonly isEmpty: boolean }) => (
  <p className="nothing">
    {isEmpty ? m.incidents.emptyLedger : m.incidents.nothing}{' '}
    <Link href={isEmpty ? addressOf.add() : asking(NOTHING_CHOSEN)}>
      {isEmpty ? m.incidents.addReports : m.incidents.clear}
    </Link>
  </p>
)
