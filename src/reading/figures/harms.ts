import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import type { Measure } from '../reading.ts'
import type { FigureLexicon, Harm } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

/** What happened to counted people, and the words that say so. */
export type Judged = { readonly measure: Measure; readonly deed: number; readonly because: string }

/** Decides what a number counts; the rules go from the surest to the loosest. Null where no deed governs it; fighters who flee are not displaced. */
export function measureOf(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const found = deedOn(syntax, quantity, lexicon)
  const noun = quantity.head === null ? undefined : lexicon.nouns.get(syntax.words[quantity.head]!.lemma)
  return found?.measure === 'displaced' && noun?.present === 'armed' ? null : found
}

function deedOn(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const own = ownNoun(syntax, quantity, lexicon)
  const person = quantity.head !== null && lexicon.nouns.has(syntax.words[quantity.head]!.lemma)
  return (
    (person ? null : own) ??
    describedBy(syntax, quantity, lexicon) ??
    governedBy(syntax, quantity, lexicon) ??
    besideIt(syntax, quantity, lexicon) ??
    inToll(syntax, quantity, lexicon) ??
    own
  )
}

/** The harm that one word names as one of the parts asked for; also by its form, where a participle was tagged as an adjective or noun. */
function harmsOf(word: Word, lexicon: FigureLexicon, ...parts: readonly Harm['part'][]): Harm | null {
  const fits = (harm: Harm) => harm.lemmas.length === 1 && parts.includes(harm.part)
  const found =
    lexicon.harms.get(word.lemma)?.find(fits) ??
    lexicon.harms.get(word.lower)?.find(harm => fits(harm) && harm.part === 'adjective')
  if (found || !/^(ADJ|NOUN)$/.test(word.upos) || !parts.includes('verb')) return found ?? null
  const stem = /^(.{3,})ed$/.exec(word.lower)?.[1]
  const verb =
    stem && (lexicon.harms.get(stem) ?? lexicon.harms.get(`${stem}e`) ?? lexicon.harms.get(stem.slice(0, -1)))
  return (verb || null)?.find(harm => harm.part === 'verb' && harm.lemmas.length === 1) ?? null
}

const judged = (harm: Harm, word: Word, how: string): Judged => ({
  measure: harm.measure,
  deed: word.index,
  because: `"${word.text}" ${how}`,
})

/** "12 deaths", "35 bodies", "no casualties"; also people who are named by what befell them ("12 hostages"), unless something else did. */
function ownNoun(syntax: Syntax, { head }: Quantity, lexicon: FigureLexicon): Judged | null {
  if (head === null) return null
  const word = syntax.words[head]!
  const harm = harmsOf(word, lexicon, 'noun')
  if (!harm) return null
  const both = nextJoined(syntax, head)
  const second = both === null ? null : harmsOf(syntax.words[both]!, lexicon, 'noun')
  return judged(
    second && second.measure !== harm.measure ? { ...harm, measure: 'casualties' } : harm,
    word,
    'is itself the noun counted',
  )
}

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
  const after = words[last]
  if (!after || after.sentence !== words[number]!.sentence) return null
  const stuck = after.upos === 'ADP' ? phraseHarm(syntax, last, lexicon) : null
  if (stuck) return judged(stuck, after, `(${stuck.lemmas.join(' … ')}) says where the people counted are`)
  const active = /^VB/.test(after.xpos) && hasObject(syntax, last)
  const participle = /^(VBN|VBD|JJ)$/.test(after.xpos) ? harmsOf(after, lexicon, 'verb') : null
  const harm = active
    ? null
    : participle?.victim === 'object'
      ? participle
      : harmsOf(after, lexicon, 'adjective', 'noun')
  if (!harm) return null
  const joined = nextJoined(syntax, last)
  const second =
    joined === null || hasObject(syntax, joined) ? null : harmsOf(words[joined]!, lexicon, 'verb', 'adjective')
  return judged(
    second && second.measure !== harm.measure ? { ...harm, measure: 'casualties' } : harm,
    after,
    'says what became of the people counted',
  )
}

/** Whether a verb has what it acts on right behind it: then the noun before it is who acts. */
function hasObject(syntax: Syntax, verb: number): boolean {
  const next = syntax.words[verb + 1]
  if (dependents(syntax, verb, 'obj').some(child => child > verb)) return true
  if (next === undefined || next.lower === 'that' || /day$/.test(next.lower)) return false
  return /^(DET|NUM|PRON|PROPN)$/.test(next.upos) || /^(nobody|no|none|people|civilians)$/.test(next.lower)
}

const PASSIVE = /^(nsubj:pass|csubj:pass)$/

/**
 * By the tree: object of a deed, subject of its passive, subject of "died", predicate "dead", "of" phrase of "the killing". Members of a list
 * take the place of its first, unless the verb stands between them: in "two were killed and five wounded" the five are no subject of "killed".
 */
function governedBy(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  let node = quantity.head ?? quantity.number
  if (quantity.head === null && words[node]!.relation === 'nummod') node = words[node]!.head
  const start = node
  for (let steps = 0; steps < 4; steps++) {
    const word = words[node]!
    const below = word.children
      .map(child => words[child]!)
      .find(child => /^acl/.test(child.relation) && child.index > node)
    if (below) {
      const harm = harmBy(syntax, below.index, 'victim', lexicon)
      if (harm) return harm
    }
    const governor = words[word.head]
    if (!governor) return null
    const { relation } = word
    if (governor.index >= quantity.first && governor.index < quantity.last) {
      node = governor.index
      continue
    }
    if (/^(obj|iobj|obl:unmarked|dep)$/.test(relation))
      return harmBy(syntax, governor.index, 'object', lexicon) ?? outcome(syntax, governor.index, lexicon)
    const beyond = node !== start && start > governor.index && node < governor.index
    if (beyond) return null
    if (PASSIVE.test(relation))
      return harmBy(syntax, governor.index, 'passive', lexicon) ?? outcome(syntax, governor.index, lexicon)
    if (/^nsubj/.test(relation)) return harmBy(syntax, governor.index, 'subject', lexicon)
    if (
      /^nmod|^obl/.test(relation) &&
      words.slice(Math.max(0, quantity.first - 1), quantity.first).some(w => w.lower === 'of')
    ) {
      const harm = harmsOf(governor, lexicon, 'deed')
      return harm ? judged(harm, governor, 'with "of" governs the people counted') : null
    }
    if (!/^(conj|appos|nummod|compound|flat|nmod|amod)/.test(relation)) return null
    node = word.head
  }
  return null
}

type Place = 'object' | 'passive' | 'subject' | 'victim'

/** The harm that a verb (or predicate) does to what stands at a place of it. */
function harmBy(syntax: Syntax, verb: number, place: Place, lexicon: FigureLexicon): Judged | null {
  const word = syntax.words[verb]!
  const phrase = phraseHarm(syntax, verb, lexicon)
  const harm = phrase ?? harmsOf(word, lexicon, 'verb', 'adjective')
  if (!harm) return null
  const passive = place === 'passive' || isPassive(syntax, verb)
  const fits =
    harm.victim === 'object'
      ? (place === 'object' && dependents(syntax, verb, 'aux:pass', 'nsubj:pass').length === 0) ||
        ((place === 'passive' || place === 'subject') && passive) ||
        (place === 'victim' && (passive || word.xpos === 'VBN'))
      : harm.victim === 'self'
        ? place === 'object'
        : place !== 'object'
  if (!fits) return null
  const both = dependents(syntax, verb, 'conj')
    .map(child => syntax.words[child]!)
    .find(w => /^(and|or)$/.test(syntax.words[w.index - 1]?.lower ?? '') && w.index - verb <= 3)
  const second =
    both && !dependents(syntax, both.index, 'obj', 'nsubj:pass').length
      ? harmsOf(both, lexicon, 'verb', 'adjective')
      : null
  return judged(
    second && second.measure !== harm.measure ? { ...harm, measure: 'casualties' } : harm,
    word,
    `(${phrase ? phrase.lemmas.join(' … ') : word.lemma}) was done to the people counted`,
  )
}

const isPassive = (syntax: Syntax, verb: number): boolean =>
  (/^(JJ|NN)$/.test(syntax.words[verb]!.xpos) && dependents(syntax, verb, 'cop').length > 0) ||
  (syntax.words[verb]!.xpos === 'VBN' &&
    (dependents(syntax, verb, 'aux:pass', 'nsubj:pass').length > 0 || syntax.words[verb]!.relation.startsWith('acl')))

/** "shot dead", "lost their lives", "taken hostage": a verb and its complement within a few words. */
function phraseHarm({ words }: Syntax, verb: number, lexicon: FigureLexicon, end = words.length): Harm | null {
  const first = words[verb]!
  const candidates = lexicon.harms.get(first.lemma)?.filter(harm => harm.part === 'phrase')
  if (!candidates) return null
  for (const harm of candidates) {
    let at = verb
    const found = harm.lemmas.slice(1).every(lemma => {
      for (
        let i = at + 1;
        i < end && i <= at + 7 && words[i]!.sentence === first.sentence && !/^[,;:]$/.test(words[i]!.text);
        i++
      )
        if (words[i]!.lemma === lemma || words[i]!.lower === lemma) {
          at = i
          return true
        }
      return false
    })
    if (found) return harm
  }
  return null
}

/** "left 12 dead", "leaving three people missing". */
function outcome(syntax: Syntax, verb: number, lexicon: FigureLexicon): Judged | null {
  if (!/^(leave|find|report|confirm|declare|presume|fear|believe|pronounce|list)$/.test(syntax.words[verb]!.lemma))
    return null
  for (const child of dependents(syntax, verb, 'xcomp', 'advcl', 'conj')) {
    const harm = harmsOf(syntax.words[child]!, lexicon, 'adjective') ?? harmsOf(syntax.words[child]!, lexicon, 'verb')
    if (harm) return judged(harm, syntax.words[child]!, `is what became of them after "${syntax.words[verb]!.text}"`)
  }
  return null
}

/** By order alone, where the tree fails: "killed (at least) 12", "12 people, including two nurses, were killed". */
function besideIt(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  const { sentence } = words[quantity.number]!
  const before = words[quantity.first - 1]
  if (before && before.sentence === sentence) {
    const harm = harmsOf(before, lexicon, 'verb')
    if (harm?.victim === 'object' && before.upos === 'VERB' && !isPassive(syntax, before.index))
      return judged(harm, before, 'stands right before the number')
  }
  for (let i = quantity.first - 2; i >= Math.max(0, quantity.first - 4) && words[i]!.sentence === sentence; i--) {
    const harm = phraseHarm(syntax, i, lexicon, quantity.first)
    if (harm?.victim === 'object')
      return judged(harm, words[i]!, `(${harm.lemmas.join(' … ')}) stands right before the number`)
  }
  const verb = verbAfter(syntax, quantity.last, sentence)
  if (verb === null) return null
  for (let i = verb; i <= verb + 4 && i < words.length && words[i]!.sentence === sentence; i++) {
    const word = words[i]!
    const passive =
      i > verb && word.xpos === 'VBN' && /^(be|get|was|were|been|is|are|being|got)$/.test(words[verb]!.lower)
    const harm = phraseHarm(syntax, i, lexicon) ?? harmsOf(word, lexicon, 'verb', 'adjective')
    if (harm && (harm.victim === 'subject' ? word.upos !== 'AUX' : passive && harm.victim === 'object'))
      return judged(harm, word, 'follows the number')
    if (word.upos === 'NOUN' || (word.upos === 'VERB' && !(i === verb && LINKING.has(word.lemma)))) return null
  }
  return null
}

const LINKING = new Set(['be', 'remain', 'stay', 'go', 'get', 'lie', 'feel', 'become'])

/** The first verb of what follows a number, over what an aside between commas adds; null where another clause or number comes first. */
function verbAfter({ words }: Syntax, from: number, sentence: number): number | null {
  for (let i = from, steps = 0; i < words.length && steps < 14; i++, steps++) {
    const word = words[i]!
    if (word.sentence !== sentence || /^[;:]$/.test(word.text)) return null
    if (word.text === ',') {
      if (!/^(including|among|most|mostly|some|many|all|aged|both|one|two)$/.test(words[i + 1]?.lower ?? ''))
        return null
      let close = i + 2
      while (close < i + 18 && words[close]?.sentence === sentence && words[close]!.text !== ',') close++
      if (words[close]?.text !== ',' || words[close]!.sentence !== sentence) return null
      i = close
    } else if (word.upos === 'NUM') return null
    else if (word.upos === 'VERB' || word.upos === 'AUX') return i
  }
  return null
}

/** "the death toll rose from 14 to 31", "a toll of 12", "death tolls … exceeded 100". */
function inToll(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  const { sentence } = words[quantity.number]!
  const before = words[quantity.first - 1]
  if (!before || before.sentence !== sentence) return null
  if (
    !/^(to|at|of|from|in|the|exceed|reach|top|pass|hit|surpass|exceeded|reached|topped|passed|surpassed|is|was|as)$/.test(
      before.lower,
    )
  )
    return null
  for (let i = quantity.first - 1; i >= 0 && i >= quantity.first - 20 && words[i]!.sentence === sentence; i--) {
    for (const harm of lexicon.harms.get(words[i]!.lemma) ?? [])
      if (
        harm.part === 'toll' &&
        harm.lemmas.every((lemma, k) => words[i + k]?.lemma === lemma || words[i + k]?.lower === lemma)
      )
        return judged(harm, words[i + harm.lemmas.length - 1]!, 'holds the number')
  }
  return null
}
