import type { KeyboardEvent } from 'react'
import type { Field } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { MarkSign } from '../../parts/mark-sign.tsx'
import { type CellName, chooseCell } from './chosen-cell.ts'
import { MarkWords } from './mark-words.tsx'
import type { Accounts, Numbered } from './numbered.ts'
import { cellWords } from './said-words.ts'

type Props = {
  readonly account: Numbered
  readonly accounts: Accounts
  readonly field: Field
  /** Whether Tab stops here. */
  readonly isStop: boolean
  /** Whether its words are shown. */
  readonly isOpen: boolean
  /** Whether it contradicts the cell whose words are shown. */
  readonly isRival: boolean
  readonly onWalk: (cell: CellName) => void
  readonly onMove: (event: KeyboardEvent<HTMLElement>) => void
}

/** So many values of one cell are shown; the others are counted. */
const SHOWN = 4

/** What one account says of one field, and how that stands to the others: a sign and words. */
export function MatrixCell({ account, accounts, field, isStop, isOpen, isRival, onWalk, onMove }: Props) {
  const said = account.cells[field]
  const mark = account.marks[field]
  if (!said || !mark)
    return (
      <td className="silent">
        <span role="img" aria-label={m.incident.silent}>
          ·
        </span>
      </td>
    )
  const values = cellWords(said)
  const cell = { account: account.id, field }
  return (
    <td className={`said ${mark.mark}${isOpen ? ' open' : ''}${isRival ? ' rival' : ''}`}>
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'words-panel' : undefined}
        onFocus={() => onWalk(cell)}
        onKeyDown={onMove}
        onClick={() => chooseCell(isOpen ? null : cell)}
      >
        {values.slice(0, SHOWN).map(words => (
          <span key={words} className="value" dir="auto">
            {words}
          </span>
        ))}
        {values.length > SHOWN && <span className="value dim">{m.incident.more(values.length - SHOWN)}</span>}
        <span className="mark-line">
          <MarkSign mark={mark.mark} /> <MarkWords mark={mark} accounts={accounts} />
        </span>
      </button>
    </td>
  )
}
