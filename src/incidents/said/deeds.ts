import type { Chains } from '../../reading/chain.ts'
import type { Attribution, Claim, Event, EventType, Party, Place, Reading, Status } from '../../reading/reading.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Field, Source, Values } from '../account.ts'
import type { Saying } from '../said.ts'
import { sidesOf } from '../sides.ts'
import type { Root } from '../sources.ts'
import type { Side, Site, Telling } from '../telling.ts'

/** What is said to have happened or denied, and of the deeds of `type` when, where and by whom to whom. */
export function deedsSaid(
  reading: Reading,
  telling: Telling,
  type: EventType,
  chains: Chains,
  root: Root,
): readonly Saying[] {
  const byId = new Map(reading.attributions.map(a => [a.id, a]))
  const sourceOf = (claim: Claim) => root(claim.chain.flatMap(id => byId.get(id) ?? []))
  return reading.events
    .filter(event => telling.events.includes(event.id))
    .flatMap(event => {
      const claims = reading.claims.filter(claim => claim.frame === event.id)
      const parts = partsOf(event, reading).flatMap(part => {
        const claim = tellerOf(part.span, claims, byId, event) ?? claimOf(claims, chains(part.span), event)
        return claim ? [{ ...part, claim }] : []
      })
      const doersOf = (claim: Claim): readonly Side[] =>
        parts.flatMap(part => (part.field === 'actors' && part.claim === claim ? [part.value] : []))
      const kinds = claims.flatMap(claim => kindSaid(event, doersOf(claim), claim, sourceOf(claim)))
      if (event.type !== type) return kinds
      const told = parts.filter(
        ({ field, claim: { status } }) => isTold(status) || (status === 'denied' && field === 'actors'),
      )
      return [
        ...kinds,
        ...told.map(({ field, span, value, claim }) => {
          const said = { value, status: claim.status, words: [span], claims: [claim.id] }
          return { source: sourceOf(claim), field, said } as Saying
        }),
      ]
    })
}

/** Whether a claim tells that something happened. */
const isTold = (status: Status): boolean => status === 'asserted' || status === 'claimed' || status === 'hedged'

function kindSaid(event: Event, by: readonly Side[], claim: Claim, source: Source): readonly Saying[] {
  const { status, evidence, id } = claim
  const { type, mode } = event
  const words = event.mentions.filter(m => evidence.some(e => e.start === m.start && e.end === m.end))
  const said = { status, words, claims: [id] }
  return [
    { source, field: 'happened', said: { ...said, value: { type, mode, by } } },
    ...(isTold(status) ? [{ source, field: 'what' as const, said: { ...said, value: { type, mode } } }] : []),
  ]
}

/** The claim in whose content some words stand, else the event's own. */
function claimOf(claims: readonly Claim[], chain: readonly Attribution[], event: Event): Claim | undefined {
  const of = (ids: readonly string[]): Claim | undefined => claims.find(c => c.chain.join(' ') === ids.join(' '))
  return of(chain.map(a => a.id)) ?? of(event.attributedTo) ?? claims[0]
}

/**
 * "The Front said that it killed ten", "accused the army of shelling the town": words that stand with a source and its cue, not
 * in what is said, name a party by that source alone; "the army, which killed ten, said": unless the deed is told there too.
 */
function tellerOf(
  span: Span,
  claims: readonly Claim[],
  attributions: ReadonlyMap<string, Attribution>,
  { mentions }: Event,
): Claim | undefined {
  return claims.find(({ chain }) => {
    const told = attributions.get(chain[0] ?? '')
    if (!told?.source || told.content.some(piece => contains(piece, span))) return false
    const { source, cue } = told
    const from = Math.min(source.start, cue.start)
    const to = Math.max(source.end, ...told.content.filter(piece => piece.start >= cue.end).map(piece => piece.start))
    const head = { start: from, end: Math.max(to, cue.end) }
    return contains(head, span) && !mentions.some(mention => contains(head, mention))
  })
}

type Part = { readonly [F in Field]: { readonly field: F; readonly span: Span; readonly value: Values[F] } }[Field]

/** When, where and the parties of an event, each with its words. */
function partsOf(event: Event, reading: Reading): readonly Part[] {
  const time = reading.times.find(t => t.id === event.time)
  const place = reading.places.find(p => p.id === event.place)
  return [
    ...(time?.from && time.to
      ? [{ field: 'when' as const, span: time.span, value: { from: time.from, to: time.to } }]
      : []),
    ...(place ? [{ field: 'where' as const, span: place.span, value: siteOf(place) }] : []),
    ...event.actors.map(p => ({ field: 'actors' as const, span: p.span, value: sideOf(reading, event, [p], []) })),
    ...event.recipients.map(p => ({
      field: 'recipients' as const,
      span: p.span,
      value: sideOf(reading, event, [], [p]),
    })),
  ]
}

const siteOf = ({ name, latitude, longitude, geonameId, country, admin1, precision }: Place): Site => ({
  name,
  latitude,
  longitude,
  geonameId,
  country,
  admin1,
  precision,
})

const sideOf = (reading: Reading, event: Event, actors: readonly Party[], recipients: readonly Party[]): Side =>
  sidesOf(reading, [{ ...event, actors, recipients }])[0]!
