import { fold } from '../../reading/places/fold.ts'
import type { Reason } from '../incident.ts'
import type { Telling } from '../telling.ts'

/**
 * Who: only those whom the words identify. "Unknown gunmen" in both says nothing. What the harmed are (soldiers, a judge)
 * speaks against it where the two have nothing in common.
 */
export function comparedSides(a: Telling, b: Telling): Reason | null {
  const shared = identified(a).filter(side => identified(b).includes(side))
  if (shared.length)
    return {
      ground: 'parties',
      weight: 1.5,
      words: `both name ${shared.map(side => side.slice(side.indexOf(' ') + 1)).join(', ')}`,
    }
  const [x, y] = [harmed(a), harmed(b)]
  if (!x.length || !y.length || x.some(sector => y.includes(sector))) return null
  return { ground: 'parties', weight: -1, words: `done to ${x.join(', ')} and to ${y.join(', ')}` }
}

const harmed = ({ sides }: Telling): readonly string[] => [
  ...new Set(sides.flatMap(({ role, sector }) => (role === 'recipient' && sector ? sector : []))),
]

const identified = ({ sides }: Telling): readonly string[] =>
  sides.filter(side => side.identified).map(({ role, name }) => `${role} ${fold(name)}`)
