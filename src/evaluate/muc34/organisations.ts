import type { Actor } from '../../reading/reading.ts'
import { fillerWords } from './words.ts'

/** A group with a name of its own: "the Shining Path", but not "the guerrillas" nor "Peruvian rebels". */
export const isOrganisation = (name: string, kind: string): boolean =>
  (kind === 'group' || kind === 'organisation') &&
  !FIGHTERS.test(name) &&
  /\p{Lu}/u.test(
    name
      .split(/\s+(?:of|for|in)\s+/)[0]!
      .split(/\s+/)
      .at(-1)!,
  )
const FIGHTERS =
  /\b(?:rebels|guerr?illas|terrorists|traffickers|gunmen|kidnappers|insurgents|criminals|subversives|members|militants|troops|defectors)$/i

/** The name of a group, or its acronym where the text has that more often, and not in brackets alone. */
export function calledMost({ name, mentions }: Actor): string {
  const told = mentions.map(({ quote }) => fillerWords(quote))
  const own = fillerWords(name)
  const full = ACRONYM.test(own) ? (told.flatMap(words => OF.exec(words)?.[1] ?? [])[0] ?? own) : own
  const acronyms = told.filter(words => ACRONYM.test(words))
  const written = told.filter(words => words.includes(full)).length
  return acronyms.length > Math.max(1, written) ? acronyms[0]! : full
}
const ACRONYM = /^[A-Z0-9-]{2,6}$/
/** "Rebels of the Free Hills Front". */
const OF = / (?:OF|FROM) (?:THE )?(.+ .+)$/
