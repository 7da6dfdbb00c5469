import { fold } from '../reading/places/fold.ts'
import type { Claim, Event, Figure, Reading, Relation } from '../reading/reading.ts'
import { claimWords } from './claim-words.ts'
import type { Tables } from './schema.ts'
import { searchWords } from './search-words.ts'
import { termsOf } from './terms.ts'

/** One who takes part in a claim or says it: 'actor', 'recipient', 'from' or 'to' (ends of a relation), or 'source'. */
export type ClaimParty = Pick<Tables['claim_actor'], 'role' | 'name' | 'folded'>

/** A claim flat, for filters and search: the columns that come of the reading alone, and its parties. */
export type ClaimRow = {
  readonly row: Readonly<Omit<Tables['claim'], 'id' | 'reading_id' | 'report_id' | 'current' | 'incident_id'>>
  readonly parties: readonly ClaimParty[]
}

type Frame = Event | Figure | Relation

/** The claims of a reading as rows of the tables claim and claim_actor, in their order. */
export function claimRowsOf(reading: Reading): readonly ClaimRow[] {
  const frames = new Map<string, Frame>(
    [...reading.events, ...reading.figures, ...reading.relations].map(frame => [frame.id, frame]),
  )
  return reading.claims.map(claim => claimRow(reading, claim, frames.get(claim.frame)!, frames))
}

function claimRow(reading: Reading, claim: Claim, frame: Frame, frames: ReadonlyMap<string, Frame>): ClaimRow {
  // A figure stands where and when its event does.
  const event = 'mentions' in frame ? frame : 'measure' in frame ? (frames.get(frame.event ?? '') as Event) : undefined
  const place = reading.places.find(({ id }) => id === event?.place)
  const time = reading.times.find(({ id }) => id === event?.time)
  const words = claimWords(reading, claim, frame)
  const parties = [...frameParties(reading, frame), ...sourceParties(reading, claim)]
  const row = {
    claim: claim.id,
    frame: claim.frame,
    kind: 'mentions' in frame ? 'event' : 'measure' in frame ? 'figure' : 'relation',
    type: 'mentions' in frame ? frame.type : 'measure' in frame ? frame.measure : frame.kind,
    mode: 'mentions' in frame ? frame.mode : null,
    status: claim.status,
    background: event?.background ? 1 : 0,
    at_least: 'measure' in frame ? frame.atLeast : null,
    at_most: 'measure' in frame ? frame.atMost : null,
    place: place?.name ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    from_day: time?.from ?? null,
    to_day: time?.to ?? null,
    published_at: reading.report.publishedAt,
    outlet: reading.report.outlet,
    source: rootSource(reading, claim),
    words,
    searched: searchWords(words),
  }
  const distinct = [...new Map(parties.map(party => [`${party.role} ${party.folded}`, party])).values()]
  return { row: { ...row, terms: termsOf(row, distinct) }, parties: distinct }
}

function frameParties(reading: Reading, frame: Frame): readonly ClaimParty[] {
  const named = (role: string, actor: string | null, words: string): ClaimParty =>
    party(role, reading.actors.find(({ id }) => id === actor)?.name ?? words)
  if ('mentions' in frame)
    return [
      ...frame.actors.map(({ span, actor }) => named('actor', actor, span.quote)),
      ...frame.recipients.map(({ span, actor }) => named('recipient', actor, span.quote)),
    ]
  if ('measure' in frame) return frame.of ? [party('recipient', frame.of.quote)] : []
  return [named('from', frame.from, frame.from), named('to', frame.to, frame.to)]
}

const party = (role: string, name: string): ClaimParty => ({ role, name, folded: fold(name) })

/** Every source of the chain; hidden ones have no name. */
const sourceParties = (reading: Reading, { chain }: Claim): readonly ClaimParty[] =>
  chain.map(id => sourceName(reading, id)).flatMap(name => (name ? party('source', name) : []))

/** The innermost source of the chain: who is said to know. '' where it is hidden ("reportedly"), null in the report's own voice. */
const rootSource = (reading: Reading, { chain: [innermost] }: Claim): string | null =>
  innermost === undefined ? null : sourceName(reading, innermost)

function sourceName(reading: Reading, attributionId: string): string {
  const { source, speaker } = reading.attributions.find(({ id }) => id === attributionId)!
  return source ? (reading.actors.find(({ id }) => id === speaker)?.name ?? source.quote) : ''
}
