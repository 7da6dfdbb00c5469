import type { Syntax } from '../../language/syntax.ts'
import { harmsOf, type Judged } from '../figures/harm-words.ts'
import type { FigureLexicon } from '../figures/lexicon.ts'
import { isName } from './name-at.ts'
import type { Person } from './persons.ts'

/** Several names before what befell them all, of which the tree often keeps one: "Amina Karimi, Joseph Okello, and Daniel Mensah were killed". */
export const joinedHarms = (
  syntax: Syntax,
  persons: readonly Person[],
  lexicon: FigureLexicon,
): readonly (Judged & { readonly person: Person })[] =>
  syntax.words.flatMap(({ index, lower }) => {
    if (lower !== 'were' && lower !== 'been') return []
    const verb = syntax.words[index + 1]?.upos === 'ADV' ? index + 2 : index + 1
    const word = syntax.words[verb]
    const harm = word && word.sentence === syntax.words[index]!.sentence ? harmsOf(word, lexicon, 'verb') : null
    if (harm?.victim !== 'object') return []
    const members = membersBefore(syntax, lower === 'been' ? index - 1 : index, persons)
    const because = `is one of ${members.length} of whom "${word!.text}" is told`
    return members.length < 2
      ? []
      : members.map(person => ({ person, measure: harm.measure, deed: verb, struck: false, because }))
  })

/** The names that end before a word, parted by commas and one "and". */
function membersBefore({ words, sentences }: Syntax, end: number, persons: readonly Person[]): readonly Person[] {
  const start = sentences[words[end]!.sentence]!.first
  const members: Person[] = []
  let last = end
  for (let joined = false; ; ) {
    let first = last
    while (first > start && isName([words[first - 1]!])) first--
    if (first === last) return []
    const known = persons.find(person => person.last === last && person.actor !== null)
    members.unshift({ first: known?.first ?? first, last, head: last - 1, actor: known?.actor ?? null })
    const before = words[(known?.first ?? first) - 1]
    if (before?.lower === 'and') joined = true
    else if (before?.text !== ',' || !joined) return joined ? members : []
    last = before.index
    if (words[last - 1]?.text === ',') last--
    if (last <= start || !isName([words[last - 1]!])) return members
  }
}
