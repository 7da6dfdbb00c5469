import type { Standing } from '../store/standing.ts'
import type { Decision } from './api/decision.ts'

/** A decision as the API tells it. */
export const decisionJson = (decision: Standing): Decision => ({
  id: String(decision.id),
  kind: decision.kind as Decision['kind'],
  who: decision.who,
  why: decision.why,
  at: decision.at,
  state: decision.state,
  revoked:
    decision.revoked_at === null
      ? null
      : { who: decision.revoked_by!, why: decision.revoked_why!, at: decision.revoked_at },
  claim: decision.claim && {
    ...decision.claim,
    repeats: decision.claim.repeats === null ? null : String(decision.claim.repeats),
  },
  tellings: decision.tellings.map(({ report, words, incident, side }) => ({ report, words, incident, side })),
})
