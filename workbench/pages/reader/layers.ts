import type { Attribution, Reading, Span } from '../../api/types.ts'

/** What words of a report are, in the order of the legend and of the keys 1 to 7. */
export const LAYERS = ['source', 'cue', 'content', 'event', 'figure', 'place', 'time'] as const
export type Layer = (typeof LAYERS)[number]

/** Words that the reading points at. `other`: parties, instruments and relations, drawn only where their claim is chosen. */
export type Mark = {
  readonly layer: Layer | 'other'
  /** Of the attribution, event, figure, place … that stands on the words. */
  readonly id: string
  readonly start: number
  readonly end: number
  /** Of a content: in how many others it stands. */
  readonly depth: number
}

/** All words that a reading points at. */
export function marksOf(reading: Reading): readonly Mark[] {
  const depths = depthsOf(reading.attributions)
  const mark = (layer: Mark['layer'], id: string, { start, end }: Span): Mark => ({ layer, id, start, end, depth: 0 })
  const other = (id: string, spans: readonly Span[]): readonly Mark[] => spans.map(span => mark('other', id, span))
  return [
    ...reading.attributions.flatMap(({ id, source, cue, content }) => [
      ...content.map(span => ({ ...mark('content', id, span), depth: depths.get(id) ?? 0 })),
      ...(source ? [mark('source', id, source)] : []),
      mark('cue', id, cue),
    ]),
    ...reading.events.flatMap(({ id, mentions, actors, recipients, instrument }) => [
      ...mentions.map(span => mark('event', id, span)),
      ...other(id, [...actors, ...recipients].map(({ span }) => span).concat(instrument ?? [])),
    ]),
    ...reading.figures.map(({ id, span }) => mark('figure', id, span)),
    ...reading.fates.map(({ id, person }) => mark('figure', id, person)),
    ...reading.places.map(({ id, span }) => mark('place', id, span)),
    ...reading.times.map(({ id, span }) => mark('time', id, span)),
    ...reading.relations.flatMap(({ id, evidence }) => other(id, [evidence])),
    ...reading.issues.flatMap(({ code, span }) => (span ? other(code, [span]) : [])),
  ]
}

/** How deep each attribution stands in others: 0 where the report itself gives the words to the source. */
function depthsOf(attributions: readonly Attribution[]): ReadonlyMap<string, number> {
  const parents = new Map(attributions.map(({ id, parent }) => [id, parent]))
  const depthOf = (id: string, seen: readonly string[] = []): number => {
    const parent = parents.get(id)
    return parent && !seen.includes(parent) ? 1 + depthOf(parent, [...seen, id]) : 0
  }
  return new Map(attributions.map(({ id }) => [id, depthOf(id)]))
}

/** What is drawn around what: said words around all, those of the outer source first; else the wider around the narrower. */
export const outer = (a: Mark, b: Mark): number =>
  Number(b.layer === 'content') - Number(a.layer === 'content') ||
  a.depth - b.depth ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start
