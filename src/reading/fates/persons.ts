import { headOf, type Syntax, type Word, type WordRange, wordsIn } from '../../language/syntax.ts'
import type { FigureLexicon } from '../figures/lexicon.ts'
import type { Actor } from '../reading.ts'

/** A phrase for one person, with the word that the tree hangs it on. */
export type Person = WordRange & { readonly head: number; readonly actor: string | null }

/** The phrases of a text that stand for one person, in order: mentions of actors, other nouns for a person, "an 18-month-old". */
export function findPersons(syntax: Syntax, actors: readonly Actor[], lexicon: FigureLexicon): readonly Person[] {
  const taken = new Uint8Array(syntax.words.length)
  const mentioned = actors.flatMap(actor =>
    actor.mentions.map(span => {
      const range = wordsIn(syntax, span)
      return { ...range, head: headOf(syntax, range), actor: actor.kind === 'person' ? actor.id : null }
    }),
  )
  const found: Person[] = mentioned.filter(
    ({ actor, head }) => actor !== null && !isPlural(syntax.words[head]!) && !isBodily(syntax, head),
  )
  const persons = found.map(person => ({ ...person, actor: reflected(syntax, person, found) ?? person.actor }))
  for (const { first, last } of persons) taken.fill(1, first, last)
  for (const { index: head } of syntax.words) {
    if (taken[head] || !isPerson(syntax, head, lexicon)) continue
    const first = opening(syntax, head)
    persons.push({ first, last: head + 1, head, actor: null })
    taken.fill(1, first, head + 1)
  }
  return persons.filter(({ first }) => !isAside(syntax, first)).sort((a, b) => a.first - b.first || a.last - b.last)
}

/** The actor whom "himself" takes up: that of the subject of its verb. */
function reflected({ words }: Syntax, { head }: Person, persons: readonly Person[]): string | null {
  if (!/^(him|her)self$/.test(words[head]!.lower)) return null
  for (let verb = words[head]!.head, steps = 0; verb >= 0 && steps < 3; verb = words[verb]!.head, steps++) {
    const subject = words[verb]!.children.find(child => words[child]!.relation.startsWith('nsubj'))
    const person = persons.find(other => other.head === subject)
    if (person) return person.actor
    if (!/^(conj|xcomp|advcl)/.test(words[verb]!.relation)) return null
  }
  return null
}

const isPlural = ({ xpos, lower }: Word): boolean =>
  /^(NNS|NNPS)$/.test(xpos) || /^(they|them|their|we|us|our|i|me|my|you|your|it|its)$/.test(lower)

/** "According to President Okello", "by gunmen": who stands behind such a preposition undergoes nothing, whatever the tree says. */
const isAside = ({ words }: Syntax, first: number): boolean =>
  /^(to|by|with|from|at|about|against|between|via)$/.test(words[first - 1]?.lower ?? '')

/** "shot in the head" */
const isBodily = ({ words }: Syntax, head: number): boolean =>
  words[head]!.lower === 'head' && /^(in|to|on)$/.test(words[head - 2]?.lower ?? '')

/** A singular noun of lexicon/en/people.tsv, or the "old" of "an 18-month-old". */
function isPerson({ words }: Syntax, at: number, lexicon: FigureLexicon): boolean {
  const { upos, xpos, lemma, lower, relation, head } = words[at]!
  // "her daughter-in-law"
  if (words[at + 1]?.text === '-') return false
  if (lower === 'old')
    return /^(year|month|week|day)s?$/.test(words[words[at - 1]?.text === '-' ? at - 2 : at - 1]?.lower ?? '')
  // "the sixteen journalist deaths"
  const describes = relation === 'compound' && words[head]?.upos === 'NOUN'
  return upos === 'NOUN' && xpos === 'NN' && !describes && lexicon.nouns.get(lemma)?.kind === 'person'
}

/** The first word of the phrase that a noun heads. */
function opening({ words }: Syntax, head: number): number {
  let first = head
  while (
    first > 0 &&
    head - first < 8 &&
    words[first - 1]!.sentence === words[head]!.sentence &&
    (/^(DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(words[first - 1]!.upos) || words[first - 1]!.text === '-')
  )
    if (words[--first]!.upos === 'DET') break
  return first
}
