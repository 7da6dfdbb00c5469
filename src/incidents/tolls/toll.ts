import type { Found, Status } from '../../reading/reading.ts'
import { overlaps } from '../../text/span.ts'
import type { Toll } from '../telling.ts'

/** Told, not denied, planned or only possible. */
export const TOLD: ReadonlySet<Status> = new Set<Status>(['asserted', 'claimed', 'hedged'])

/** The number by which tolls are compared: the lower bound, else the upper. */
export const sizeOf = ({ atLeast, atMost }: Pick<Toll, 'atLeast' | 'atMost'>): number => atLeast ?? atMost ?? 0

/** The greatest of some tolls, the first of equal ones. */
export const greatest = (tolls: readonly Toll[]): Toll | null =>
  tolls.reduce<Toll | null>((best, toll) => (best && sizeOf(best) >= sizeOf(toll) ? best : toll), null)

/** Lower bounds added up; those that are not told are nought, unless none is told. */
export const atLeastOf = (bounds: readonly (number | null)[]): number | null =>
  bounds.every(bound => bound === null) ? null : bounds.reduce<number>((sum, bound) => sum + (bound ?? 0), 0)

/** Upper bounds added up; no bound if one is not told. */
export const atMostOf = (bounds: readonly (number | null)[]): number | null =>
  bounds.reduce((sum, bound) => (sum === null || bound === null ? null : sum + bound), 0)

/** Whether a toll is a number of the text, and no single person told of ("a man was killed"). */
export const isNumber = ({ spans }: Toll, { fates }: Found): boolean =>
  spans.length > 1 ||
  /^(?:one|1)\s/i.test(spans[0]!.quote) ||
  (!/^(?:an?|the|another)\s/i.test(spans[0]!.quote) && !fates.some(({ person }) => overlaps(person, spans[0]!)))

/** Whether a toll is of others than those told of before: "two were killed and five others shot". */
export const isFurther = ({ spans }: Toll, { figures }: Found): boolean =>
  figures.some(({ further, span }) => further && span.start === spans[0]!.start)

/** Whether a toll is of people told to be hit, and no more: "four were shot". */
export const isStruck = ({ spans }: Toll, { figures }: Found): boolean =>
  figures.some(({ struck, span }) => struck && span.start === spans[0]!.start)

/** Two tolls of different people as one. */
export const added = (a: Toll, b: Toll): Toll => ({
  ...a,
  atLeast: atLeastOf([a.atLeast, b.atLeast]),
  atMost: atMostOf([a.atMost, b.atMost]),
  approximate: a.approximate || b.approximate,
  spans: [...a.spans, ...b.spans],
  because: `${a.because}; and others: ${b.because}`,
})
