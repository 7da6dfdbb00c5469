import type { Attribution, Stance, Status } from '../reading/reading.ts'

/** What a source's stance makes of what it tells. */
const STATUS: Readonly<Record<Stance, Status>> = {
  states: 'claimed',
  claims: 'claimed',
  accuses: 'claimed',
  confirms: 'claimed',
  warns: 'claimed',
  judges: 'claimed',
  denies: 'denied',
  threatens: 'planned',
  promises: 'planned',
  demands: 'hypothetical',
  believes: 'hedged',
  hedged: 'hedged',
  unknown: 'unclear',
}

/** How sure a content is through its chain, innermost first: asserted in the report's own voice, else what the stances leave. */
export function statusOf(chain: readonly Attribution[]): Status {
  if (chain.length === 0) return 'asserted'
  return chain.map(a => STATUS[a.stance]).find(status => status !== 'claimed') ?? 'claimed'
}
