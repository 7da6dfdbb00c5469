import { addressOf } from '../address.ts'
import type { FoundClaim } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { Days } from './days.tsx'
import { Link } from './link.tsx'
import { Place } from './place.tsx'
import { ReviewSign } from './review-sign.tsx'
import { StatusSign } from './status-sign.tsx'

/** A claim in words with the way to where it stands: what, according to whom, in which report. */
export function ClaimLine({ claim }: { readonly claim: FoundClaim }) {
  const { report, place, when } = claim
  return (
    <div className="claim-line">
      <p className="claim-words">
        <StatusSign status={claim.status} />{' '}
        <Link href={addressOf.report(report.id, claim.claim)} title={m.claimLines.open}>
          <q dir="auto">{claim.words}</q>
        </Link>
      </p>
      <p className="claim-facts">
        <span>{m.claimLines.what(claim.type, claim.mode)}</span>
        {place && <Place name={place.name} country={place.country} />}
        {when && <Days from={when.from ?? when.to} to={when.to ?? when.from} />}
        <span dir="auto">{claim.source === null ? m.claimLines.itself : claim.source || m.claimLines.hidden}</span>
        <ReviewSign state={claim.review.state} />
        {claim.background && <span>{m.claimLines.background}</span>}
      </p>
      <p className="claim-facts dim">
        <span dir="auto">{report.title ?? m.claimLines.untitled}</span>
        {report.outlet && <span dir="auto">{report.outlet}</span>}
        {report.publishedAt && <span>{m.days(report.publishedAt, report.publishedAt)}</span>}
        {claim.incident && <Link href={addressOf.incident(claim.incident)}>{m.claimLines.incident}</Link>}
      </p>
    </div>
  )
}
