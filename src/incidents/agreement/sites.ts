import { kilometres } from '../../reading/places/distance.ts'
import { fold } from '../../reading/places/fold.ts'
import type { Agreement } from '../agreement.ts'
import type { Site } from '../telling.ts'

/** How far from its point a place reaches, in kilometres, by precision; provinces and countries are told by their codes. */
const REACH: Readonly<Record<string, number>> = { exact: 2, town: 8, district: 50, area: 200 }
/** From the most exact to the least. */
const RANKS = ['exact', 'town', 'district', 'province', 'area', 'country']

/**
 * Harem refines Idlib, which refines Syria; two towns whose surroundings do not touch contradict. A place that could not be
 * located agrees with its own name and is otherwise not compared.
 */
export function sitesAgree(a: Site, b: Site): Agreement {
  if (sameName(a, b)) return byRank(a, b)
  if (!located(a) || !located(b)) return 'silent'
  if (a.country && b.country && a.country !== b.country) return near(a, b) ? 'agrees' : 'contradicts'
  if (a.precision === 'country' || b.precision === 'country') return byRank(a, b)
  if (a.precision === 'province' || b.precision === 'province') {
    if (!a.admin1 || !b.admin1) return 'silent'
    return a.admin1 === b.admin1 ? byRank(a, b) : 'contradicts'
  }
  return near(a, b) ? byRank(a, b) : 'contradicts'
}

const sameName = (a: Site, b: Site): boolean =>
  (a.geonameId !== null && a.geonameId === b.geonameId) ||
  (fold(a.name) === fold(b.name) && (!a.country || !b.country || (a.country === b.country && a.admin1 === b.admin1)))

const located = ({ latitude, precision }: Site): boolean => latitude !== null && RANKS.includes(precision)

function byRank(a: Site, b: Site): Agreement {
  const [x, y] = [RANKS.indexOf(a.precision), RANKS.indexOf(b.precision)]
  return x === y || x < 0 || y < 0 ? 'agrees' : x < y ? 'refines' : 'refined'
}

/** Whether the surroundings of two places touch. */
const near = (a: Site, b: Site): boolean => siteGap(a, b)! <= (REACH[a.precision] ?? 0) + (REACH[b.precision] ?? 0)

/** Kilometres between two places, null where one is not located. */
export const siteGap = (a: Site, b: Site): number | null =>
  a.latitude === null || b.latitude === null
    ? null
    : kilometres({ latitude: a.latitude, longitude: a.longitude! }, { latitude: b.latitude, longitude: b.longitude! })
