import type { Event, Figure, Reading } from '../reading/reading.ts'
import { overlaps, type Span } from '../text/span.ts'
import { alikeness, around } from './around.ts'

/** What an event is said to be, where two versions differ; null where a version does not say. */
export type FieldChange = {
  readonly field: 'mode' | 'status' | 'place' | 'time' | 'actors' | 'recipients'
  readonly before: string | null
  readonly after: string | null
}

/**
 * A claim of an article that a later version adds (`before` null), takes out (`after` null) or makes otherwise. Each stands at
 * its own words in its own version.
 */
export type Change =
  | { readonly frame: 'figure'; readonly before: Figure | null; readonly after: Figure | null }
  | {
      readonly frame: 'event'
      readonly before: Event | null
      readonly after: Event | null
      /** Empty where it is added or taken out. */
      readonly fields: readonly FieldChange[]
    }

/** The share of words around that two claims must have in common, of all the words around either. */
const ALIKE = 0.25

/**
 * The figures and events in which two versions of one article differ, in the order of the later text; what was taken out
 * stands last. Claims that say the same are none, wherever they moved; of the others, those of one kind with the most
 * words around them in common are one claim that changed.
 */
export function changesOf(earlier: Reading, later: Reading): readonly Change[] {
  const figures = pairsOf(
    earlier.figures.map(figure => itemOf(figure, figure.measure, sayingOf(figure), around(earlier.text, figure.span))),
    later.figures.map(figure => itemOf(figure, figure.measure, sayingOf(figure), around(later.text, figure.span))),
  )
  const events = pairsOf(
    earlier.events.map(event => itemOf(event, event.type, valuesOf(event, earlier), aroundFirst(event, earlier))),
    later.events.map(event => itemOf(event, event.type, valuesOf(event, later), aroundFirst(event, later))),
  )
  const changes: Change[] = [
    ...figures.map(([before, after]): Change => ({ frame: 'figure', before, after })),
    ...events.flatMap(([before, after]): Change | readonly [] => {
      const fields = before && after ? fieldsOf(before, earlier, after, later) : []
      return before && after && !fields.length ? [] : { frame: 'event', before, after, fields }
    }),
  ]
  return changes.sort((a, b) => positionOf(a) - positionOf(b))
}

/** A claim made comparable: its kind, all that it says, and the words around it. */
type Item<T> = {
  readonly claim: T
  readonly kind: string
  readonly saying: string
  readonly words: ReadonlySet<string>
}

const itemOf = <T>(claim: T, kind: string, says: unknown, words: ReadonlySet<string>): Item<T> => ({
  claim,
  kind,
  saying: JSON.stringify(says),
  words,
})

const sayingOf = ({ atLeast, atMost, approximate, unknown }: Figure) => [atLeast, atMost, approximate, unknown]

/** What differs: claims of either side, those that are about the same as one pair. */
function pairsOf<T>(
  earlier: readonly Item<T>[],
  later: readonly Item<T>[],
): readonly (readonly [T | null, T | null])[] {
  const candidates = earlier
    .flatMap(a =>
      later
        .filter(({ kind }) => kind === a.kind)
        .map(b => ({ a, b, same: a.saying === b.saying, alike: alikeness(a.words, b.words) })),
    )
    .filter(({ same, alike }) => same || alike >= ALIKE)
    .sort((x, y) => Number(y.same) - Number(x.same) || y.alike - x.alike)
  const taken = new Set<Item<T>>()
  const pairs: (readonly [T, T])[] = []
  for (const { a, b, same } of candidates) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a).add(b)
    if (!same) pairs.push([a.claim, b.claim])
  }
  const left = (items: readonly Item<T>[]) => items.filter(item => !taken.has(item)).map(({ claim }) => claim)
  return [
    ...pairs,
    ...left(earlier).map((claim): [T, null] => [claim, null]),
    ...left(later).map((claim): [null, T] => [null, claim]),
  ]
}

const aroundFirst = ({ mentions }: Event, { text }: Reading): ReadonlySet<string> => around(text, mentions[0]!)

function fieldsOf(before: Event, earlier: Reading, after: Event, later: Reading): readonly FieldChange[] {
  const [then, now] = [valuesOf(before, earlier), valuesOf(after, later)]
  return FIELDS.filter(field => then[field] !== now[field]).map(field => ({
    field,
    before: then[field],
    after: now[field],
  }))
}

const FIELDS = ['mode', 'status', 'place', 'time', 'actors', 'recipients'] as const

function valuesOf(
  event: Event,
  { places, times, figures }: Reading,
): Readonly<Record<FieldChange['field'], string | null>> {
  const place = places.find(({ id }) => id === event.place)
  const time = times.find(({ id }) => id === event.time)
  // Those who are counted are compared as figures.
  const isCounted = (span: Span) => figures.some(figure => overlaps(figure.span, span))
  const named = (parties: Event['actors']) => {
    const names = parties.filter(({ span }) => !isCounted(span)).map(({ span }) => span.quote)
    return [...new Set(names)].sort().join(', ') || null
  }
  return {
    mode: event.mode,
    status: event.status,
    place: place?.name ?? null,
    time: time?.from ? (time.from === time.to ? time.from : `${time.from}/${time.to}`) : null,
    actors: named(event.actors),
    recipients: named(event.recipients),
  }
}

/** What was taken out has no place in the later text. */
const positionOf = (change: Change): number => {
  const span = change.frame === 'figure' ? change.after?.span : change.after?.mentions[0]
  return span?.start ?? Number.MAX_SAFE_INTEGER
}
