import type { Course } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { AccountNumbers } from './account-numbers.tsx'
import type { Accounts } from './numbered.ts'
import { cellWords } from './said-words.ts'

/** What each source that changed its word said, time after time. */
export function Revisions({
  revisions,
  accounts,
}: {
  readonly revisions: readonly Course[]
  readonly accounts: Accounts
}) {
  return (
    <section className="revisions" aria-labelledby="revisions">
      <h2 id="revisions">{m.incident.revised}</h2>
      {revisions.length === 0 && <p className="dim">{m.incident.noRevision}</p>}
      {revisions.map(({ field, source, said }) => (
        <div key={`${field} ${source}`}>
          <h3>
            <span dir="auto">{source}</span>: {m.incident.fields[field]}
          </h3>
          <ol className="course">
            {said.map(({ account, publishedAt, values }) => (
              <li key={account}>
                <span className="dim">{publishedAt ? m.days(publishedAt, publishedAt) : m.undated}</span>{' '}
                <b dir="auto">{cellWords(values).join('; ')}</b>{' '}
                <AccountNumbers ids={[account]} field={field} accounts={accounts} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
