import type { Reason } from '../incident.ts'
import { isStreet } from '../streets.ts'
import type { Telling } from '../telling.ts'

/** Names of people and streets that stand with both. People named in both and none of them shared count a little against. */
export function comparedNames(a: Telling, b: Telling): Reason | null {
  const shared = a.names.filter(name => b.names.some(other => sameName(name, other)))
  const people = shared.filter(name => !isStreet(name)).length
  if (shared.length) {
    const weight = Math.min(5, PERSON * people + STREET * (shared.length - people))
    return { ground: 'names', weight, words: `both name ${shared.slice(0, 3).join(', ')}` }
  }
  if ([a, b].some(({ names }) => names.every(isStreet))) return null
  return { ground: 'names', weight: -0.5, words: 'no person is named in both' }
}

const PERSON = 2.5
const STREET = 1.5

/** The same first and last word: "john a carroll" is "john carroll". */
const sameName = (a: string, b: string): boolean => a === b || endsOf(a) === endsOf(b)
const endsOf = (name: string): string => name.replace(/ .* /, ' ')
