import type { FoundClaim } from './search-claims.ts'

/** A found claim for other programs: what `according search --format jsonl` prints, and what the API tells with more. */
export const foundClaimJson = (claim: FoundClaim) => ({
  claim: claim.claim,
  frame: claim.frame,
  kind: claim.kind,
  type: claim.type,
  mode: claim.mode,
  status: claim.status,
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
})
