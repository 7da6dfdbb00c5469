import type { Mark } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { type Accounts, accountsOf } from './numbered.ts'

type Props = { readonly mark: Mark; readonly accounts: Accounts }

/** "contradicts 4, 7", "agrees with 3 others", "alone". On paper the numbers alone, beside the sign. */
export function MarkWords({ mark: { mark, contradicts, refines, agrees }, accounts }: Props) {
  const rivals = accountsOf(contradicts, accounts).map(({ number }) => number)
  const fitting = { refines: refines.length, agrees: agrees.length, contradicts: 0, alone: 0, revised: 0 }[mark]
  return (
    <>
      <span className="unprinted">
        {m.incident.cellMarks[mark]}
        {fitting > 0 && ` ${m.incident.others(fitting)}`}
      </span>{' '}
      {mark === 'contradicts' && rivals.join(', ')}
    </>
  )
}
