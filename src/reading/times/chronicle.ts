import type { Day } from './calendar.ts'
import type { Expression } from './sense.ts'

/**
 * A history tells by months and days with their years, well before publication; news tells by weekdays, "today", "last week", and its bare
 * years ("in 2016") are background, so that a bare month in it is still of the year of publication.
 */
export function isChronicle(expressions: readonly Expression[], publication: Day | null): boolean {
  const dated = expressions.filter(({ meaning: { core } }) => {
    const year = core.kind === 'calendar' && core.fields.month !== undefined ? core.fields.year : undefined
    return year !== undefined && (publication === null || year < 1970 + publication / 365.25 - 2)
  }).length
  const news = expressions.filter(({ meaning: { core } }) => {
    if (core.kind === 'deictic') return true
    if (core.kind === 'unit' || core.kind === 'part') return /^(last|this|next|latest)$/.test(core.shift)
    if (core.kind === 'offset') return core.from === 'publication'
    return core.kind === 'calendar' && core.fields.weekday !== undefined && core.fields.month === undefined
  }).length
  return dated >= 5 && dated > 2 * news
}
