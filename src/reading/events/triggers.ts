import type { Syntax, WordRange } from '../../language/syntax.ts'
import type { EventType } from '../reading.ts'
import { type Arguments, BREAKING, gerundArguments, nounArguments, verbArguments } from './arguments.ts'
import { holds } from './conditions.ts'
import type { Known } from './known.ts'
import type { EventLexicon } from './lexicon.ts'
import { type Carrier, lightVerb, withLight } from './light-verbs.ts'
import { flatArguments, isMisreadVerb } from './misread.ts'
import type { TriggerRow } from './trigger-rows.ts'
import { isName, nounRange, verbRange } from './trigger-words.ts'
import { beBefore } from './word-order.ts'

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
  readonly light: Carrier | null
}

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
    if (rows.some(row => row.waits)) waiting.push({ word: index, rows })
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
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ') return undefined
  const past = lexicon.verbs.get(lexicon.pasts.get(lower) ?? '')
  if (past && (isMisreadVerb(syntax, index) || opensPhrase(syntax, index, past))) return past
  if (upos !== 'ADJ') return lexicon.nouns.get(lemma) ?? gerundRows(lexicon, lower)
  // "its offensive", read as an adjective with no noun to describe
  if (relation !== 'amod' && OWNED.has(syntax.words[index - 1]?.upos ?? '')) return lexicon.nouns.get(lemma)
  return undefined
}

/** "Fighting between the army and rebels began": a form in -ing that stands as a noun. */
function isGerundNoun(syntax: Syntax, index: number): boolean {
  if (syntax.words[index]!.xpos !== 'VBG') return false
  const [before, after] = [syntax.words[index - 1], syntax.words[index + 1]]
  // "called the killing a crime"
  if (
    before?.sentence === syntax.words[index]!.sentence &&
    before.upos === 'DET' &&
    /^(?:the|this|that|an?)$/u.test(before.lower)
  )
    return true
  const opens =
    before === undefined ||
    before.sentence !== syntax.words[index]!.sentence ||
    /^(?:DET|ADJ|PUNCT)$/u.test(before.upos)
  if (!opens || !after) return false
  // "fighting erupted", but not "fighting continued to hold them up"
  return after.lower === 'between' || after.lower === 'of' || (BREAKING.has(after.lemma) && after.upos === 'VERB')
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
  const typeAt = new Map(triggers.map(t => [t.word, t.row.type]))
  return triggers.filter(
    t =>
      !carries(t) &&
      !inside.has(t.word) &&
      !isPurpose(syntax, t, typeAt) &&
      !(t.weak && !t.row.again && words.has(syntax.words[t.word]!.head)),
  )
}

/** "marched demanding reform", "lifted the curfew", "a plot to bomb a station": what another trigger tells already. */
function isPurpose(syntax: Syntax, { word, row }: Trigger, typeAt: ReadonlyMap<number, EventType>): boolean {
  const { head, relation, children } = syntax.words[word]!
  const above = typeAt.get(head)
  if (row.type === 'REQUEST' && row.list !== 'noun') return relation === 'advcl' && above === 'PROTEST'
  if (row.list !== 'noun') return false
  if (row.type === 'COERCE') return /^(?:obj|nsubj:pass)$/u.test(relation) && above === 'CONCEDE'
  return children.some(
    c => syntax.words[c]!.relation === 'acl' && syntax.words[c]!.xpos === 'VB' && typeAt.get(c) === row.type,
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
          : takesNoObject(row)
            ? turnedUpright(syntax, index, filled)
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
  const below =
    last > range.first && /^(?:NOUN|VERB)$/u.test(all[last]!.upos)
      ? nounArguments(syntax, last, range.first)
      : new Map()
  // "left six soldiers dead"
  const between: [string, readonly number[]][] =
    !slots.has('obj') && last - 1 > range.first && all[last - 1]!.upos === 'NOUN' ? [['obj', [last - 1]]] : []
  return new Map(
    [...below, ...between, ...slots]
      .map(([slot, heads]) => [slot, others(heads)] as const)
      .filter(([, heads]) => heads.length > 0),
  )
}

const takesNoObject = (row: TriggerRow): boolean =>
  row.list === 'verb' && !row.recipient.includes('obj') && !row.when.some(c => c.slots.includes('obj') && !c.negated)

/** "students protested", read as a passive: what cannot undergo the deed does it. */
function turnedUpright(syntax: Syntax, verb: number, slots: Arguments): Arguments {
  const objects = slots.get('obj')
  if (!objects || slots.has('subj') || beBefore(syntax, verb) >= 0) return slots
  const turned = new Map(slots)
  turned.set('subj', objects)
  turned.delete('obj')
  return turned
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

function isNoEvent(syntax: Syntax, index: number, lexicon: EventLexicon): boolean {
  for (let last = index; last < index + 3 && last < syntax.words.length; last++)
    for (const { words } of notEventsAt(syntax, last, lexicon)) {
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

const notEventsAt = (syntax: Syntax, index: number, { notEvents }: EventLexicon) =>
  notEvents.get(syntax.words[index]!.lemma) ?? notEvents.get(syntax.words[index]!.lower) ?? []
