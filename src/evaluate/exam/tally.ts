import { kilometres } from '../../reading/places/distance.ts'
import type { Event, Reading } from '../../reading/reading.ts'
import { overlaps } from '../../text/span.ts'
import type { Count, Tally } from '../exercise.ts'
import { pairs, sharedSize, sizeOf, touchAny } from '../pairs.ts'
import type { Gold } from './gold.ts'

type GoldEvent = Gold['events'][number]
type GoldAttribution = Gold['attributions'][number]
type Attribution = Reading['attributions'][number]

const count = (right: number, made: number, gold: number): Count => ({ right, made, gold })
/** A count of those matched: how many of them are right in some respect. */
const ofMatched = <T>(matched: readonly T[], right: (pair: T) => boolean): Count =>
  count(matched.filter(right).length, matched.length, matched.length)

/** One reading against its gold: the counts of the exam's scorer, under its names. */
export function tallyExam(gold: Gold, reading: Reading): Tally {
  return {
    ...tallyAttributions(gold, reading),
    ...tallyEvents(gold, reading),
    ...tallyFigures(gold, reading),
    ...tallyPlaces(gold, reading),
    ...tallyTimes(gold, reading),
    'relation found': relations(gold, reading),
  }
}

const sameSource = (gold: GoldAttribution, made: Attribution): boolean =>
  gold.source ? made.source !== null && overlaps(gold.source, made.source) : made.source === null

function tallyAttributions(gold: Gold, reading: Reading): Tally {
  const agreement = (g: GoldAttribution, m: Attribution) =>
    sharedSize(g.content, m.content) / Math.max(sizeOf(g.content), sizeOf(m.content), 1)
  const matched = pairs(gold.attributions, reading.attributions, (g, m) => {
    const cue = overlaps(g.cue, m.cue) ? 1 : 0
    const content = agreement(g, m)
    return content > 0 && (cue || content >= 0.5) ? cue + content : 0
  })
  const partner = new Map(matched.map(([g, m]) => [g.id, m.id]))
  const covers = (g: GoldAttribution, m: Attribution, least: number) =>
    sharedSize(g.content, m.content) >= least * Math.max(sizeOf(g.content), sizeOf(m.content))
  const whole = matched.filter(([g, m]) => sameSource(g, m) && overlaps(g.cue, m.cue) && covers(g, m, 0.5))
  return {
    'attribution found': count(matched.length, reading.attributions.length, gold.attributions.length),
    'source right': ofMatched(matched, ([g, m]) => sameSource(g, m)),
    'cue right': ofMatched(matched, ([g, m]) => overlaps(g.cue, m.cue)),
    'content exact': ofMatched(matched, ([g, m]) => covers(g, m, 0.9)),
    'stance right': ofMatched(matched, ([g, m]) => g.stance === m.stance),
    'nesting right': count(
      matched.filter(([g, m]) => g.parent && m.parent && partner.get(g.parent) === m.parent).length,
      matched.filter(([, m]) => m.parent).length,
      gold.attributions.filter(g => g.parent).length,
    ),
    'attribution whole': count(whole.length, reading.attributions.length, gold.attributions.length),
  }
}

const DEEDS = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'SANCTION',
  'RETREAT',
  'AID',
  'COOPERATE',
  'THREATEN',
])

function tallyEvents(gold: Gold, reading: Reading): Tally {
  const { events, places, times, attributions } = reading
  const rightType = (g: GoldEvent, m: Event) => g.types.includes(m.type)
  const matched = pairs(gold.events, events, (g, m) => {
    const hits = m.mentions.filter(mention => touchAny(g.triggers, [mention])).length
    return hits ? 1 + (rightType(g, m) ? 1 : 0) + Math.min(0.9, hits / 10) : 0
  })
  const isDeed = (g: GoldEvent) => DEEDS.has(g.types[0]!)
  // An event whose gold allows a deed's type beside a better one that is none counts neither way.
  const either = new Set(matched.filter(([g, m]) => !isDeed(g) && rightType(g, m)).map(([, m]) => m))
  const saidBy = (g: GoldEvent, m: Event): boolean => {
    const right = g.attributedTo.length ? gold.attributions.find(a => a.id === g.attributedTo[0]) : undefined
    const made = m.attributedTo.length ? attributions.find(a => a.id === m.attributedTo[0]) : undefined
    return right ? made !== undefined && sameSource(right, made) : made === undefined
  }
  return {
    'event found': count(matched.length, events.length, gold.events.length),
    'event found, deeds only': count(
      matched.filter(([g, m]) => isDeed(g) && DEEDS.has(m.type)).length,
      events.filter(m => DEEDS.has(m.type) && !either.has(m)).length,
      gold.events.filter(isDeed).length,
    ),
    'type right': ofMatched(matched, ([g, m]) => rightType(g, m)),
    actors: parties('actors', matched, gold, events),
    recipients: parties('recipients', matched, gold, events),
    place: count(
      matched.filter(([g, m]) => {
        const place = places.find(p => p.id === m.place)
        return g.place && place && namesPlace(gold.text, g.place, place)
      }).length,
      events.filter(m => places.some(p => p.id === m.place)).length,
      gold.events.filter(g => g.place).length,
    ),
    time: count(
      matched.filter(([g, m]) => {
        const right = g.time && gold.times.find(t => overlaps(t.span, g.time!))
        const made = times.find(t => t.id === m.time && t.from)
        return right && made && right.from === made.from && right.to === made.to
      }).length,
      events.filter(m => times.some(t => t.id === m.time && t.from)).length,
      gold.events.filter(g => g.time).length,
    ),
    'status right': ofMatched(matched, ([g, m]) => g.status === m.status),
    'said by': ofMatched(matched, ([g, m]) => saidBy(g, m)),
  }
}

const namesPlace = (
  text: string,
  right: NonNullable<GoldEvent['place']>,
  { span, name }: Reading['places'][number],
): boolean =>
  touchAny(right, [span]) || right.some(r => text.slice(r.start, r.end).toLowerCase() === name.toLowerCase())

function parties(
  role: 'actors' | 'recipients',
  matched: readonly (readonly [GoldEvent, Event])[],
  gold: Gold,
  events: readonly Event[],
): Count {
  let right = 0
  for (const [g, m] of matched) {
    const left = [...g[role]]
    for (const { span } of m[role]) {
      const at = left.findIndex(party => touchAny(party, [span]))
      if (at < 0) continue
      right++
      left.splice(at, 1)
    }
  }
  const total = (list: readonly { readonly [key in typeof role]: readonly unknown[] }[]) =>
    list.reduce((sum, event) => sum + event[role].length, 0)
  return count(right, total(events), total(gold.events))
}

function tallyFigures(gold: Gold, reading: Reading): Tally {
  const hurt = (f: { readonly measure: string }) => f.measure !== 'present'
  const matched = pairs(gold.figures, reading.figures, (g, m) =>
    overlaps(g.span, m.span) && (g.measure === m.measure || g.measure === 'casualties' || m.measure === 'casualties')
      ? 1 + (g.measure === m.measure ? 1 : 0) + sharedSize([g.span], [m.span]) / sizeOf([g.span])
      : 0,
  ).filter(([g, m]) => hurt(g) && hurt(m))
  const sameNumbers = ([g, m]: (typeof matched)[number]) => g.atLeast === m.atLeast && g.atMost === m.atMost
  const [made, right] = [reading.figures.filter(hurt).length, gold.figures.filter(hurt).length]
  return {
    'figure found': count(matched.length, made, right),
    'bounds right': ofMatched(matched, sameNumbers),
    'figure whole': count(
      matched.filter(pair => pair[0].measure === pair[1].measure && sameNumbers(pair)).length,
      made,
      right,
    ),
  }
}

function tallyPlaces(gold: Gold, reading: Reading): Tally {
  const away = (g: Gold['places'][number], m: Reading['places'][number]): number =>
    g.latitude === null || g.longitude === null || m.latitude === null || m.longitude === null
      ? Number.POSITIVE_INFINITY
      : kilometres({ latitude: g.latitude, longitude: g.longitude }, { latitude: m.latitude, longitude: m.longitude })
  const matched = pairs(gold.places, reading.places, (g, m) =>
    touchAny(g.spans, [m.span]) ? 1 + (away(g, m) < 161 ? 1 : 0) : 0,
  )
  const distinct = new Set(reading.places.map(p => `${p.name}|${p.span.quote}`)).size
  const located = matched.filter(([g]) => g.latitude !== null)
  return {
    'place found': count(matched.length, Math.max(matched.length, distinct), gold.places.length),
    'within 161 km': ofMatched(located, ([g, m]) => away(g, m) < 161),
    'within 25 km': ofMatched(located, ([g, m]) => away(g, m) < 25),
  }
}

function tallyTimes(gold: Gold, reading: Reading): Tally {
  const made = reading.times.filter(t => t.from)
  const matched = pairs(gold.times, made, (g, m) => (overlaps(g.span, m.span) ? 1 : 0))
  return {
    'time found': count(matched.length, made.length, gold.times.length),
    'time whole': count(
      matched.filter(([g, m]) => g.from === m.from && g.to === m.to).length,
      made.length,
      gold.times.length,
    ),
  }
}

function relations(gold: Gold, reading: Reading): Count {
  const named = (id: string, spans: Gold['relations'][number]['from']) =>
    touchAny(spans, reading.actors.find(a => a.id === id)?.mentions ?? [])
  const matched = pairs(gold.relations, reading.relations, (g, m) =>
    g.kind === m.kind && named(m.from, g.from) && named(m.to, g.to) ? 1 : 0,
  )
  return count(matched.length, reading.relations.length, gold.relations.length)
}
