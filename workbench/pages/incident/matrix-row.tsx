import { type KeyboardEvent, memo } from 'react'
import type { Field } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import type { CellName } from './chosen-cell.ts'
import { MatrixCell } from './matrix-cell.tsx'
import type { Accounts, Numbered } from './numbered.ts'
import { accountWords } from './said-words.ts'

type Props = {
  readonly account: Numbered
  readonly accounts: Accounts
  readonly fields: readonly Field[]
  /** The field at which Tab stops, null where it stops in another row. */
  readonly stop: Field | null
  /** The field whose words are shown. */
  readonly chosen: Field | null
  /** The field in which it contradicts the cell whose words are shown. */
  readonly rival: Field | null
  readonly isPrinted: boolean
  readonly onWalk: (cell: CellName) => void
  readonly onMove: (event: KeyboardEvent<HTMLElement>) => void
}

/** One account: who says so, then each field. Drawn anew only where it changes, so that hundreds stay quick. */
export const MatrixRow = memo(
  ({ account, accounts, fields, stop, chosen, rival, isPrinted, onWalk, onMove }: Props) => (
    <tr className={isPrinted ? account.standing : `${account.standing} unprinted`}>
      <th scope="row">
        <span className="number">{account.number}</span> <span dir="auto">{accountWords(account)}</span>
        <span className="dim standing">
          {account.publishedAt && `${m.days(account.publishedAt, account.publishedAt)} · `}
          {m.incident.standings[account.standing]}
        </span>
      </th>
      {fields.map(field => (
        <MatrixCell
          key={field}
          account={account}
          accounts={accounts}
          field={field}
          isStop={stop === field}
          isOpen={chosen === field}
          isRival={rival === field}
          onWalk={onWalk}
          onMove={onMove}
        />
      ))}
    </tr>
  ),
)
