import type { Atom } from '../../language/atoms.ts'
import type { Syntax } from '../../language/syntax.ts'
import { type Day, isoDay } from './calendar.ts'
import type { Core, Unit } from './meaning.ts'
import type { View } from './pattern.ts'
import { counted } from './resolve-counted.ts'
import type { Settled } from './settled.ts'
import type { Stretch } from './stretch.ts'

/** From what day a length is counted, and by what words; `guessed` where its year or week is not written. */
type Anchor = { readonly stretch: Stretch; readonly why: string; readonly guessed: boolean }

const SIDES: ReadonlyMap<string, 1 | -1> = new Map([
  ['after', 1],
  ['following', 1],
  ['before', -1],
])
/** How many words may stand between "after" and the day told: "after the attack on Mosul of 9 June". */
const REACH = 6
/** Words that what is counted from may open with. */
const DEFINITE = /^(?:the|that|this|those|these|his|her|its|their|’s|'s)$/

/**
 * "Two days after the attack of 12 March", "a year after October 7", and "two days after the attack" where the text has told the
 * day of an attack: the length keeps its TIMEX3 value and gets the days that it leads to.
 */
export function fromHappenings(
  syntax: Syntax,
  view: View,
  settled: readonly Settled[],
  publication: Day | null,
): readonly Settled[] {
  return settled.map((one, i) => {
    const { core } = one.expression.meaning
    const sign = SIDES.get(view.atoms[one.expression.last]?.lower ?? '')
    const length = lengthOf(core)
    if (!sign || !length || one.resolved.stretch) return one
    const anchor = dayBeside(syntax, view, one, settled[i + 1]) ?? dayToldBefore(syntax, view, one, settled.slice(0, i))
    if (!anchor) return one
    const stretch = counted(anchor.stretch, length.unit, sign * length.count)
    if (anchor.guessed && publication !== null && stretch.first > publication) return one
    return { ...one, resolved: { ...one.resolved, stretch, counted: true, how: `counted from ${anchor.why}` } }
  })
}

/** "two days", "a year"; null for lengths without a number, and below the day. */
function lengthOf(core: Core): { readonly count: number; readonly unit: Unit } | null {
  if (core.kind !== 'duration' || core.count === null || !Number.isInteger(core.count)) return null
  return /^(?:S|MIN|H)$/.test(core.unit) ? null : { count: core.count, unit: core.unit }
}

/** The day told within what follows: "after October 7", "after Monday's raid", "after the coup of August 2020". */
function dayBeside(syntax: Syntax, { atoms }: View, one: Settled, next: Settled | undefined): Anchor | null {
  const { stretch } = next?.resolved ?? { stretch: null }
  if (!next || !stretch || next.resolved.type === 'DURATION' || next.sentence !== one.sentence) return null
  const between = atoms.slice(one.expression.last + 1, next.expression.first)
  if (between.length > REACH || between.some(atom => parts(syntax, atom))) return null
  const loose = /^(?:on|in|at)$/.test(between.at(-1)?.lower ?? '')
  const { core } = next.expression.meaning
  const own = core.kind === 'calendar' && core.fields.month !== undefined
  const guessed = next.resolved.how !== 'as written'
  return loose && !own ? null : { stretch, why: `${stretch.value}, told beside it`, guessed }
}

/** Whether a word ends the phrase that opens with "after the". */
const parts = ({ words }: Syntax, { word, text }: Atom): boolean =>
  /^[,;:.()]$/.test(text) || /^(?:VERB|AUX|CCONJ|SCONJ|PRON)$/.test(words[word]?.upos ?? '')

/** "after the attack": the one day of the last sentence before that speaks of an attack, by noun or verb. */
function dayToldBefore(syntax: Syntax, { atoms }: View, one: Settled, before: readonly Settled[]): Anchor | null {
  const opening = atoms[one.expression.last + 1]
  if (!opening || !DEFINITE.test(opening.lower)) return null
  const noun = headAfter(syntax, opening.word)
  if (noun === null) return null
  const { lemma } = syntax.words[noun]!
  for (const sentence of new Set(before.map(told => told.sentence).reverse())) {
    const { first, last } = syntax.sentences[sentence]!
    const told = syntax.words.slice(first, last).find(word => word.index < opening.word && isSaidOf(word.lemma, lemma))
    const days = before.filter(
      ({ sentence: at, resolved: { stretch, type } }) =>
        at === sentence && type !== 'DURATION' && stretch?.grain === 'day',
    )
    const stretch = days[0]?.resolved.stretch
    if (!told || !stretch) continue
    return days.every(day => day.resolved.stretch!.first === stretch.first)
      ? { stretch, why: `${isoDay(stretch.first)}, the day told with “${told.text}”`, guessed: true }
      : null
  }
  return null
}

/** The noun of the phrase that a word opens; null where none follows soon. */
function headAfter({ words }: Syntax, opening: number): number | null {
  for (let i = opening + 1; i < Math.min(opening + 5, words.length); i++) {
    const { upos, sentence } = words[i]!
    if (sentence !== words[opening]!.sentence || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(upos)) return null
    if (upos === 'NOUN' && words[i + 1]?.upos !== 'NOUN') return i
  }
  return null
}

/** "attacked" and "attack", "bomb" and "bombing", "abduct" and "abduction": the same word but for its ending. */
function isSaidOf(word: string, noun: string): boolean {
  if (word === noun) return true
  const [short, long] = word.length < noun.length ? [word, noun] : [noun, word]
  const stem = short.replace(/e$/, '')
  return (
    stem.length >= 4 &&
    long.startsWith(stem) &&
    /^(?:e?|ed|ing|ings|ion|ment|ping|ting|ning)$/.test(long.slice(stem.length))
  )
}
