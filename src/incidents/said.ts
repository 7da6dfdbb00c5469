import { chainsOf } from '../reading/chain.ts'
import type { Attribution, Claim, Event, Figure, Party, Place, Reading, Status } from '../reading/reading.ts'
import { weaker } from '../reading/strength.ts'
import { byPosition, overlaps, type Span } from '../text/span.ts'
import type { Cells, Field, Said, Source, Values } from './account.ts'
import type { Incident } from './incident.ts'
import { sidesOf } from './sides.ts'
import { rootOf, type Setting } from './sources.ts'
import type { Side, Site, Telling } from './telling.ts'
import { tollsOf } from './tolls.ts'

type Draft = { readonly [F in Field]?: Said<Values[F]>[] }

/**
 * What one report says of one happening, by root source, in the order in which they first speak. When, where and the parties are
 * those of its deeds of `type`: who arrests or treats people afterwards did not do it. `where` serves a telling that names no place.
 */
export function saidBySource(
  telling: Telling,
  reading: Reading,
  origin: Setting['origin'],
  { type, where }: Pick<Incident, 'type' | 'where'>,
): readonly { source: Source; cells: Cells }[] {
  const setting: Setting = { reading, origin, site: telling.sites[0] ?? where }
  const chains = chainsOf(reading.attributions)
  const byId = new Map(reading.attributions.map(a => [a.id, a]))
  const drafts = new Map<string, { source: Source; cells: Draft }>()
  const draftOf = (chain: readonly Attribution[]): Draft => {
    const source = rootOf(chain, setting)
    const draft = drafts.get(source.key) ?? { source, cells: {} }
    drafts.set(source.key, draft)
    return draft.cells
  }
  const events = reading.events.filter(event => telling.events.includes(event.id))
  const linked = (ids: readonly string[]): readonly Attribution[] => ids.flatMap(id => byId.get(id) ?? [])
  for (const event of events) {
    const claims = reading.claims.filter(claim => claim.frame === event.id)
    for (const claim of claims) tellKind(draftOf(linked(claim.chain)), event, claim)
    if (event.type !== type) continue
    for (const part of partsOf(event, reading)) {
      const claim = claimOf(claims, chains(part.span), event)
      if (claim && isTold(claim.status)) part.tell(draftOf(linked(claim.chain)), claim)
      else if (claim?.status === 'denied' && part.field === 'actors') part.tell(draftOf(linked(claim.chain)), claim)
    }
  }
  const figures = reading.figures.filter(f => f.event !== null && telling.events.includes(f.event))
  for (const group of Map.groupBy(figures, f => rootOf(linked(f.attributedTo), setting).key).values())
    tellTolls(draftOf(linked(group[0]!.attributedTo)), group, reading, telling)
  return [...drafts.values()]
}

/** Whether a claim tells that something happened. */
const isTold = (status: Status): boolean => status === 'asserted' || status === 'claimed' || status === 'hedged'

/** The claim in whose content some words stand, else the event's own. */
function claimOf(claims: readonly Claim[], chain: readonly Attribution[], event: Event): Claim | undefined {
  const key = chain.map(a => a.id).join(' ')
  const own = event.attributedTo.join(' ')
  return claims.find(c => c.chain.join(' ') === key) ?? claims.find(c => c.chain.join(' ') === own) ?? claims[0]
}

function tellKind(cells: Draft, event: Event, claim: Claim): void {
  const value = { type: event.type, mode: event.mode }
  const said = { value, status: claim.status, words: event.mentions.filter(m => covers(claim, m)), claims: [claim.id] }
  add(cells, 'happened', said)
  if (isTold(claim.status)) add(cells, 'what', said)
}

const covers = (claim: Claim, span: Span): boolean =>
  claim.evidence.some(e => e.start === span.start && e.end === span.end)

type Part = { readonly field: Field; readonly span: Span; readonly tell: (cells: Draft, claim: Claim) => void }

/** When, where and the parties of an event, each with its words. */
function partsOf(event: Event, reading: Reading): readonly Part[] {
  const part = <F extends Field>(field: F, span: Span, value: Values[F]): Part => ({
    field,
    span,
    tell: (cells, { status, id }) => add(cells, field, { value, status, words: [span], claims: [id] }),
  })
  const time = reading.times.find(t => t.id === event.time)
  const place = reading.places.find(p => p.id === event.place)
  return [
    ...(time?.from && time.to ? [part('when', time.span, { from: time.from, to: time.to })] : []),
    ...(place ? [part('where', place.span, siteOf(place))] : []),
    ...event.actors.map(party => part('actors', party.span, sideOf(reading, event, [party], []))),
    ...event.recipients.map(party => part('recipients', party.span, sideOf(reading, event, [], [party]))),
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

/** Adds a value to a cell; one that is there already takes the words and claims, and is as sure as the surer of the two. */
function add<F extends Field>(cells: Draft, field: F, said: Said<Values[F]>): void {
  const cell = (cells as { [K in F]?: Said<Values[F]>[] })[field] ?? []
  const at = cell.findIndex(
    other =>
      JSON.stringify(other.value) === JSON.stringify(said.value) &&
      (other.status === 'denied') === (said.status === 'denied'),
  )
  const other = cell[at]
  if (!other) cell.push(said)
  else
    cell[at] = {
      value: other.value,
      status: weaker(other.status, said.status) === other.status ? said.status : other.status,
      words: union(other.words, said.words),
      claims: [...new Set([...other.claims, ...said.claims])],
    }
  ;(cells as { [K in F]?: Said<Values[F]>[] })[field] = cell
}

const union = (a: readonly Span[], b: readonly Span[]): readonly Span[] =>
  [...a, ...b.filter(span => !a.some(other => other.start === span.start && other.end === span.end))].sort(byPosition)

function tellTolls(cells: Draft, figures: readonly Figure[], reading: Reading, telling: Telling): void {
  const isRebels = (figure: Figure): boolean => whomOf([figure], [figure.span], reading) === 'REB'
  const claimsOf = (spans: readonly Span[]): readonly Claim[] => {
    const ids = figures.filter(f => spans.some(s => s.start === f.span.start)).map(f => f.id)
    return reading.claims.filter(claim => ids.includes(claim.frame))
  }
  const [fighters, people] = [figures.filter(f => isRebels(f)), figures.filter(f => !isRebels(f))]
  const tolls = [people, fighters].flatMap(counted => tollsOf({ ...reading, figures: counted }, telling.events))
  for (const toll of tolls) {
    const claims = claimsOf(toll.spans)
    const { measure, atLeast, atMost, approximate, spans } = toll
    const status = claims.map(c => c.status).reduce(weaker, 'asserted')
    if (status === 'planned' || status === 'hypothetical') continue
    const value = { whom: whomOf(figures, spans, reading), atLeast, atMost, approximate, unknown: false }
    add(cells, measure, { value, status, words: spans, claims: claims.map(c => c.id) })
  }
  for (const { measure, span, unknown } of figures)
    if (unknown && !cells[measure]) {
      const claims = claimsOf([span]).map(c => c.id)
      add(cells, measure, {
        value: { whom: null, atLeast: null, atMost: null, approximate: false, unknown },
        status: 'unclear',
        words: [span],
        claims,
      })
    }
}

const FIGHTERS = ['MIL', 'REB', 'UAF']

/** The one sector of fighters that all the words count, else null. */
function whomOf(figures: readonly Figure[], spans: readonly Span[], { actors }: Reading): string | null {
  const counted = figures.filter(({ span }) => spans.some(other => other.start === span.start))
  const sectors = counted.map(({ of }) => {
    const actor = of && actors.find(({ mentions }) => mentions.some(mention => overlaps(mention, of)))
    return actor?.sector ?? null
  })
  const [first] = sectors
  return first && FIGHTERS.includes(first) && sectors.every(sector => sector === first) ? first : null
}
