import { labelOf } from '../incidents/sources.ts'
import { roleNouns } from './known-actors.ts'

/** Of the names of a ledger, those that name somebody: "Sample Rights Monitor"; not "police", "Two men", "residents of Bankass". */
export function properNames(names: readonly string[]): (name: string) => boolean {
  const nouns = roleNouns()
  const small = new Set(names.filter(name => !/\p{Lu}/u.test(name)).map(labelOf))
  return name => {
    const [first = '', ...more] = name.replace(/^the\s+/iu, '').split(/\s+/u)
    if (/^\p{Lu}{2}/u.test(first) && !small.has(labelOf(name))) return true
    if (!/^\p{Lu}|^al-/u.test(first) || NOBODY.test(first) || small.has(labelOf(name))) return false
    // "Governor Konaré", "the Front" are somebody, "Residents of Bankass", "Police" are not.
    return !nouns.has(first.toLowerCase()) || /^\p{Lu}/u.test(more[0] ?? '') || name.startsWith('the ')
  }
}

/** Words that count or point, and so begin no name. */
const NOBODY =
  /^(?:an?|he|she|it|they|we|i|you|who|which|that|this|these|those|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|dozens|another|unknown|hundreds|several|many|most|both|others?|about|around|at|(?:some|any|every|no)(?:one|body)?|all|his|her|its|their|our)$/iu
