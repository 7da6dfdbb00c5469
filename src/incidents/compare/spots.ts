import { fold } from '../../reading/places/fold.ts'
import type { Scene, Telling } from '../telling.ts'

/** Quarters and buildings named by two tellings of one town; `rival` those that each names where the two share none. */
export type Spots = {
  readonly shared: readonly string[]
  readonly rival: readonly [string, string] | null
}

/**
 * Which spots bring two tellings of one town together or set them apart. What either calls the town or the province does
 * neither, and nothing is set apart unless both name one town: another town near by is a matter of kilometres.
 */
export function comparedSpots(a: Telling, b: Telling): Spots {
  if (!a.scene || !b.scene) return { shared: [], rival: null }
  const towns = new Set([...a.scene.towns, ...b.scene.towns])
  const [x, y] = [a.scene.spots, b.scene.spots].map(spots => spots.filter(spot => !towns.has(spot))) as [
    string[],
    string[],
  ]
  const shared = x.filter(spot => y.some(other => sameSpot(spot, other)))
  const [around, aroundOther] = [sitesOf(a), sitesOf(b)]
  if (shared.length || !around.some(name => aroundOther.includes(name))) return { shared, rival: null }
  const own = x.find(spot => !aroundOther.includes(spot))
  const other = y.find(spot => !around.includes(spot))
  return { shared, rival: own && other ? [own, other] : opposite(a.scene, b.scene) }
}

const sitesOf = ({ sites }: Telling): readonly string[] => sites.map(({ name }) => fold(name))

/** The east and the west of one town; "east" and "south" may be one quarter. */
function opposite({ bearings: [one, ...more] }: Scene, { bearings: [other, ...others] }: Scene): Spots['rival'] {
  return one && other && !more.length && !others.length && OPPOSITE[one] === other ? [one, other] : null
}
const OPPOSITE: Readonly<Record<string, string>> = { north: 'south', south: 'north', east: 'west', west: 'east' }

/** "sadr" is "sadr city". */
const sameSpot = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)
