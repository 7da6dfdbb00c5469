import { fold } from '../../reading/places/fold.ts'
import type { Reason } from '../incident.ts'
import type { Telling } from '../telling.ts'

/** Who: only those whom the words identify. "Unknown gunmen" in both says nothing. */
export function comparedSides(a: Telling, b: Telling): Reason | null {
  const shared = identified(a).filter(side => identified(b).includes(side))
  if (!shared.length) return null
  return {
    ground: 'parties',
    weight: 1.5,
    words: `both name ${shared.map(side => side.slice(side.indexOf(' ') + 1)).join(', ')}`,
  }
}

const identified = ({ sides }: Telling): readonly string[] =>
  sides.filter(side => side.identified).map(({ role, name }) => `${role} ${fold(name)}`)
