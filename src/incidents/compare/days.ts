import type { Reason } from '../incident.ts'
import { type Days, isSeed, type Telling } from '../telling.ts'

/**
 * When. Days that both tell weigh most. Where one or both tell none, the days of publication stand in for them, weakly:
 * most reports are of the days before. A happening told for days after the other report was published is another. What answers
 * violence (an arrest, a rescue) may come days after it, but not what holds for everybody of a place (a curfew, a ban).
 */
export function comparedDays(a: Telling, b: Telling): Reason | null {
  const [x, y] = [toldDays(a), toldDays(b)]
  if (x && y) return daysApart(x, y) > 0 && isAnswer(a, b) ? answered(x, y) : told(x, y)
  const [p, q] = [publishedOn(a), publishedOn(b)]
  if (x) return q ? implied(x, q) : null
  if (y) return p ? implied(y, p) : null
  return p && q ? published(p, q) : null
}

/** Whether the two cannot be of one day, as far as they tell: no overlap, or told for after the other was published. */
export function daysContradict(a: Telling, b: Telling): boolean {
  const [x, y] = [toldDays(a), toldDays(b)]
  if (x && y) return daysApart(x, y) > 0
  const [p, q] = [publishedOn(a), publishedOn(b)]
  return Boolean((x && q && q < x.from) || (y && p && p < y.from))
}

const DAY = 86_400_000
/** Wider than this, days told say no more than those of publication. */
const WIDE = 7

const toldDays = ({ when }: Telling): Days | null => (when && lengthOf(when) < WIDE ? when : null)

function told(a: Days, b: Days): Reason {
  const apart = daysApart(a, b)
  const words = apart > 0 ? `told for ${wordsOf(a)} and for ${wordsOf(b)}` : `both told for ${wordsOf(shorter(a, b))}`
  if (apart === 0) return { ground: 'days', weight: within(a, b) || within(b, a) ? 3 : 0, words }
  return { ground: 'days', weight: apart === 1 ? -1.5 : -3, words }
}

/** Whether the later of two is no violence and no protest, as the earlier is. */
function isAnswer(a: Telling, b: Telling): boolean {
  const [earlier, later] = a.when!.from < b.when!.from ? [a, b] : [b, a]
  return isSeed(earlier) && !isSeed(later) && !(later.mode && FOR_EVERYBODY.has(later.mode))
}
const FOR_EVERYBODY: ReadonlySet<string> = new Set(['curfew', 'martial-law', 'ban', 'restrict', 'censor'])

function answered(a: Days, b: Days): Reason {
  const [deed, answer] = a.from < b.from ? [a, b] : [b, a]
  const words = `told for ${wordsOf(deed)}, what answers it for ${wordsOf(answer)}`
  return { ground: 'days', weight: weightOfGap(daysApart(a, b)), words }
}

function implied(told: Days, published: string): Reason {
  const after = daysApart(told, { from: published, to: published })
  const words = `told for ${wordsOf(told)}; the other report, of ${published}, tells no day`
  if (published < told.from) return { ground: 'days', weight: after === 1 ? -1.5 : -3, words }
  return { ground: 'days', weight: weightOfGap(after), words }
}

function published(a: string, b: string): Reason {
  const apart = daysApart({ from: a, to: a }, { from: b, to: b })
  const words = `published on ${a} and ${b}; neither tells a day`
  return { ground: 'days', weight: Math.min(BY_PUBLICATION, weightOfGap(apart)), words }
}

/** News is told within a day or two; later reports of it (a trial, an anniversary) can come at any time. */
const GAPS: readonly (readonly [number, number])[] = [
  [1, 3],
  [3, 2],
  [10, 0],
  [30, -1],
]
/** Two days of publication alone say less: in a war there is news of another attack on the next day. */
const BY_PUBLICATION = 2
const weightOfGap = (days: number): number => GAPS.find(([most]) => days <= most)?.[1] ?? -2

/** One night and the next share a day, and neither is within the other. */
const within = (a: Days, b: Days): boolean => b.from <= a.from && a.to <= b.to

const publishedOn = ({ report }: Telling): string | null => report.publishedAt?.slice(0, 10) ?? null
const lengthOf = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / DAY
const shorter = (a: Days, b: Days): Days => (lengthOf(b) < lengthOf(a) ? b : a)
const wordsOf = ({ from, to }: Days): string => (from === to ? from : `${from} to ${to}`)
/** How many days lie between those that both tell; null where one tells none. */
export function toldDaysApart(a: Telling, b: Telling): number | null {
  const [x, y] = [toldDays(a), toldDays(b)]
  return x && y && daysApart(x, y)
}

const daysApart = (a: Days, b: Days): number =>
  Math.max(0, (Date.parse(a.from) - Date.parse(b.to)) / DAY, (Date.parse(b.from) - Date.parse(a.to)) / DAY)
