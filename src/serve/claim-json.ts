import type { Status } from '../reading/reading.ts'
import type { Found } from '../store/page.ts'
import type { FoundClaim as Row } from '../store/search-claims.ts'
import type { ClaimPage, FoundClaim, ReviewState } from './api/claim.ts'

/** Nobody decided on it. */
const OPEN: ReviewState = { state: 'open', decision: null }

/** A claim of the ledger as the API tells it. */
export const claimJson = (claim: Row, review: ReviewState = OPEN): FoundClaim => ({
  number: claim.id,
  claim: claim.claim,
  frame: claim.frame,
  kind: claim.kind as FoundClaim['kind'],
  type: claim.type,
  mode: claim.mode,
  status: claim.status as Status,
  background: claim.background === 1,
  atLeast: claim.at_least,
  atMost: claim.at_most,
  parties: claim.parties,
  place:
    claim.place === null
      ? null
      : {
          name: claim.place,
          latitude: claim.latitude,
          longitude: claim.longitude,
          country: claim.country,
          admin1: claim.admin1,
        },
  when: claim.from_day || claim.to_day ? { from: claim.from_day, to: claim.to_day } : null,
  source: claim.source,
  words: claim.words,
  report: {
    id: claim.report_id,
    title: claim.title,
    outlet: claim.outlet,
    url: claim.url,
    publishedAt: claim.published_at,
  },
  incident: claim.incident_id,
  review,
})

/** A page of them. */
export const claimsJson = ({ rows, ...page }: Found<Row>): ClaimPage => ({
  ...page,
  rows: rows.map(row => claimJson(row)),
})
