import type { Syntax, WordRange } from '../../language/syntax.ts'
import {
  type Arguments,
  flatArguments,
  gerundArguments,
  isMisreadVerb,
  nounArguments,
  verbArguments,
} from './arguments.ts'
import type { Known } from './known.ts'
import type { Condition, EventLexicon, TriggerRow } from './lexicon.ts'

/** A word or phrase that names an event, with the row that says so. */
export type Trigger = {
  /** The head word. */
  readonly word: number
  readonly range: WordRange
  readonly row: TriggerRow
  readonly slots: Arguments
  /** Names a happening but tells none: "attack victims", "the incident". */
  readonly weak: boolean
  /** The verb that carries the noun: "carried out an attack". */
  readonly light: { readonly verb: number; readonly subject: 'actor' | 'recipient'; readonly lemma: string } | null
}

const REACH = 8

/** Every trigger of the text, in order. */
export function findTriggers(syntax: Syntax, lexicon: EventLexicon, known: Known): readonly Trigger[] {
  const triggers: Trigger[] = []
  const taken = new Set<number>()
  const waiting: { readonly word: number; readonly rows: readonly TriggerRow[] }[] = []
  const violent = new Set<number>()
  const violence = (sentence: number): boolean => violent.has(sentence) || violent.has(sentence - 1)
  const accept = (trigger: Trigger | null): void => {
    if (!trigger) return
    triggers.push(trigger)
    for (let i = trigger.range.first; i < trigger.range.last; i++) taken.add(i)
    if (trigger.row.type === 'ASSAULT') violent.add(syntax.words[trigger.word]!.sentence)
  }
  for (const { index } of syntax.words) {
    if (taken.has(index)) continue
    const rows = rowsAt(syntax, index, lexicon)
    if (!rows) continue
    if (rows.some(row => row.when.some(c => c.slots[0] === 'violence'))) waiting.push({ word: index, rows })
    else accept(triggerAt(syntax, index, rows, lexicon, known, violence))
  }
  for (const { word, rows } of waiting)
    if (!taken.has(word)) accept(triggerAt(syntax, word, rows, lexicon, known, violence))
  return withoutCarriers(
    syntax,
    triggers.toSorted((a, b) => a.word - b.word),
  )
}

/** The rows that a word may be read by, as the verb or the noun that the tagger saw, or that it should have seen. */
function rowsAt(syntax: Syntax, index: number, lexicon: EventLexicon): readonly TriggerRow[] | undefined {
  const { upos, lemma, lower, relation } = syntax.words[index]!
  if (upos === 'VERB') {
    if (isGerundNoun(syntax, index)) return lexicon.nouns.get(lower) ?? lexicon.verbs.get(lemma)
    return lexicon.verbs.get(lemma) ?? lexicon.verbs.get(lexicon.pasts.get(lower) ?? '') ?? lexicon.nouns.get(lower)
  }
  const past = lexicon.verbs.get(lexicon.pasts.get(lower) ?? '')
  if (past && (isMisreadVerb(syntax, index) || opensPhrase(syntax, index, past))) return past
  if (upos === 'NOUN' || upos === 'PROPN') return lexicon.nouns.get(lemma) ?? gerundRows(lexicon, lower)
  // "its offensive", read as an adjective with no noun to describe
  if (upos === 'ADJ' && relation !== 'amod' && OWNED.has(syntax.words[index - 1]?.upos ?? ''))
    return lexicon.nouns.get(lemma)
  return undefined
}

/** "Fighting between the army and rebels began": a form in -ing that stands as a noun. */
function isGerundNoun(syntax: Syntax, index: number): boolean {
  if (syntax.words[index]!.xpos !== 'VBG') return false
  const [before, after] = [syntax.words[index - 1], syntax.words[index + 1]]
  const opens =
    before === undefined ||
    before.sentence !== syntax.words[index]!.sentence ||
    /^(?:DET|ADJ|PUNCT)$/u.test(before.upos)
  return opens && (after?.lower === 'between' || after?.lower === 'of')
}

/** "set fire", "set off": a verb in the shape of a noun with the next word of its phrase. */
const opensPhrase = (syntax: Syntax, index: number, rows: readonly TriggerRow[]): boolean =>
  /^(?:NOUN|PROPN|PRON)$/u.test(syntax.words[index - 1]?.upos ?? '') &&
  rows.some(row => row.words.length > 1 && row.words[1] === syntax.words[index + 1]?.lower)

/** "the lifting of sanctions": a noun in -ing has the frame of its verb. */
const gerundRows = (lexicon: EventLexicon, lower: string): readonly TriggerRow[] | undefined =>
  lower.endsWith('ing')
    ? lexicon.verbs.get(lexicon.gerunds.get(lower) ?? '')?.filter(row => row.words.length === 1)
    : undefined

const OWNED = new Set(['DET', 'PRON', 'PART'])

/** "imposed sanctions": where a light verb is a trigger itself, its noun speaks for both. */
function withoutCarriers(syntax: Syntax, triggers: readonly Trigger[]): readonly Trigger[] {
  const carriers = new Set(triggers.flatMap(t => (t.light && !t.weak ? [t.light.verb] : [])))
  const carries = (t: Trigger) => carriers.has(t.word) && t.row.words.length === 1
  const inside = new Set<number>()
  for (const { range, word } of triggers) for (let i = range.first; i < range.last; i++) if (i !== word) inside.add(i)
  const words = new Set(triggers.map(t => t.word))
  return triggers.filter(
    t => !carries(t) && !inside.has(t.word) && !(t.weak && !t.row.again && words.has(syntax.words[t.word]!.head)),
  )
}

function triggerAt(
  syntax: Syntax,
  index: number,
  rows: readonly TriggerRow[],
  lexicon: EventLexicon,
  known: Known,
  violence: (sentence: number) => boolean,
): Trigger | null {
  if (isNoEvent(syntax, index, lexicon)) return null
  const word = syntax.words[index]!
  let slots: Arguments | null = null
  for (const row of rows) {
    const range = row.list === 'noun' ? nounRange(syntax, index, row.words) : verbRange(syntax, index, row.words)
    if (!range) continue
    if (word.upos !== 'ADJ' && isName(syntax, range)) continue
    slots ??= row.list === 'noun' ? nounArguments(syntax, index, range.first) : argumentsOf(syntax, index)
    const filled = slots
    const light = row.list === 'noun' ? lightVerb(syntax, index, lexicon) : null
    const seen = light
      ? withLight(syntax, filled, light.verb)
      : row.list === 'phrase'
        ? phraseArguments(syntax, filled, range, row.words)
        : row.undergone
          ? turnedRound(filled)
          : filled
    if (!row.when.every(c => holds(c, syntax, index, seen, known, violence))) continue
    const weak = row.again || (row.list === 'noun' && word.relation === 'compound' && word.head > index)
    return { word: index, range, row, slots: seen, weak, light }
  }
  return null
}

/**
 * The slots of a phrase: those of its verb and what hangs on its last noun ("laid siege to the town"), without its own words
 * ("took two nurses hostage").
 */
function phraseArguments(syntax: Syntax, slots: Arguments, range: WordRange, words: readonly string[]): Arguments {
  const { words: all } = syntax
  const isOwn = (head: number) => words.includes(all[head]!.lemma) && head > range.first
  const others = (heads: readonly number[]) =>
    heads.flatMap(head => (!isOwn(head) ? [head] : isOwn(head - 1) || all[head - 1]!.upos !== 'NOUN' ? [] : [head - 1]))
  const last = range.last - 1
  const below = last > range.first && all[last]!.upos === 'NOUN' ? nounArguments(syntax, last, range.first) : new Map()
  return new Map(
    [...below, ...slots].map(([slot, heads]) => [slot, others(heads)] as const).filter(([, heads]) => heads.length > 0),
  )
}

/** "with 95 civilians killed": what looks like the subject is the object. */
function turnedRound(slots: Arguments): Arguments {
  const subjects = slots.get('subj')
  if (!subjects || slots.has('obj')) return slots
  const turned = new Map(slots)
  turned.set('obj', subjects)
  turned.delete('subj')
  return turned
}

const argumentsOf = (syntax: Syntax, verb: number): Arguments =>
  syntax.words[verb]!.upos === 'VERB'
    ? verbArguments(syntax, verb)
    : syntax.words[verb]!.lower.endsWith('ing')
      ? gerundArguments(syntax, verb)
      : flatArguments(syntax, verb)

/** "Department of Defense", "Coalition to Defeat ISIS": a capital amid a sentence in small letters makes a name, not an event. */
function isName(syntax: Syntax, { first, last }: WordRange): boolean {
  if (last - first > 1) return false
  const capital = (i: number) => /^\p{Lu}/u.test(syntax.words[i]?.text ?? '')
  if (!capital(first)) return false
  const sentence = syntax.sentences[syntax.words[first]!.sentence]!
  if (syntax.words[first]!.upos === 'PROPN' && (first > sentence.first || capital(last))) return true
  return first > sentence.first && syntax.words[first - 1]!.upos !== 'PUNCT'
}

function isNoEvent(syntax: Syntax, index: number, lexicon: EventLexicon): boolean {
  for (let last = index; last < index + 3 && last < syntax.words.length; last++)
    for (const { words } of lexicon.notEvents.get(syntax.words[last]!.lemma) ?? []) {
      const first = last - words.length + 1
      if (
        first <= index &&
        first >= 0 &&
        words.every((w, i) => syntax.words[first + i]!.lemma === w || syntax.words[first + i]!.lower === w)
      )
        return true
    }
  return false
}

function nounRange(syntax: Syntax, index: number, words: readonly string[]): WordRange | null {
  if (words.length > 1 && syntax.words[index]!.lemma === words.join('')) return { first: index, last: index + 1 }
  const first = index - words.length + 1
  if (first < 0) return null
  return words.every((w, i) => syntax.words[first + i]!.lemma === w || syntax.words[first + i]!.lower === w)
    ? { first, last: index + 1 }
    : null
}

/** The verb with its particle or the words that follow it: "shoot … down", "opened fire", "put two men to death". */
function verbRange(syntax: Syntax, index: number, words: readonly string[]): WordRange | null {
  let last = index + 1
  let from = index
  for (const wanted of words.slice(1)) {
    const particle = words.length === 2 && PARTICLES.has(wanted)
    const at = particle ? particleOf(syntax, index, wanted) : wordAfter(syntax, index, from, wanted)
    if (at < 0) return null
    from = Math.max(from, at)
    if (at > index && at - index <= 4) last = Math.max(last, at + 1)
  }
  return { first: index, last }
}

const PARTICLES = new Set('away back down for in into off on out over through under up upon with behind'.split(' '))

/** Prepositions make one word with their verb only right after it: not "called the king on Friday". */
const ADJACENT = new Set(['behind', 'for', 'in', 'into', 'on', 'through', 'under', 'upon', 'with'])

/** The particle or preposition of a verb: right after it, or in the tree. */
function particleOf(syntax: Syntax, verb: number, wanted: string): number {
  const is = (i: number) => syntax.words[i]?.lower === wanted
  if (is(verb + 1)) return verb + 1
  const own = syntax.words[verb]!.children.find(c => is(c) && syntax.words[c]!.relation === 'compound:prt')
  if (own !== undefined && own > verb) return own
  if (ADJACENT.has(wanted)) return is(verb + 2) && syntax.words[verb + 1]!.upos === 'ADV' ? verb + 2 : -1
  for (const child of syntax.words[verb]!.children) {
    if (child <= verb || child - verb > REACH) continue
    if (is(child)) return child
    for (const below of syntax.words[child]!.children) if (below > verb && is(below)) return below
  }
  return -1
}

/** A word of the phrase after the one before it, or as the subject of the passive: "fire was opened". */
function wordAfter(syntax: Syntax, verb: number, from: number, wanted: string): number {
  const is = (i: number) => syntax.words[i]!.lemma === wanted || syntax.words[i]!.lower === wanted
  const end = Math.min(syntax.words.length, verb + REACH + 1)
  for (let i = from + 1; i < end && syntax.words[i]!.sentence === syntax.words[verb]!.sentence; i++) if (is(i)) return i
  return syntax.words[verb]!.children.find(c => is(c) && syntax.words[c]!.relation === 'nsubj:pass') ?? -1
}

function lightVerb(syntax: Syntax, noun: number, lexicon: EventLexicon): Trigger['light'] {
  const { head, relation } = syntax.words[noun]!
  if (head < 0) return null
  // "a series of attacks", "acts of violence": what carries the first noun carries the second
  if (relation === 'nmod' && SERIES.has(syntax.words[head]!.lemma)) return lightVerb(syntax, head, lexicon)
  if (relation === 'conj' && syntax.words[head]!.upos === 'NOUN') return lightVerb(syntax, head, lexicon)
  const verb = relation === 'acl' || relation === 'acl:relcl' ? -1 : head
  if (verb >= 0 && syntax.words[verb]!.upos === 'VERB')
    for (const { words, subject } of lexicon.light.get(syntax.words[verb]!.lemma) ?? []) {
      const carried = relation === 'obj' || relation === 'nsubj:pass'
      const marked =
        words[1] !== undefined && syntax.words[noun]!.children.some(c => syntax.words[c]!.lower === words[1])
      if (words.length === 1 ? carried : marked || (carried && particleOf(syntax, verb, words[1]!) >= 0))
        return { verb, subject, lemma: words.join(' ') }
    }
  // "the attack carried out by rebels"
  for (const child of syntax.words[noun]!.children) {
    const { relation: r, lemma, upos } = syntax.words[child]!
    if (upos !== 'VERB' || (r !== 'acl' && r !== 'acl:relcl')) continue
    for (const { words, subject } of lexicon.light.get(lemma) ?? [])
      if (words.length === 1 || particleOf(syntax, child, words[1]!) >= 0)
        return { verb: child, subject, lemma: words.join(' ') }
  }
  return null
}

const SERIES = new Set([
  'act',
  'attempt',
  'campaign',
  'number',
  'round',
  'series',
  'string',
  'wave',
  'spate',
  'hundred',
  'dozen',
  'type',
  'kind',
])

/** The noun's slots with those of the verb that carries it: its subject as 'subj', its prepositional phrases. */
function withLight(syntax: Syntax, slots: Arguments, verb: number): Arguments {
  const merged = new Map(slots)
  for (const [slot, fillers] of verbArguments(syntax, verb))
    if (slot !== 'obj' && !merged.has(slot)) merged.set(slot, fillers)
  return merged
}

function holds(
  condition: Condition,
  syntax: Syntax,
  index: number,
  slots: Arguments,
  known: Known,
  violence: (sentence: number) => boolean,
): boolean {
  const fits = condition.slots.some(slot => {
    const word = syntax.words[index]!
    const child = (...relations: readonly string[]) =>
      word.children.some(c => relations.includes(syntax.words[c]!.relation))
    switch (slot) {
      case 'violence':
        return violence(word.sentence)
      case 'plural':
        return (
          word.xpos === 'NNS' ||
          (slots.get('subj') ?? []).some(
            (s, _, all) => all.length > 1 || /S$/u.test(syntax.words[s]!.xpos) || syntax.words[s]!.lower === 'they',
          )
        )
      case 'inf':
        return (
          child('xcomp', 'ccomp') ||
          (slots.get('obj') ?? []).some(o => syntax.words[o]!.children.some(c => syntax.words[c]!.xpos === 'VB')) ||
          word.children.some(c => syntax.words[c]!.relation === 'advcl' && syntax.words[c]!.xpos === 'VB')
        )
      case 'clause':
        return child('ccomp')
      case 'near': {
        const { first, last } = syntax.sentences[word.sentence]!
        return syntax.words.slice(first, last).some(w => condition.lemmas!.includes(w.lemma))
      }
    }
    const fillers = slots.get(slot) ?? (slot === 'mod' ? modifiers(syntax, index) : [])
    const { classes, lemmas } = condition
    if (!classes && !lemmas) return fillers.length > 0
    return (slot === 'mod' ? [...fillers, ...modifiers(syntax, index)] : fillers).some(
      f =>
        lemmas?.includes(syntax.words[f]!.lemma) ||
        lemmas?.includes(syntax.words[f]!.lower) ||
        (classes && fitsClass(classes, known.classes(f))),
    )
  })
  return fits !== condition.negated
}

const fitsClass = (wanted: readonly string[], found: ReadonlySet<string>): boolean =>
  wanted.some(name => found.has(name))

const modifiers = (syntax: Syntax, noun: number): number[] =>
  syntax.words[noun]!.children.filter(c => c < noun && /^(amod|compound|nmod)/u.test(syntax.words[c]!.relation))
