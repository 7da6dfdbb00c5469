import { useEffect, useRef } from 'react'
import { addressOf } from '../../address.ts'
import type { Decision, ReviewItem } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { Facts } from './facts.tsx'
import { headlineOf } from './headline.ts'
import { Words } from './words.tsx'

type Props = { readonly item: ReviewItem; readonly verdict: Decision | null; readonly place: string }

/** A claim to decide on: why it is worth a look, its words, and what was read out of them. It takes the focus when it comes. */
export function Card({ item, verdict, place }: Props) {
  const { claim, why, passages, marks, because, isSkipped } = item
  const heading = useRef<HTMLHeadingElement>(null)
  const number = useRef(claim.number)
  useEffect(() => {
    if (number.current === claim.number) return
    number.current = claim.number
    heading.current?.focus({ preventScroll: true })
  }, [claim.number])
  const kind = verdict?.kind ?? (isSkipped ? 'skip' : null)
  return (
    <article className="review-card" aria-labelledby="review-claim">
      <p className="dim">{place}</p>
      <h2 id="review-claim" tabIndex={-1} ref={heading} dir="auto">
        {headlineOf(claim)}
      </h2>
      <p className="review-why">
        {kind && <strong className={`verdict ${kind}-stands`}>{m.review.kinds[kind]}</strong>}
        {why.map(m.review.lookGround).map(words => (
          <span key={words} className="reason" dir="auto">
            {words}
          </span>
        ))}
      </p>
      <Words passages={passages} marks={marks} />
      <Facts claim={claim} />
      <p className="dim">
        <Link href={addressOf.report(claim.report.id, claim.claim)}>{m.review.openReader}</Link>
        {' · '}
        <bdi>{[claim.report.title, claim.report.outlet].filter(Boolean).join(', ')}</bdi>
        {claim.report.publishedAt && `, ${m.days(claim.report.publishedAt, claim.report.publishedAt)}`}
        {claim.incident && (
          <>
            {' · '}
            <Link href={addressOf.incident(claim.incident)}>{m.review.openIncident}</Link>
          </>
        )}
      </p>
      {because && (
        <details className="dim">
          <summary>{m.review.because}</summary>
          <code>{because}</code>
        </details>
      )}
    </article>
  )
}
