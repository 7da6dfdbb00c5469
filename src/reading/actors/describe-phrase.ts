import { headOf, type Syntax, type Word } from '../../language/syntax.ts'
import type { ActorLexicon } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { isCapital } from './name-words.ts'
import type { KnownName } from './names.ts'
import { personName, surnamesOf } from './person-names.ts'
import {
  countryBefore,
  determinerOf,
  type Frame,
  isGround,
  kindOf,
  LOCATIVE,
  modifierSector,
  modifiersOf,
  opensSentence,
  properRun,
  type Scene,
  titleBefore,
  wordBefore,
} from './phrase-scene.ts'
import type { Phrase } from './phrases.ts'
import { roleAt } from './roles.ts'
import { ofAcronym, ofCapital, ofNumber, UNNAMED } from './unlisted.ts'

/** A base phrase with the known names `inside` it as a mention: a known name, a role, a person's name, an acronym or a number; null where it denotes no actor. */
export function describePhrase(
  syntax: Syntax,
  phrase: Phrase,
  inside: readonly KnownName[],
  lexicon: ActorLexicon,
  surnames: Set<string>,
): Mention | null {
  const { words } = syntax
  const { head } = phrase
  // "Tobias Ellwood | comments": a headline's verb that the tagger takes for a noun
  const headline =
    inside.some(n => n.actor?.kind === 'person' && n.last === head) && words[head]!.lower === words[head]!.text
  if (headline && head === phrase.last - 1 && !roleAt(words, head, head, lexicon))
    return describePhrase(syntax, { ...phrase, last: head, head: head - 1 }, inside, lexicon, surnames)
  const start = phrase.possessor ? phrase.possessor.last + 1 : phrase.first
  const opening = words[start]!.lower
  if (opening === 'no' || opening === 'any') return null
  const frame: Frame = {
    first: phrase.first,
    last: phrase.last,
    head,
    plural: isPlural(words[head]!),
    determiner: determinerOf(words, phrase, start),
    modifiers: modifiersOf(words, phrase, start, inside),
    pronoun: null,
    sentence: words[head]!.sentence,
  }
  const scene: Scene = { syntax, phrase, start, inside, lexicon, frame }
  const known = inside.find(n => n.first <= head && head < n.last)
  if (known?.form === 'name') {
    const mention = ofKnownName(scene, known)
    if (mention?.kind === 'person')
      for (const surname of surnamesOf(words, known.first, known.last - 1)) surnames.add(surname)
    return mention
  }
  if (known?.form === 'people' || (known?.form === 'adjective' && frame.determiner === 'definite'))
    return {
      ...frame,
      ...UNNAMED,
      form: 'role',
      kind: 'people',
      sector: 'CVL',
      country: known.country,
      plural: true,
      because: `${known.actor!.row}: its people`,
    }
  const capital = ofCapital(scene)
  if (capital) return capital
  const role = ofRole(scene, surnames)
  if (role) return role
  if (known?.form === 'adjective') return null
  const person = personName(syntax, start, head, inside, lexicon, surnames)
  if (person) {
    for (const surname of surnamesOf(words, person.first, head)) surnames.add(surname)
    return {
      ...frame,
      head: headOf(syntax, { first: person.first, last: phrase.last }),
      form: 'name',
      name: syntax.text.slice(words[person.first]!.start, words[phrase.last - 1]!.end),
      known: null,
      kind: 'person',
      sector: person.title?.sector ?? modifierSector(scene, person.first),
      country: countryBefore(scene, person.first),
      role: person.title,
      plural: false,
      gender: person.gender ?? person.title?.gender ?? null,
      because: person.because,
    }
  }
  return ofAcronym(scene) ?? ofNumber(scene)
}

const isPlural = ({ xpos, lower }: Word): boolean =>
  xpos === 'NNS' ||
  xpos === 'NNPS' ||
  (lower.endsWith('men') && lower.length > 3) ||
  lower.endsWith('children') ||
  lower.endsWith('people')

function ofKnownName(scene: Scene, known: KnownName): Mention | null {
  const { syntax, start, lexicon, frame } = scene
  const { words } = syntax
  const actor = known.actor!
  if (isGround(scene, known)) return null
  const title = titleBefore(words, start, known.first, lexicon)
  const before = words[known.first - 1]!
  // "defeat ISIL": a verb that the tagger takes for a noun
  const loose =
    known.first > start &&
    !title &&
    before.xpos === 'NN' &&
    before.lower === before.text &&
    (roleAt(words, start, known.first - 1, lexicon)?.role.kind ?? 'object') === 'object' &&
    before.text !== '-'
  const person = actor.kind === 'person'
  return {
    ...frame,
    first: loose ? known.first : frame.first,
    head: headOf(syntax, known),
    form: 'name',
    name: syntax.text.slice(words[known.first]!.start, words[known.last - 1]!.end),
    known: actor,
    kind: actor.kind,
    sector: (person && title?.sector) || actor.sector,
    country: actor.country,
    role: title,
    plural: false,
    gender: person ? (lexicon.givenNames.get(words[known.first]!.lower) ?? title?.gender ?? null) : null,
    because: `${actor.row} names it`,
  }
}

/** Roles that, right after a group's name, are the group: "SDF forces", "the Houthi movement". */
const ITSELF =
  /^(forces|movement|group|rebel|rebellion|insurgency|organi[sz]ation|militia|network|rebel group|militant group|terrorist group)$/u

/** Bodies that, after a preposition of place, are places: "from three sides", "on all fronts". */
const SIDES = /^(side|front|wing|cell|line|rank)$/u

/** Nouns of bodies that stand without article: "police fired". */
const UNCOUNTED =
  /(police|personnel|media|press|opposition|resistance|military|staff|parliament|congress|enforcement|forces|troops|authorities|people|government|headquarters|gendarmerie|society|defen[cs]e|leadership|dead|wounded|injured|missing|elderly|infrastructure|property|equipment|cattle|livestock|territory|command)$/u

function ofRole(scene: Scene, surnames: ReadonlySet<string>): Mention | null {
  const { syntax, phrase, start, inside, lexicon, frame } = scene
  const { words } = syntax
  const { head } = phrase
  const noun = words[head]!
  const found = roleAt(words, start, head, lexicon)
  if (!found) return null
  const { role } = found
  // "Secretary of State"
  if (role.word === 'state' && isCapital(noun) && frame.determiner === 'bare') return null
  const capital = isCapital(noun) && noun.upos === 'PROPN'
  // "Peter Cook", "Mr Guest": a surname, not the trade
  if (
    capital &&
    role.kind === 'person' &&
    !role.title &&
    !frame.plural &&
    (surnames.has(noun.lower) || !opensSentence(syntax, found.first))
  )
    return null
  // a noun that the tagger takes for an adjective still follows its article
  if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN' && frame.determiner === 'bare') return null
  if ((role.kind === 'object' || SIDES.test(role.word)) && LOCATIVE.test(wordBefore(syntax, phrase.first))) return null
  // "in front of", "at home": a count noun without article is no thing
  if (
    frame.determiner === 'bare' &&
    !frame.plural &&
    !capital &&
    phrase.last - start === 1 &&
    role.kind !== 'person' &&
    !UNCOUNTED.test(role.word)
  )
    return null
  const group = inside.find(n => n.form === 'name' && n.actor?.kind === 'group' && n.last === found.first)
  if (group && ITSELF.test(role.word) && frame.determiner !== 'indefinite')
    return {
      ...frame,
      ...UNNAMED,
      form: 'name',
      name: syntax.text.slice(words[group.first]!.start, words[group.last - 1]!.end),
      known: group.actor,
      kind: 'group',
      sector: group.actor!.sector,
      country: group.actor!.country,
      role,
      plural: frame.plural,
      because: `${group.actor!.row} names it`,
    }
  const proper =
    capital && role.kind !== 'person' && role.kind !== 'object' && head > start && isCapital(words[head - 1]!)
  const modifier = modifierSector(scene, found.first)
  const general = role.sector === null || /^(UAF|CVL)$/u.test(role.sector)
  return {
    ...frame,
    form: proper ? 'name' : 'role',
    name: proper ? properRun(syntax, start, head) : null,
    known: null,
    kind: kindOf(role, frame.plural),
    sector: general ? (modifier ?? role.sector) : role.sector,
    country: countryBefore(scene, head + 1),
    role,
    plural: frame.plural || role.kind === 'people',
    gender: frame.plural ? null : role.gender,
    // a capital stands for "the": "Parliament", "Police"
    determiner:
      frame.determiner === 'bare' && capital && !opensSentence(syntax, phrase.first) ? 'definite' : frame.determiner,
    because: `lexicon/en/roles.tsv "${role.word}"`,
  }
}
