import type { Core } from './meaning.ts'
import type { View } from './pattern.ts'
import type { Settled } from './settled.ts'
import { rangeStretch } from './stretch.ts'

/** Words that join the ends of a range, by the word that opens it. */
const JOINS: Readonly<Record<'from' | 'between' | 'none', RegExp>> = {
  from: /^(?:to|until|till|through|-|–|—)$/,
  between: /^and$/,
  none: /^(?:to|through|-|–|—)$/,
}

/**
 * "From Monday to Wednesday", "between March and May 2015", "2011–2013": each end keeps its words and its TIMEX3 value, as TimeML
 * has it, and stands for all days from the first of the one to the last of the other, so that what hangs on either lasts so
 * long. Both ends are of one kind: two weekdays, two days, two months or two years.
 */
export function overRanges(view: View, settled: readonly Settled[]): readonly Settled[] {
  return settled.map((one, i) => {
    const before = settled[i - 1]
    const after = settled[i + 1]
    if (after && isRange(view, one, after)) return between(one, one, after)
    return before && isRange(view, before, one) ? between(one, before, one) : one
  })
}

function isRange({ atoms }: View, a: Settled, b: Settled): boolean {
  const { first, last } = a.expression
  const opening = atoms[first - 1]?.lower
  const joins = JOINS[opening === 'from' || opening === 'between' ? opening : 'none']
  const kind = kindOf(a)
  if (b.expression.first - last !== 1 || !joins.test(atoms[last]!.lower) || !kind || kind !== kindOf(b)) return false
  const { stretch: from } = a.resolved
  const { stretch: to } = b.resolved
  return from !== null && to !== null && from.first <= to.first
}

/** One of the ends over the days of both. */
function between(one: Settled, from: Settled, to: Settled): Settled {
  const [a, b] = [from.resolved.stretch!, to.resolved.stretch!]
  const stretch = { ...rangeStretch(a.first, b.last), edtf: `${a.edtf}/${b.edtf}` }
  const how = `${one.resolved.how}; an end of ${a.value} to ${b.value}, as the words beside it say`
  return { ...one, resolved: { ...one.resolved, stretch, how } }
}

/** What kind of end a time can be; null where something narrows it, or it is reckoned from elsewhere. */
function kindOf({ expression: { meaning } }: Settled): string | null {
  const { core, part, clock, portion, mod } = meaning
  return part || clock || portion || mod ? null : kindOfCore(core)
}

function kindOfCore(core: Core): string | null {
  if (core.kind !== 'calendar' || core.shift || core.fields.yearShift) return null
  const { weekday, day, month, season, quarter, half } = core.fields
  if (season || quarter || half) return null
  return day !== undefined ? 'day' : weekday !== undefined ? 'weekday' : month !== undefined ? 'month' : 'year'
}
