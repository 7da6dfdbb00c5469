import type { Disagreement } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { MarkSign } from '../../parts/mark-sign.tsx'
import { AccountNumbers } from './account-numbers.tsx'
import type { Accounts } from './numbered.ts'
import { cellWords, isCount } from './said-words.ts'

type Props = { readonly disagreements: readonly Disagreement[]; readonly accounts: Accounts }

/** What accounts cannot all be right about, a sentence a field: who says what. */
export function Disagreements({ disagreements, accounts }: Props) {
  return (
    <section className="disagreements" aria-labelledby="disagreements">
      <h2 id="disagreements">{m.incident.disagreements}</h2>
      {disagreements.length === 0 && <p className="dim">{m.incident.noDisagreement}</p>}
      <ul>
        {disagreements.map(({ field, rivals, gap }) => (
          <li key={field}>
            {m.incident.differ(field, gap)}{' '}
            {rivals.toSorted(byNumber).map(({ says, by }, i) => (
              <span key={by.join()} className="rival">
                <b dir="auto">{cellWords(says).join('; ')}</b>{' '}
                <AccountNumbers ids={by} field={field} accounts={accounts} />
                {i < rivals.length - 1 && <MarkSign mark="contradicts" />}{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Rival = Disagreement['rivals'][number]

/** The least first, of numbers. */
const byNumber = (a: Rival, b: Rival): number => leastOf(a) - leastOf(b)

const leastOf = ({ says }: Rival): number =>
  Math.min(...says.map(({ value }) => (isCount(value) ? (value.atLeast ?? value.atMost ?? 0) : 0)))
