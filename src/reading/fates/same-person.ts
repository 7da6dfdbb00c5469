import type { Syntax } from '../../language/syntax.ts'
import type { Measure } from '../reading.ts'
import type { Person } from './persons.ts'
import { mayBeOne, type PersonLexicon, type Traits, together, traitsOf } from './traits.ts'

/** A phrase for one person with what it tells became of them. */
export type Told = { readonly person: Person; readonly measure: Measure; readonly deed: number }

/** What is known of one person while reading on. */
type Group = {
  readonly members: Told[]
  traits: Traits
  readonly sentences: Set<number>
  readonly measures: Set<Measure>
  /** Whether they are told to be hurt by a word that says more than that they were cared for. */
  hurt: boolean
}

const HARMS: ReadonlySet<Measure> = new Set<Measure>(['killed', 'injured', 'casualties'])

/**
 * Tells the persons of a text apart: all that is told of one, in the order of the text. Phrases of one actor are of one person; so are names
 * that fit; "the victim" takes up who was told of last; "a man" in the lead is whom the text names later, one description to one name.
 */
export function samePersons(
  syntax: Syntax,
  told: readonly Told[],
  phrases: ReadonlyMap<string, readonly Person[]>,
  lexicon: PersonLexicon,
): readonly (readonly Told[])[] {
  const groups: Group[] = []
  const byActor = new Map<string, Group>()
  for (const one of told) {
    const { person, measure } = one
    const traits = (person.actor === null ? [person] : [person, ...(phrases.get(person.actor) ?? [])])
      .map(phrase => traitsOf(syntax, phrase, lexicon))
      .reduce(together)
    const sentence = syntax.words[person.head]!.sentence
    const group =
      (person.actor !== null && byActor.get(person.actor)) ||
      (isBare(syntax, one, lexicon) && takenUp(groups, traitsOf(syntax, person, lexicon), sentence, measure)) ||
      groups.find(
        ({ members, traits: other }) => members.some(before => apposed(syntax, before, one)) && mayBeOne(other, traits),
      ) ||
      takenUp(groups, traits, sentence, measure)
    const into = group || {
      members: [],
      traits,
      sentences: new Set<number>(),
      measures: new Set<Measure>(),
      hurt: false,
    }
    if (!group) groups.push(into)
    if (person.actor !== null) byActor.set(person.actor, into)
    into.members.push(one)
    into.traits = together(into.traits, traits)
    into.sentences.add(sentence)
    into.measures.add(measure)
    into.hurt ||= measure === 'injured' && !isCared(syntax, one, lexicon)
  }
  return nameThem(groups)
}

/**
 * "The boy was taken to hospital" after "shot his brother": of whom the like is told for the first time, without a name, is whom
 * the deed befell, whomever the phrase was taken up to mean.
 */
const isBare = (syntax: Syntax, one: Told, lexicon: PersonLexicon): boolean =>
  !/^(NNPS?|WP\$?|WDT)$/.test(syntax.words[one.person.head]!.xpos) && isCared(syntax, one, lexicon)

/** "was taken to hospital": of whom this is told may have died. */
const isCared = ({ words }: Syntax, { deed }: Told, { figures }: PersonLexicon): boolean =>
  figures.harms.get(words[deed]!.lemma)?.some(({ lemmas }) => lemmas.includes('hospital')) ?? false

/** Whether two phrases are told by one deed with no "and" between them: "Okello, a veteran of the force, was shot". */
const apposed = ({ words }: Syntax, a: Told, b: Told): boolean =>
  a.deed === b.deed && !words.slice(a.person.last, b.person.first).some(({ upos }) => upos === 'CCONJ')

/** The person told of before whom a phrase means, the last that fits; null where it brings in somebody new. */
function takenUp(groups: readonly Group[], traits: Traits, sentence: number, measure: Measure): Group | null {
  const fits = (group: Group): boolean => {
    if (
      !mayBeOne(group.traits, traits) ||
      !group.measures.values().some(other => HARMS.has(other) === HARMS.has(measure))
    )
      return false
    if (traits.names.length > 0) return group.traits.names.length > 0
    if (traits.brings === 'known') return true
    return group.traits.names.length === 0 && !group.sentences.has(sentence) && mayBecome(group.measures, measure)
  }
  return traits.brings === 'another' ? null : (groups.findLast(fits) ?? null)
}

/** Whether somebody new may be one told of before: the dead are not told again as hurt. */
const mayBecome = (before: ReadonlySet<Measure>, measure: Measure): boolean =>
  measure !== 'injured' || !before.has('killed')

const isHarmed = ({ measures }: Group): boolean => measures.values().some(measure => HARMS.has(measure))

/** Joins each description without a name to the first name that fits and has none yet. */
function nameThem(groups: readonly Group[]): readonly (readonly Told[])[] {
  const named = groups.filter(group => group.traits.names.length > 0)
  const nameOf = new Map<Group, Group>()
  for (const group of groups.filter(({ traits }) => traits.names.length === 0)) {
    const name = named.find(
      other =>
        ![...nameOf.values()].includes(other) &&
        isHarmed(other) === isHarmed(group) &&
        !(group.traits.brings === 'another' && groups.indexOf(other) < groups.indexOf(group)) &&
        mayBeOne(other.traits, group.traits) &&
        other.sentences.isDisjointFrom(group.sentences) &&
        (!group.measures.has('killed') || other.measures.has('killed') || !other.hurt),
    )
    if (name) nameOf.set(group, name)
  }
  const wholes = Map.groupBy(groups, group => nameOf.get(group) ?? group)
  return [...wholes.values()].map(parts => parts.flatMap(({ members }) => members))
}
