import type { Syntax } from '../../language/syntax.ts'
import type { ActorLexicon } from '../actors/lexicon.ts'
import type { Measure } from '../reading.ts'
import type { Person } from './persons.ts'
import { mayBeOne, type Traits, together, traitsOf } from './traits.ts'

/** A phrase for one person with what it tells became of them. */
export type Told = { readonly person: Person; readonly measure: Measure }

type Group = { readonly members: number[]; traits: Traits; readonly sentences: Set<number>; measures: Set<Measure> }

/**
 * Tells the persons of a text apart: for each telling the number of its person. Phrases of one actor are of one person; so are names that
 * fit; "the victim" takes up who was told of last; "a man" in the lead is whom the text names later, one description to one name.
 */
export function samePersons(
  syntax: Syntax,
  told: readonly Told[],
  phrases: ReadonlyMap<string, readonly Person[]>,
  lexicon: ActorLexicon,
): readonly number[] {
  const groups: Group[] = []
  const byActor = new Map<string, Group>()
  for (const [i, { person, measure }] of told.entries()) {
    const traits = (person.actor === null ? [person] : [person, ...(phrases.get(person.actor) ?? [])])
      .map(phrase => traitsOf(syntax, phrase, lexicon))
      .reduce(together)
    const sentence = syntax.words[person.head]!.sentence
    const group = (person.actor !== null && byActor.get(person.actor)) || takenUp(groups, traits, sentence)
    const into = group || { members: [], traits, sentences: new Set<number>(), measures: new Set<Measure>() }
    if (!group) groups.push(into)
    if (person.actor !== null) byActor.set(person.actor, into)
    into.members.push(i)
    into.traits = together(into.traits, traits)
    into.sentences.add(sentence)
    into.measures.add(measure)
  }
  const joined = nameThem(groups)
  const numbers: number[] = []
  for (const [number, { members }] of joined.entries()) for (const i of members) numbers[i] = number
  return numbers
}

/** The person told of before whom a phrase means, the last that fits; null where it brings in somebody new. */
function takenUp(groups: readonly Group[], traits: Traits, sentence: number): Group | null {
  if (traits.brings === 'another') return null
  const fits = (group: Group): boolean => {
    if (!mayBeOne(group.traits, traits)) return false
    if (traits.names.length > 0) return group.traits.names.length > 0
    if (traits.brings === 'known') return true
    return group.traits.names.length === 0 && !group.sentences.has(sentence)
  }
  return groups.findLast(fits) ?? null
}

/** Joins each description without a name to the first name that fits and has none yet. */
function nameThem(groups: readonly Group[]): readonly Group[] {
  const named = groups.filter(group => group.traits.names.length > 0)
  const taken = new Set<Group>()
  const left = groups.filter(group => {
    if (group.traits.names.length > 0) return false
    const name = named.find(
      other =>
        !taken.has(other) &&
        mayBeOne(other.traits, group.traits) &&
        other.sentences.isDisjointFrom(group.sentences) &&
        (!group.measures.has('killed') || other.measures.has('killed')),
    )
    if (!name) return true
    taken.add(name)
    name.members.push(...group.members)
    return false
  })
  return [...named, ...left]
}
