import type { Found, Reading } from '../reading/reading.ts'

/**
 * What is wrong with a reading's anchors, one sentence each; empty for a sound reading. A span must quote its own words,
 * an id stand for one thing only, a reference lead to a thing of its kind.
 */
export function spanTroubles({ headline, ...reading }: Reading): string[] {
  return [...troublesOf(reading, 'reading'), ...(headline ? troublesOf(headline, 'reading.headline') : [])]
}

const troublesOf = (found: Found, path: string): string[] => [
  ...badSpans(found, found.text, path),
  ...repeatedIds(found),
  ...lostReferences(found),
]

function badSpans(value: unknown, text: string, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { start, end, quote } = value as { start?: unknown; end?: unknown; quote?: unknown }
  if (typeof start === 'number' && typeof end === 'number')
    return text.slice(start, end) === quote && start < end ? [] : [`${path}: ${start}–${end} is not “${quote}”`]
  return Object.entries(value).flatMap(([key, inner]) => badSpans(inner, text, `${path}.${key}`))
}

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)

function repeatedIds({
  attributions,
  events,
  figures,
  fates,
  places,
  times,
  actors,
  relations,
  claims,
}: Found): string[] {
  const ids = [attributions, events, figures, fates, places, times, actors, relations, claims].flatMap(idsOf)
  return ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `id ${id} stands for two things`)
}

function lostReferences(reading: Found): string[] {
  const known = {
    attribution: new Set(idsOf(reading.attributions)),
    event: new Set(idsOf(reading.events)),
    figure: new Set(idsOf(reading.figures)),
    place: new Set(idsOf(reading.places)),
    time: new Set(idsOf(reading.times)),
    actor: new Set(idsOf(reading.actors)),
    frame: new Set([reading.events, reading.figures, reading.relations].flatMap(idsOf)),
  }
  const lost = (from: string, kind: keyof typeof known, ids: readonly (string | null)[]): string[] =>
    ids.filter(id => id !== null && !known[kind].has(id)).map(id => `${from} names ${kind} ${id}, which is not there`)
  return [
    ...reading.attributions.flatMap(a => [
      ...lost(a.id, 'attribution', [a.parent]),
      ...lost(a.id, 'actor', [a.speaker]),
      ...lost(a.id, 'event', a.answers ?? []),
    ]),
    ...reading.events.flatMap(e => [
      ...lost(
        e.id,
        'actor',
        [...e.actors, ...e.recipients].map(p => p.actor),
      ),
      ...lost(e.id, 'place', [e.place]),
      ...lost(e.id, 'time', [e.time]),
      ...lost(e.id, 'figure', e.figures),
      ...lost(e.id, 'attribution', e.attributedTo),
    ]),
    ...reading.figures.flatMap(f => [
      ...lost(f.id, 'event', [f.event]),
      ...lost(f.id, 'figure', [f.partOf, f.besides]),
      ...lost(f.id, 'attribution', f.attributedTo),
    ]),
    ...reading.fates.flatMap(f => [
      ...lost(f.id, 'actor', [f.actor]),
      ...lost(f.id, 'event', [f.event]),
      ...lost(f.id, 'attribution', f.attributedTo),
    ]),
    ...reading.relations.flatMap(r => [
      ...lost(r.id, 'actor', [r.from, r.to]),
      ...lost(r.id, 'attribution', r.attributedTo),
    ]),
    ...reading.claims.flatMap(c => [...lost(c.id, 'frame', [c.frame]), ...lost(c.id, 'attribution', c.chain)]),
    ...reading.claims.filter(c => !c.evidence.length).map(c => `claim ${c.id} has no words to point at`),
  ]
}
