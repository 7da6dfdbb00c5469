import { toldDaysApart } from './compare/days.ts'
import { comparedSites } from './compare/sites.ts'
import { isSeed, type Telling } from './telling.ts'

/**
 * Whether one report tells of two happenings, and not of one in two ways (news and background, the deed and the arrest): it
 * calls one of them another, puts them in places that cannot be one, or has violence on two days. Other reports show whether
 * the rest is one.
 */
export const toldApart = (a: Telling, b: Telling): boolean =>
  a.report.id === b.report.id &&
  (Boolean(a.other || b.other) ||
    (comparedSites(a, b)?.weight ?? 0) <= FAR ||
    (isSeed(a) && isSeed(b) && (toldDaysApart(a, b) ?? 0) > ONE_NIGHT))

/** What two places weigh that cannot be one. */
const FAR = -1
/** A night has two days. */
const ONE_NIGHT = 1
