import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { StatusSign } from '../../parts/status-sign.tsx'
import type { ClaimRow } from './claim-rows.ts'
import { showWords } from './show-words.ts'

type Props = { readonly row: ClaimRow | null; readonly onClose: () => void }

/** What each value of a claim rests on: the words, and the rule with its score that gave it. */
export const Why = ({ row, onClose }: Props) => (
  <section className="why" aria-label={m.reader.why}>
    <div className="why-head">
      <h2>{row ? m.reader.whyOf(row.claim.id) : m.reader.why}</h2>
      <Button kind="quiet" onClick={onClose} aria-label={m.shell.close}>
        ✕
      </Button>
    </div>
    {!row && <p className="dim">{m.reader.chooseFirst}</p>}
    {row && (
      <dl>
        <dt>{m.reader.status}</dt>
        <dd>
          <StatusSign status={row.claim.status} /> {m.statuses[row.claim.status]}
        </dd>
        {row.values.map(({ role, words, spans, because, others }) => (
          <div key={`${role} ${words} ${spans[0]?.start}`}>
            <dt>{m.reader.roles[role]}</dt>
            <dd>
              {words && <bdi className="why-words">{words}</bdi>}
              {spans.map(({ start, end, quote }) => (
                <Button key={start} kind="quiet" className="why-quote" onClick={() => showWords(start)}>
                  <q>{quote}</q>{' '}
                  <span className="dim">
                    {start}–{end}
                  </span>
                </Button>
              ))}
              <span className="why-rule">{because || (spans.length ? m.reader.noRule : '')}</span>
              {others.length > 0 && (
                <details>
                  <summary>{m.reader.othersMeant}</summary>
                  <ol>
                    {others.map(other => (
                      <li key={other}>{other}</li>
                    ))}
                  </ol>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    )}
  </section>
)
