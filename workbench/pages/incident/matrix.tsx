import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Disagreement, Field } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { type CellName, cellKey, chooseCell, useChosenCell } from './chosen-cell.ts'
import { neighbour } from './matrix-keys.ts'
import { MatrixRow } from './matrix-row.tsx'
import { type Accounts, spokenFields } from './numbered.ts'
import { printedOf } from './printed.ts'
import { SignLegend } from './sign-legend.tsx'
import { WordsPanel } from './words-panel.tsx'

/** The cell at which Tab stops. */
const STOP = 'tbody [tabindex="0"]'

type Props = { readonly accounts: Accounts; readonly disagreements: readonly Disagreement[] }

/** The matrix: an account a row, a field a column; arrows move, Enter opens the words of a cell. */
export function Matrix({ accounts, disagreements }: Props) {
  const section = useRef<HTMLElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const chosen = useChosenCell(disagreements)
  const [walked, setWalked] = useState<CellName | null>(null)
  const fields = useMemo(() => spokenFields(accounts), [accounts])
  const printed = useMemo(() => printedOf(accounts), [accounts])
  const rows = [...accounts.values()]
  const open = chosen && accounts.get(chosen.account)?.cells[chosen.field] ? chosen : null
  const rivals = (open && accounts.get(open.account)?.marks[open.field]?.contradicts) ?? []
  const stop = walked ?? open ?? firstCell(accounts, fields)

  const key = open && cellKey(open)
  const wasOpen = useRef(false)
  useEffect(() => {
    const closed = key === null && wasOpen.current && document.activeElement === document.body
    wasOpen.current = key !== null
    const cell = key === null ? null : table.current?.querySelector<HTMLElement>('[aria-expanded=true]')
    if (closed) table.current?.querySelector<HTMLElement>(STOP)?.focus({ preventScroll: true })
    if (!cell) return
    if (!table.current?.contains(document.activeElement)) cell.focus()
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [key])

  const onMove = useCallback((event: KeyboardEvent<HTMLElement>): void => {
    const to = neighbour(event)
    if (event.key === 'Escape') chooseCell(null)
    if (!to) return
    event.preventDefault()
    to.focus()
  }, [])
  useShortcuts(m.incident.matrix, [
    {
      keys: 'm',
      does: m.incident.keys.move,
      run: () => table.current?.querySelector<HTMLElement>(STOP)?.focus(),
    },
    { keys: 'Escape', does: m.incident.keys.close, run: () => chooseCell(null) },
  ])
  return (
    <section className="matrix-section" ref={section} aria-labelledby="matrix">
      <div className="section-head">
        <h2 id="matrix">{m.incident.matrix}</h2>
        <p className="dim unprinted">{m.incident.matrixHelp}</p>
      </div>
      <div className="matrix-scroll">
        <table className="matrix" aria-labelledby="matrix" ref={table}>
          <thead>
            <tr>
              <th scope="col">{m.incident.account}</th>
              {fields.map(field => (
                <th key={field} scope="col">
                  {m.incident.fields[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(account => (
              <MatrixRow
                key={account.id}
                account={account}
                accounts={accounts}
                fields={fields}
                stop={stop?.account === account.id ? stop.field : null}
                chosen={open?.account === account.id ? open.field : null}
                rival={open && rivals.includes(account.id) ? open.field : null}
                isPrinted={printed.has(account.id)}
                onWalk={setWalked}
                onMove={onMove}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > printed.size && <p className="printed">{m.incident.moreInPrint(rows.length - printed.size)}</p>}
      <SignLegend />
      {open && <WordsPanel cell={open} accounts={accounts} />}
    </section>
  )
}

function firstCell(accounts: Accounts, fields: readonly Field[]): CellName | null {
  for (const { id, cells } of accounts.values()) {
    const field = fields.find(field => cells[field])
    if (field) return { account: id, field }
  }
  return null
}
