import type { Cells, Field, Said, Unmarked } from '../../incidents/account.ts'
import type { KeptIncident } from '../../incidents/summary.ts'
import { fold } from '../../reading/places/fold.ts'
import type { Event, Reading } from '../../reading/reading.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Sensitive } from './profile.ts'

/** What of a report is too sensitive to leave: ids of its frames and claims, where their words stand, and ids of its places. */
export type Held = {
  readonly frames: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly spans: readonly Span[]
  readonly places: ReadonlySet<string>
  /** Kinds of what is held back, each time that it is. */
  readonly kinds: readonly string[]
}

/** Whether any of `words` stands in one of the texts, in the singular or plural. */
export function holdsWord(texts: readonly string[], words: readonly string[]): boolean {
  if (!words.length) return false
  const folded = texts.map(text => ` ${fold(text)} `)
  return words.some(word => folded.some(text => text.includes(` ${word} `) || text.includes(` ${word}s `)))
}

/** What of a reading the kinds of `without` hold back. */
export function heldIn(reading: Reading, without: readonly Sensitive[]): Held {
  const place = (id: string | null): readonly string[] => reading.places.filter(p => p.id === id).map(p => p.span.quote)
  const wordsOf = (event: Event): readonly string[] => [
    ...spansOf(event).map(({ quote }) => quote),
    ...place(event.place),
  ]
  const isTold = (event: Event, { modes, words }: Sensitive): boolean =>
    modes.includes(event.mode ?? '') || holdsWord(wordsOf(event), words)
  const kinds: string[] = []
  const frames = new Set<string>()
  const places = new Set<string>()
  for (const kind of without)
    for (const event of reading.events.filter(event => isTold(event, kind))) {
      if (kind.leaveOut === 'name') continue
      kinds.push(kind.name)
      if (kind.leaveOut === 'place') {
        if (event.place) places.add(event.place)
      } else frames.add(event.id)
    }
  for (const { name, words, leaveOut } of without)
    if (leaveOut === 'claim')
      for (const { id, span, of, event } of reading.figures)
        if (frames.has(event ?? '') || holdsWord([span.quote, of?.quote ?? ''], words)) {
          if (!frames.has(event ?? '')) kinds.push(name)
          frames.add(id)
        }
  const fates = reading.fates.filter(
    ({ event, person, deed }) =>
      frames.has(event ?? '') ||
      without.some(({ leaveOut, words }) => leaveOut === 'claim' && holdsWord([person.quote, deed.quote], words)),
  )
  for (const { id } of fates) frames.add(id)
  const claims = reading.claims.filter(({ frame }) => frames.has(frame))
  return {
    frames,
    claims: new Set(claims.map(({ id }) => id)),
    spans: [
      ...claims.flatMap(({ evidence }) => evidence),
      ...reading.events.filter(({ id }) => frames.has(id)).flatMap(spansOf),
      ...reading.figures.filter(({ id }) => frames.has(id)).map(({ span }) => span),
      ...fates.flatMap(({ person, deed }) => [person, deed]),
    ],
    places,
    kinds,
  }
}

const spansOf = ({ mentions, actors, recipients, instrument }: Event): readonly Span[] => [
  ...mentions,
  ...[...actors, ...recipients].map(({ span }) => span),
  ...(instrument ? [instrument] : []),
]

/** A reading without what is held back; other words that overlap it are struck out. */
export function withoutHeld(reading: Reading, { frames, claims, spans, places }: Held): Reading {
  if (!frames.size && !places.size) return reading
  const kept = {
    ...reading,
    events: reading.events
      .filter(({ id }) => !frames.has(id))
      .map(event => ({
        ...event,
        place: places.has(event.place ?? '') ? null : event.place,
        figures: event.figures.filter(id => !frames.has(id)),
      })),
    figures: reading.figures
      .filter(({ id }) => !frames.has(id))
      .map(figure => ({ ...figure, partOf: standing(figure.partOf), besides: standing(figure.besides) })),
    fates: reading.fates.filter(({ id }) => !frames.has(id)),
    claims: reading.claims.filter(({ id }) => !claims.has(id)),
    places: reading.places.filter(({ id }) => !places.has(id)),
    attributions: reading.attributions.map(({ answers, ...attribution }) => ({
      ...attribution,
      ...(answers && { answers: answers.filter(id => !frames.has(id)) }),
    })),
  }
  function standing(id: string | null): string | null {
    return id !== null && frames.has(id) ? null : id
  }
  return struck(kept, spans) as Reading
}

/** A value with the words of all spans that overlap `held` struck out. */
function struck(value: unknown, held: readonly Span[]): unknown {
  if (typeof value !== 'object' || value === null || !held.length) return value
  if (Array.isArray(value)) return value.map(item => struck(item, held))
  const span = value as Partial<Span>
  if (typeof span.quote === 'string' && typeof span.start === 'number')
    return held.some(other => overlaps(other, span as Span)) ? { ...span, quote: '[words withheld]' } : value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, struck(item, held)]))
}

/** An incident without what its reports' readings hold back; null where nothing tells that it happened any more. */
export function incidentWithout(
  kept: KeptIncident,
  held: ReadonlyMap<string, Held>,
  placeNames: ReadonlySet<string>,
): KeptIncident | null {
  const accounts = kept.accounts.map((account): Unmarked => {
    const own = held.get(account.report)
    return own ? { ...account, cells: cellsWithout(account.cells, own, placeNames) } : account
  })
  const isTold = accounts.some(({ cells }) => cells.what?.length || cells.happened?.length)
  if (!isTold && kept.accounts.some(({ cells }) => cells.what?.length || cells.happened?.length)) return null
  const where = kept.where && placeNames.has(kept.where.name) ? null : kept.where
  return { ...kept, where, accounts: accounts.filter(({ cells }) => Object.keys(cells).length) }
}

/** What a headline counts goes with anything held back of its report: it may be of that. */
function cellsWithout(cells: Cells, { claims, spans }: Held, placeNames: ReadonlySet<string>): Cells {
  const isHeld = (field: Field, said: Said<unknown>): boolean =>
    (said.headline && spans.length > 0) ||
    (said.claims.length > 0 && said.claims.every(id => claims.has(id))) ||
    said.words.some(word => spans.some(span => overlaps(span, word))) ||
    (field === 'where' && placeNames.has((said.value as { readonly name: string }).name))
  return Object.fromEntries(
    Object.entries(cells)
      .map(
        ([field, sayings]) => [field, sayings.filter(said => !isHeld(field as Field, said as Said<unknown>))] as const,
      )
      .filter(([, sayings]) => sayings.length),
  ) as Cells
}
