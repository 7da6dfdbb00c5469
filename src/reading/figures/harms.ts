import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import { besideIt, besideOne, heldAfter, seizedBefore } from './beside.ts'
import { governedBy } from './governing.ts'
import { both, ended, harmsOf, hasObject, isManner, type Judged, judged, phraseHarm } from './harm-words.ts'
import { struckBy } from './impacts.ts'
import { inToll } from './in-toll.ts'
import type { FigureLexicon } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

export type { Judged } from './harm-words.ts'

/** Decides what a number counts; the rules go from the surest to the loosest. Null where no deed governs it; fighters who flee are not displaced. */
export function measureOf(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const found = deedOn(syntax, quantity, lexicon)
  const noun = quantity.head === null ? undefined : lexicon.nouns.get(syntax.words[quantity.head]!.lemma)
  if (found?.measure === 'displaced' && noun?.present === 'armed') return null
  return found && !isFilmed(syntax, found.deed) && !isFreed(syntax, quantity, found)
    ? ended(syntax, found, lexicon)
    : null
}

/** What was done to one person, by the rules for numbers that fit one; a name or pronoun has no participle right behind it. */
export function befell(syntax: Syntax, person: Quantity, lexicon: FigureLexicon): Judged | null {
  const bare = /^(PROPN|PRON)$/.test(syntax.words[person.head ?? person.number]!.upos)
  const found =
    (bare ? null : describedBy(syntax, person, lexicon)) ??
    rightBefore(syntax, person, lexicon) ??
    nearer(
      person,
      governedBy(syntax, person, lexicon),
      goesOnWithVerb(syntax, person.last) ? besideIt(syntax, person, lexicon) : null,
    ) ??
    struckBy(syntax, person, lexicon)
  return found && !isFilmed(syntax, found.deed) && !isFreed(syntax, person, found)
    ? ended(syntax, found, lexicon)
    : null
}

/** Whether a verb comes next after a phrase, over an aside and a home: "Okello, 34, of Gulu was shot", not "Okello's son was shot". */
function goesOnWithVerb({ words }: Syntax, last: number): boolean {
  let at = last
  if (words[at]?.text === ',') {
    at++
    while (at < last + 12 && words[at]?.sentence === words[last]!.sentence && words[at]!.text !== ',') at++
    at++
  }
  while (words[at]?.upos === 'ADV') at++
  const home = /^(of|from)$/.test(words[at]?.lower ?? '') && words[at + 1]?.upos === 'PROPN'
  return home || /^(VERB|AUX)$/.test(words[at]?.upos ?? '')
}

/** "Video captured two factions": on film, not in custody. */
const isFilmed = (syntax: Syntax, deed: number): boolean =>
  syntax.words[deed]!.lemma === 'capture' &&
  dependents(syntax, deed, 'nsubj').some(child =>
    /^(video|footage|camera|photo|photograph|image|picture|film|clip|recording)$/.test(syntax.words[child]!.lemma),
  )

/** "Nine hostages were freed", "rescued 14 kidnapped pupils": they are held no more. */
function isFreed({ words }: Syntax, { head, number }: Quantity, { measure }: Judged): boolean {
  const { relation, head: verb } = words[head ?? number]!
  return (
    /^(abducted|detained|missing)$/.test(measure) &&
    /^(obj|nsubj:pass)$/.test(relation) &&
    FREEING.test(words[verb]!.lemma)
  )
}
const FREEING = /^(free|release|rescue|liberate|ransom)$/

function deedOn(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const own = ownNoun(syntax, quantity, lexicon)
  const person = quantity.head !== null && lexicon.nouns.has(syntax.words[quantity.head]!.lemma)
  return (
    (person ? null : own) ??
    (isOfThem(syntax, quantity) ? governedBy(syntax, quantity, lexicon) : null) ??
    describedBy(syntax, quantity, lexicon) ??
    rightBefore(syntax, quantity, lexicon) ??
    nearer(quantity, governedBy(syntax, quantity, lexicon), besideIt(syntax, quantity, lexicon)) ??
    inToll(syntax, quantity, lexicon) ??
    besideOne(syntax, quantity, lexicon) ??
    struckBy(syntax, quantity, lexicon) ??
    amongThem(syntax, quantity, lexicon) ??
    (person ? (heldAfter(syntax, quantity) ?? seizedBefore(syntax, quantity)) : null) ??
    amongThose(syntax, quantity, lexicon) ??
    own
  )
}

/** "Two of the wounded soldiers died": what befell some of them goes before what describes them all. */
const isOfThem = ({ words }: Syntax, { counted }: Quantity): boolean =>
  counted !== null && words[counted.first - 2]?.lower === 'of'

/** The tree's verdict, unless another deed stands between the number and its verb: "an officer died, five policemen were injured". */
function nearer(quantity: Quantity, byTree: Judged | null, byOrder: Judged | null): Judged | null {
  const between = byTree && byOrder && byOrder.deed >= quantity.last && byOrder.deed < byTree.deed
  return between ? byOrder : (byTree ?? byOrder)
}

/** "12 deaths", "35 bodies", "no casualties"; also people who are named by what befell them ("12 hostages"), unless something else did. */
function ownNoun(syntax: Syntax, { head }: Quantity, lexicon: FigureLexicon): Judged | null {
  if (head === null) return null
  const word = syntax.words[head]!
  const harm = harmsOf(word, lexicon, 'noun', 'adjective')
  if (!harm) return null
  const joined = nextJoined(syntax, head)
  const second = joined === null ? null : harmsOf(syntax.words[joined]!, lexicon, 'noun')
  return judged(both(harm, second), word, 'is itself the noun counted')
}

/** Whether a verb goes on to something of its own: "dead and injured scores". */
const goesOn = (syntax: Syntax, verb: number): boolean =>
  hasObject(syntax, verb) || /^(NOUN|ADJ|NUM|DET)$/.test(syntax.words[verb + 1]?.upos ?? '')

/** The word after "and" or "or" right behind a word. */
function nextJoined({ words }: Syntax, at: number): number | null {
  return /^(and|or)$/.test(words[at + 1]?.lower ?? '') && words[at + 2] ? at + 2 : null
}

/** "12 wounded civilians", "12 dead", "25 others injured", "12 people killed in the raid". */
function describedBy(syntax: Syntax, { number, head, counted, last }: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  if (counted && head !== null)
    for (let i = counted.first; i < head; i++) {
      const harm =
        harmsOf(words[i]!, lexicon, 'adjective') ??
        (/^VBN|JJ$/.test(words[i]!.xpos) ? harmsOf(words[i]!, lexicon, 'verb') : null)
      if (harm) return judged(harm, words[i]!, 'describes the people counted')
    }
  if (isManner(words[last], lexicon) && /^(ADV|ADJ)$/.test(words[last]!.upos) && !isVerb(words[last + 1]))
    return {
      measure: 'killed',
      deed: last,
      struck: false,
      because: `"${words[last]!.text}" says how it ended for the people counted`,
    }
  const seriously = words[last]?.upos === 'ADV' && /ly$/.test(words[last]!.lower)
  const after = words[seriously ? last + 1 : last]
  if (!after || after.sentence !== words[number]!.sentence) return null
  const stuck =
    after.upos === 'ADP' || (after.xpos === 'VBN' && head === null) ? phraseHarm(syntax, last, lexicon) : null
  if (stuck) return judged(stuck, after, `(${stuck.lemmas.join(' … ')}) says where the people counted are`)
  const active = /^VB/.test(after.xpos) && hasObject(syntax, after.index)
  const participle = /^(VBN|VBD|JJ)$/.test(after.xpos) ? harmsOf(after, lexicon, 'verb') : null
  const harm = active
    ? null
    : participle?.victim === 'object'
      ? participle
      : harmsOf(after, lexicon, 'adjective', 'noun')
  if (!harm) return null
  const joined = nextJoined(syntax, after.index)
  const second =
    joined === null || goesOn(syntax, joined) ? null : harmsOf(words[joined]!, lexicon, 'verb', 'adjective')
  return judged(both(harm, second), after, 'says what became of the people counted')
}

const isVerb = (word: Word | undefined): boolean => word?.upos === 'VERB' || word?.xpos === 'VBN'

const JOINED = /^(and|or|but|then|also|,|;|–|—)$/

/**
 * "killed (at least) 12", "killed five and injured scores": the deed right before the number, before all that the tree says, since taggers
 * take the second of two deeds for an adjective and parsers then hang its number on the first. "Killed or wounded 100" is of both.
 */
function rightBefore(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  const before = words[quantity.first - 1]
  if (!before || before.sentence !== words[quantity.number]!.sentence) return null
  const harm = harmsOf(before, lexicon, 'verb')
  if (harm?.victim !== 'object') return null
  const [one, link] = [words[before.index - 2], words[before.index - 1]]
  const continues = link !== undefined && (JOINED.test(link.lower) || link.upos === 'ADV')
  if (before.upos !== 'VERB' && !continues && !hasObject(syntax, before.index)) return null
  if (dependents(syntax, before.index, 'aux:pass').some(helper => /^(be|get)$/.test(words[helper]!.lemma))) return null
  const first = one && /^(and|or)$/.test(link?.lower ?? '') ? harmsOf(one, lexicon, 'verb') : null
  return judged(both(harm, first), before, 'stands right before the number')
}

/** "Among those killed were 12 children", "the dead included 12 children". */
function amongThem({ words }: Syntax, { first }: Quantity, lexicon: FigureLexicon): Judged | null {
  const [the, befallen, verb] = [words[first - 3], words[first - 2], words[first - 1]]
  if (!the || !befallen || !verb || the.sentence !== words[first]!.sentence) return null
  if (!/^(the|those|these)$/.test(the.lower) || !/^(be|include)$/.test(verb.lemma)) return null
  const harm = harmsOf(befallen, lexicon, 'adjective', 'verb', 'noun')
  return harm ? judged(harm, befallen, 'says among whom the people counted are') : null
}

/** "Nine of the dead were women": nothing else is said of them than what the word for them all says. */
function amongThose({ words }: Syntax, { first, last, number }: Quantity, lexicon: FigureLexicon): Judged | null {
  const [of, the, befallen] = words.slice(last - 3, last)
  if (last - 3 < number || of?.lower !== 'of' || the?.lower !== 'the' || first > number) return null
  const harm = harmsOf(befallen!, lexicon, 'adjective', 'verb', 'noun')
  return harm && harm.measure !== 'abducted'
    ? judged(harm, befallen!, 'says of whom the people counted are some')
    : null
}
