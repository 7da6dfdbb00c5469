import type { Reason } from '../incident.ts'
import type { Telling } from '../telling.ts'

/** Names of people and streets that stand with both. Names in both and none shared count a little against. */
export function comparedNames(a: Telling, b: Telling): Reason | null {
  if (!a.names.length || !b.names.length) return null
  const shared = a.names.filter(name => b.names.some(other => sameName(name, other)))
  return shared.length
    ? {
        ground: 'names',
        weight: Math.min(4, 1 + 1.5 * shared.length),
        words: `both name ${shared.slice(0, 3).join(', ')}`,
      }
    : { ground: 'names', weight: -0.5, words: 'no name in common' }
}

/** The same first and last word: "john a carroll" is "john carroll". */
const sameName = (a: string, b: string): boolean => a === b || endsOf(a) === endsOf(b)
const endsOf = (name: string): string => name.replace(/ .* /, ' ')
