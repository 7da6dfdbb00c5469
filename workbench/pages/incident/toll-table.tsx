import type { FigureSummary, Measure } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { CountRange } from '../../parts/count-range.tsx'
import { MarkWords } from './mark-words.tsx'
import type { Accounts } from './numbered.ts'
import type { Range } from './ranges.ts'
import { accountWords, saidWords } from './said-words.ts'

type Props = {
  readonly measure: Measure
  readonly figure: FigureSummary
  readonly ranges: readonly Range[]
  readonly accounts: Accounts
}

/** What the plots show, in words. */
export function TollTable({ measure, figure, ranges, accounts }: Props) {
  return (
    <table className="table">
      <caption className="unseen">{m.incident.fields[measure]}</caption>
      <thead>
        <tr>
          <th scope="col">{m.incident.account}</th>
          <th scope="col">{m.incident.fields[measure]}</th>
          <th scope="col">{m.incident.published}</th>
          <th scope="col">{m.incident.mark}</th>
        </tr>
      </thead>
      <tbody>
        {ranges.map(({ account, said }) => (
          <tr key={`${account.id} ${said.claims.join()}`}>
            <th scope="row" dir="auto">
              {account.number} {accountWords(account)}
            </th>
            <td>{saidWords(said)}</td>
            <td>{account.publishedAt ? m.days(account.publishedAt, account.publishedAt) : m.undated}</td>
            <td>{account.marks[measure] && <MarkWords mark={account.marks[measure]} accounts={accounts} />}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {m.incident.drawnNumber} ({m.rules[figure.rule].name})
          </th>
          <td colSpan={3}>
            <CountRange {...figure} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
