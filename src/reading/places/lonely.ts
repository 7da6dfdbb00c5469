import { kilometres } from './distance.ts'
import { type Focus, shareOf } from './focus.ts'
import type { Group } from './resolve.ts'
import type { Companion } from './weigh.ts'

/** Kilometres from all other places beyond which a small place of a country that is not spoken of is not believed. */
const FAR = 700
/** Share of a report's names up to which a country is not spoken of. */
const SPOKEN = 0.15
/** Share of the other places that must lie together: a report on the whole world has no far. */
const TOGETHER = 0.7
/** How many other places must be known for that, and the people from which a place is believed anywhere. */
const FEW = 3
const LARGE = 300_000

/**
 * Whether the best entry of a name stands too far from all the report speaks of: "Sadah" beside towns of Anbar is hardly the one
 * in Yemen. The place then stays unresolved, with its candidates.
 */
export function isLonely(
  key: string,
  { name, options, holders, held }: Group,
  company: readonly Companion[],
  focus: Focus,
): boolean {
  const best = options[0]?.entry
  if (!best || holders.size > 0 || held.size > 0 || best.population >= LARGE || best.country === null) return false
  if (
    best.kind === 'country' ||
    best.kind === 'capital' ||
    best.kind === 'province' ||
    shareOf(focus, best.country, name) > SPOKEN
  )
    return false
  const others = company.filter(c => c.key !== key && c.entry.kind !== 'country' && c.entry.kind !== 'continent')
  if (others.length < FEW || others.some(c => kilometres(c.entry, best) <= FAR)) return false
  const together = others.filter(c => kilometres(c.entry, others[0]!.entry) <= FAR)
  return together.length >= TOGETHER * others.length
}
