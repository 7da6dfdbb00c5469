import { kilometres } from '../../reading/places/distance.ts'
import { fold } from '../../reading/places/fold.ts'
import type { Reason } from '../incident.ts'
import type { Site, Telling } from '../telling.ts'
import { comparedSpots } from './spots.ts'

type Point = Site & { readonly latitude: number; readonly longitude: number }

/**
 * Where: the two sites nearest to each other. A wide area (a province) only says that they may be one. Within one town the
 * quarters and buildings named decide.
 */
export function comparedSites(a: Telling, b: Telling): Reason | null {
  const pairs = fine(a).flatMap(x => fine(b).map(y => ({ x, y, apart: kilometres(x, y) })))
  const [nearest] = pairs.toSorted((p, q) => p.apart - q.apart || (p.x.name < q.x.name ? -1 : 1))
  if (!nearest) return null
  const { x, y, apart } = nearest
  const names = x.name === y.name ? x.name : `${x.name} and ${y.name}`
  const { shared, rival } = comparedSpots(a, b)
  if (apart <= 25 && rival) return { ground: 'place', weight: -3, words: `${rival.join(' and ')}, near each other` }
  if (apart <= 25 && shared.length) return { ground: 'place', weight: 2, words: `both in ${shared.join(', ')}` }
  if (apart <= 5) return { ground: 'place', weight: 1.5, words: `both in ${names}` }
  if (apart <= 25) return { ground: 'place', weight: 0.5, words: `${names}, ${Math.round(apart)} km apart` }
  const alike = fine(a).find(x => fine(b).some(y => fold(x.name) === fold(y.name)))
  if (alike) return { ground: 'place', weight: 0.5, words: `both name ${alike.name}, put at two places of that name` }
  return { ground: 'place', weight: apart > 100 ? -2 : -1, words: `${names}, ${Math.round(apart)} km apart` }
}

const WIDE = new Set(['province', 'country', 'area'])
const fine = ({ sites }: Telling): readonly Point[] =>
  sites.filter((site): site is Point => site.latitude !== null && !WIDE.has(site.precision))
