import type { FoundClaim } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { StatusSign } from '../../parts/status-sign.tsx'
import { countWords } from './count-words.ts'
import { typeWords } from './type-words.ts'

/** What was read: who did what to whom, how many, where, when, according to whom, how sure; with what people corrected. */
export function Facts({ claim }: { readonly claim: FoundClaim }) {
  const names = (role: string): string =>
    claim.parties
      .filter(party => party.role === role)
      .map(({ name }) => name)
      .join('; ')
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    [m.review.fields.type, ['type', 'mode'], [typeWords(claim), claim.mode].filter(Boolean).join(', ')],
    [m.review.howMany, ['atLeast', 'atMost'], claim.kind === 'figure' ? countWords(claim.atLeast, claim.atMost) : ''],
    [m.review.fields.actor, ['actor'], names('actor') || names('from')],
    [m.review.fields.recipient, ['recipient'], names('recipient') || names('to')],
    [m.review.fields.place, ['place'], claim.place?.name ?? ''],
    [m.review.when, ['from', 'to'], daysOf(claim)],
    [m.review.fields.source, ['source'], claim.source ?? claim.report.outlet ?? m.review.itself],
  ]
  return (
    <dl className="review-facts">
      {rows
        .filter(([, fields, words]) => words || isCorrected(claim, fields))
        .map(([name, fields, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{words || (fields.includes('source') ? m.review.hidden : m.review.notSaid)}</bdi>
              {claim.review.corrections
                .filter(({ field }) => fields.includes(field))
                .map(({ field, read }) => (
                  <span key={field} className="dim">
                    {' '}
                    {m.review.wasRead(read ?? m.review.notSaid)}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      <div>
        <dt>{m.review.fields.status}</dt>
        <dd>
          <StatusSign status={claim.status} /> {m.statuses[claim.status]}
        </dd>
      </div>
    </dl>
  )
}

const isCorrected = ({ review }: FoundClaim, fields: readonly string[]): boolean =>
  review.corrections.some(({ field }) => fields.includes(field))

function daysOf({ when }: FoundClaim): string {
  if (!when) return ''
  const from = when.from ?? when.to
  return from ? m.days(from, when.to ?? from) : ''
}
