import type { Field } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { MarkSign } from '../../parts/mark-sign.tsx'
import { StatusSign } from '../../parts/status-sign.tsx'
import { type CellName, chooseCell } from './chosen-cell.ts'
import { MarkWords } from './mark-words.tsx'
import { type Accounts, accountsOf, type Numbered } from './numbered.ts'
import { Quotation } from './quotation.tsx'
import { accountWords, saidWords } from './said-words.ts'

/** The exact words of a cell beside those of the accounts that it contradicts. */
export function WordsPanel({ cell, accounts }: { readonly cell: CellName; readonly accounts: Accounts }) {
  const account = accounts.get(cell.account)!
  const mark = account.marks[cell.field]!
  const rivals = accountsOf(mark.contradicts, accounts)
  const fitting = accountsOf([...mark.refines, ...mark.agrees], accounts)
  return (
    <aside className="words-panel" id="words-panel" aria-labelledby="words">
      <div className="section-head">
        <h3 id="words">
          {m.incident.words}: {m.incident.fields[cell.field]}
        </h3>
        <span>
          <MarkSign mark={mark.mark} /> <MarkWords mark={mark} accounts={accounts} />
        </span>
        <Button kind="quiet" aria-label={m.incident.keys.close} onClick={() => chooseCell(null)}>
          ✕
        </Button>
      </div>
      <div className="words-beside">
        <Words account={account} field={cell.field} />
        {rivals.length > 0 && (
          <div>
            <h4>
              <MarkSign mark="contradicts" /> {m.incident.against}
            </h4>
            {rivals.map(rival => (
              <Words key={rival.id} account={rival} field={cell.field} />
            ))}
          </div>
        )}
        {fitting.length > 0 && (
          <details>
            <summary>
              {m.incident.fitting} ({fitting.length})
            </summary>
            {fitting.map(other => (
              <Words key={other.id} account={other} field={cell.field} />
            ))}
          </details>
        )}
      </div>
    </aside>
  )
}

/** What one account says of a field in its own words, each a way into its report. */
function Words({ account, field }: { readonly account: Numbered; readonly field: Field }) {
  return (
    <article className="words">
      <h4>
        <span className="number">{account.number}</span> <span dir="auto">{accountWords(account)}</span>
      </h4>
      {account.cells[field]?.map(said => (
        <div key={`${said.claims.join()} ${said.words[0]?.start}`} className="said-words">
          <StatusSign status={said.status} /> <b dir="auto">{saidWords(said)}</b>{' '}
          <span className="dim">{m.statuses[said.status]}</span>
          {said.words.map(span => (
            <Quotation
              key={span.start}
              report={account.report}
              span={span}
              isHeadline={said.headline ?? false}
              claim={said.claims[0]}
            />
          ))}
        </div>
      ))}
    </article>
  )
}
