import { headOf, type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Span } from '../../text/span.ts'
import type { Actor, Place, Time } from '../reading.ts'
import type { EventLexicon } from './lexicon.ts'

/** What other readers found, by the head word of each mention. */
export type Known = {
  readonly actors: ReadonlyMap<number, Actor>
  readonly places: ReadonlyMap<number, Place>
  readonly times: ReadonlyMap<number, Time>
  /** Words of the names of groups and bodies but their heads: "Iraq" in "the Government of Iraq". */
  readonly inNames: ReadonlySet<number>
  /** A word of the name of one person alone, in small letters → that person's id. */
  readonly persons: ReadonlyMap<string, string>
  /** The classes of ontology/noun-classes.yaml that the noun at a head word stands in. */
  readonly classes: (head: number) => ReadonlySet<string>
}

/** Indexes actors, places and times by head word; of two actors with one head the first listed stays. */
export function knownWords(
  syntax: Syntax,
  actors: readonly Actor[],
  places: readonly Place[],
  times: readonly Time[],
  lexicon: EventLexicon,
): Known {
  const head = (span: Span): number => headOf(syntax, wordsIn(syntax, span))
  const byHead = <T>(items: readonly T[], spans: (item: T) => readonly Span[]): ReadonlyMap<number, T> => {
    const map = new Map<number, T>()
    for (const item of items)
      for (const span of spans(item)) {
        const word = head(span)
        if (!map.has(word)) map.set(word, item)
      }
    return map
  }
  const found = {
    actors: byHead(actors, actor => actor.mentions),
    places: byHead(places, place => [place.span]),
    times: byHead(times, time => [time.span]),
    inNames: wordsInNames(syntax, actors),
    persons: personsByName(actors),
  }
  const asked = new Map<number, ReadonlySet<string>>()
  const classes = (word: number): ReadonlySet<string> => {
    const before = asked.get(word)
    if (before) return before
    const answer = classesOf(syntax, word, lexicon, { ...found, classes })
    asked.set(word, answer)
    return answer
  }
  return { ...found, classes }
}

function wordsInNames(syntax: Syntax, actors: readonly Actor[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { kind, mentions } of actors)
    if (kind === 'group' || kind === 'organisation')
      for (const span of mentions) {
        const range = wordsIn(syntax, span)
        const head = headOf(syntax, range)
        if (syntax.words[head]!.upos !== 'PROPN') continue
        for (let i = head + 1; i < range.last; i++) inside.add(i)
      }
  return inside
}

function personsByName(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const byWord = new Map<string, string>()
  for (const { id, kind, name } of actors)
    if (kind === 'person')
      for (const word of new Set(name.match(/\p{Lu}[\p{L}’'-]+/gu))) {
        const lower = word.toLowerCase()
        byWord.set(lower, byWord.has(lower) ? '' : id)
      }
  for (const [word, id] of byWord) if (!id) byWord.delete(word)
  return byWord
}

const PEOPLE = ['person', 'force', 'body', 'state', 'name', 'pronoun']
const PRONOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'i you he she him her his my who whom himself herself': ['person', 'pronoun'],
    'we us our they them their themselves ourselves those': PEOPLE,
    'it its itself which that': ['body', 'state', 'force', 'name', 'facility', 'pronoun'],
    'this these what': ['pronoun'],
  }).flatMap(([words, classes]) => words.split(' ').map(word => [word, classes] as const)),
)

const KINDS: Readonly<Record<string, readonly string[]>> = {
  person: ['person'],
  group: ['force', 'person'],
  organisation: ['body'],
  state: ['state', 'body'],
  people: ['person'],
}
const ARMED = new Set(['MIL', 'COP', 'REB', 'PRM', 'UAF', 'SPY'])
/** Heads of a portion or a band, which are of the kind of what they hold: "some of these militants", "a group of men". */
const PARTS = new Set(
  (
    'all any band both couple crowd dozen each few group half handful hundred kind lot majority many member most none number one pair part percent % ' +
    'remnant rest score scores several series set some tens third thousand ton tonne truckload two three four type wave'
  ).split(' '),
)

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|September|October|November|December)s?$/u

/** The classes of a noun from its words and from what is known of it. */
function classesOf(syntax: Syntax, head: number, lexicon: EventLexicon, known: Known): ReadonlySet<string> {
  const word = syntax.words[head]!
  const pronoun = word.upos === 'PRON' || word.upos === 'DET' ? PRONOUNS.get(word.lower) : undefined
  const found = new Set<string>(pronoun)
  const before = syntax.words[head - 1]
  const add = (names: Iterable<string> | undefined) => {
    for (const name of names ?? []) found.add(name)
  }
  if (!pronoun) {
    const compound = before ? lexicon.classes.get(`${before.lemma} ${word.lemma}`) : undefined
    add(compound ?? lexicon.classes.get(word.lemma) ?? lexicon.classes.get(word.lower.replace(/men$/u, 'man')))
    const opens = syntax.sentences[word.sentence]!.first === head
    if ((word.upos === 'NOUN' || opens) && !compound && isEventNoun(word.lemma, lexicon)) found.add('event')
    if (word.upos === 'PROPN') found.add('name')
    if (word.upos === 'NUM' || (word.lemma === 'more' && syntax.words[head - 1]?.upos === 'NUM')) found.add('person')
  }
  const actor = known.actors.get(head)
  if (actor) {
    add(KINDS[actor.kind])
    if (actor.sector && ARMED.has(actor.sector)) found.add('force')
    if (found.has('pronoun') && actor.kind !== 'object') found.add('name')
  }
  if (found.has('force')) found.add('body')
  const place = known.places.get(head)
  if (place) {
    found.add('territory')
    if (place.precision === 'country') found.add('state')
  }
  if (known.times.has(head) || CALENDAR.test(word.text)) found.add('time')
  for (const part of partsOf(syntax, head)) add(known.classes(part))
  return found
}

/** "attack", but not "force", which is one only within "use of force". */
const isEventNoun = (lemma: string, lexicon: EventLexicon): boolean =>
  lexicon.nouns.get(lemma)?.some(row => row.words.length === 1) ?? false

/** What a number or a band is made of: "militants" of "some of these militants". */
export const partsOf = (syntax: Syntax, head: number): readonly number[] =>
  PARTS.has(syntax.words[head]!.lemma)
    ? syntax.words[head]!.children.filter(c => syntax.words[c]!.relation === 'nmod' && c > head)
    : []
