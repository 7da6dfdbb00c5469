import { type Atom, atomsOf } from '../../language/atoms.ts'
import { readNumber } from '../../language/numerals.ts'
import type { Syntax, Word } from '../../language/syntax.ts'
import { type Bounds, boundsOf, exactly } from './bounds.ts'
import type { FigureLexicon, QuantityKind, QuantityWord } from './lexicon.ts'

/** A number of something in the text, with the noun it counts where there is one. Indices are words, ranges half-open. */
export type Quantity = {
  /** From the bounding word to the noun. */
  readonly first: number
  readonly last: number
  /** The word that holds the number. */
  readonly number: number
  /** The counted noun; null where the number stands alone ("killed five", "seven more"). */
  readonly head: number | null
  /** From the first modifier of the noun to the noun. */
  readonly counted: { readonly first: number; readonly last: number } | null
  readonly bounds: Bounds
  readonly vague: boolean
  /** How the bounds were read. */
  readonly how: string
}

type NumberRead = {
  readonly low: number
  readonly high: number
  readonly vague: boolean
  readonly kind: QuantityKind | null
  readonly last: number
  readonly at: number
}

/** Numbers that stand as counts: not dates (`taken` words), ages, money, shares, measures or names. */
export function findQuantities(
  syntax: Syntax,
  taken: (word: number) => boolean,
  lexicon: FigureLexicon,
): readonly Quantity[] {
  const atoms = atomsOf(syntax)
  const found: Quantity[] = []
  for (let at = 0; at < atoms.length; ) {
    const quantity = quantityAt(syntax, atoms, at, taken, lexicon)
    if (quantity) found.push(quantity.value)
    at = quantity ? quantity.last : at + 1
  }
  return found
}

const phraseAt = (atoms: readonly Atom[], at: number, lexicon: FigureLexicon): QuantityWord | null =>
  lexicon.quantities
    .get(atoms[at]?.lower ?? '')
    ?.find(word => word.pieces.every((piece, k) => atoms[at + k]?.lower === piece)) ?? null

const BOUNDING: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  'least',
  'more',
  'nearly',
  'most',
  'fewer',
  'about',
  'exact',
])

function quantityAt(
  syntax: Syntax,
  atoms: readonly Atom[],
  start: number,
  taken: (word: number) => boolean,
  lexicon: FigureLexicon,
): { value: Quantity; last: number } | null {
  let at = start
  let kind: QuantityKind = 'exact'
  const spoken: string[] = []
  for (let steps = 0; steps < 4; steps++) {
    const bound = phraseAt(atoms, at, lexicon)
    if (!bound || !BOUNDING.has(bound.kind)) break
    if (bound.kind !== 'exact') {
      kind = bound.kind
      spoken.push(bound.pieces.join(' '))
    }
    at += bound.pieces.length
  }
  const between = atoms[at]?.lower === 'between' ? 1 : 0
  const first = numberAt(atoms, at + between, lexicon)
  if (!first || taken(atoms[first.at]!.word)) return null
  const rising = atoms[start - 1]?.lower === 'from'
  const second = rising ? null : rangeEnd(atoms, first, between === 1, lexicon)
  if (between && !second) return null
  const read: NumberRead = second ? { ...first, high: second.high, last: second.last } : first
  let last = read.last
  const after = phraseAt(atoms, last, lexicon)
  if (after?.pieces.join(' ') === 'or so') {
    kind = 'about'
    last += 2
  } else if (atoms[last]?.lower === 'or' && atoms[last + 1]?.lower === 'more') {
    kind = 'least'
    last += 2
  } else if (atoms[last]?.text === '-' && atoms[last + 1]?.lower === 'odd') {
    kind = 'about'
    last += 2
  }
  if (!isCount(atoms, start, read)) return null
  const words = nounAfter(syntax, atoms, last, taken)
  const bounds =
    read.kind === 'none'
      ? exactly(0)
      : boundsOf(read.kind === 'unknown' ? 'unknown' : kind, read.low, read.high, read.vague)
  const number = atoms[read.at]!.word
  const end = words.counted ? words.counted.last : Math.max(words.last, atoms[last - 1]!.word + 1)
  let from = atoms[start]!.word
  if (kind === 'exact' && read.kind === null && !/^(a|an)$/.test(atoms[start]!.lower))
    from = startOf(syntax, from, number)
  return {
    value: {
      first: from,
      last: end,
      number,
      head: words.head,
      counted: words.counted,
      bounds,
      vague: read.vague,
      how:
        spoken.length > 0
          ? `"${spoken.join(' ')}"`
          : read.vague
            ? 'the least that the word can mean'
            : 'the number as written',
    },
    last: Math.max(last, firstAtomOf(atoms, end, last)),
  }
}

/** Articles and the like before a number stay outside its span. */
function startOf(syntax: Syntax, from: number, number: number): number {
  let first = from
  while (first < number && /^(the|all|these|those|its|their|other|just|only)$/.test(syntax.words[first]!.lower)) first++
  return first
}

function firstAtomOf(atoms: readonly Atom[], word: number, from: number): number {
  let at = from
  while (at < atoms.length && atoms[at]!.word < word) at++
  return at
}

function numberAt(atoms: readonly Atom[], at: number, lexicon: FigureLexicon): NumberRead | null {
  const phrase = phraseAt(atoms, at, lexicon)
  const last = at + (phrase?.pieces.length ?? 0)
  if (phrase?.kind === 'vague')
    return {
      low: phrase.value,
      high: phrase.value,
      vague: true,
      kind: null,
      last,
      at: last - 1 - (phrase.pieces.at(-1) === 'of' ? 1 : 0),
    }
  if (phrase?.kind === 'none' || phrase?.kind === 'unknown')
    return { low: 0, high: 0, vague: false, kind: phrase.kind, last, at }
  const numeral = readNumber(atoms, at, lexicon.numbers)
  if (numeral && numeral.kind === 'cardinal' && Number.isInteger(numeral.value) && (!phrase || numeral.last >= last))
    return { low: numeral.value, high: numeral.value, vague: false, kind: null, last: numeral.last, at }
  if (phrase?.kind === 'number')
    return { low: phrase.value, high: phrase.value, vague: false, kind: null, last, at: last - 1 }
  return null
}

/** "10 to 15", "two or three", "between 36 and 40". */
function rangeEnd(
  atoms: readonly Atom[],
  low: NumberRead,
  between: boolean,
  lexicon: FigureLexicon,
): NumberRead | null {
  const link = atoms[low.last]?.lower ?? ''
  const links = between ? /^(and|to)$/ : /^(to|or|-|–)$/
  if (low.kind !== null || low.vague || !links.test(link)) return null
  const high = numberAt(atoms, low.last + 1, lexicon)
  return high && high.kind === null && !high.vague && high.high > low.low ? high : null
}

const MEASURED =
  /^(%|percent|per|pct|km|kms|kilometres?|kilometers?|miles?|metres?|meters?|feet|foot|ft|kg|tonnes?|tons?|pounds?|dollars?|euros?|cents?|mm|cm|m|litres?|hectares?|acres?|degrees?|points?|times?|am|pm|th|st|nd|rd|s|years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/

/** Whether a number counts: no money, share, measure, age, score, name or label. */
function isCount(atoms: readonly Atom[], start: number, read: NumberRead): boolean {
  const before = atoms[start - 1]
  const after = atoms[read.last]
  const opening = atoms[read.at]!
  if (before && /^[$€£¥#№]$/u.test(before.text)) return false
  if (before && !atoms[start]!.spaced && /^[-–./:+\p{L}\p{N}]$/u.test(before.text)) return false
  if (before && !atoms[start]!.spaced && /^\p{L}+$/u.test(before.text)) return false
  if (after && MEASURED.test(after.lower)) return false
  if (
    after &&
    !after.spaced &&
    /^[-–:/]$/.test(after.text) &&
    !/^(strong|odd|plus)$/.test(atoms[read.last + 1]?.lower ?? '')
  )
    return false
  if (
    before &&
    /^(aged|age|no|number|resolution|article|chapter|flight|route|highway|channel|page|section|phase|unit|room|gate|line|version|type|level|camp|sector|zone|brigade|division|battalion)$/.test(
      before.lower,
    ) &&
    /^[0-9]/.test(opening.text)
  )
    return false
  return true
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN'])

/** The noun phrase after a number: "French nationals", "other journalist deaths", "of the soldiers". */
function nounAfter(
  syntax: Syntax,
  atoms: readonly Atom[],
  at: number,
  taken: (word: number) => boolean,
): { head: number | null; counted: { first: number; last: number } | null; last: number } {
  const { words } = syntax
  const none = (last: number) => ({ head: null, counted: null, last })
  const beginning = atoms[at]?.word
  if (beginning === undefined) return none(words.length)
  const { sentence } = words[atoms[at - 1]!.word]!
  let i = beginning
  if (words[i - 1]!.sentence !== sentence || words[i]!.sentence !== sentence) return none(beginning)
  if (
    words[i]!.lower === 'of' &&
    /^(the|them|those|these|its|their|his|our|whom|which)$/.test(words[i + 1]?.lower ?? '')
  ) {
    if (/^(them|those|whom|which)$/.test(words[i + 1]!.lower)) return none(i + 2)
    i += 2
  }
  const first = i
  let head: number | null = null
  let loose = i
  for (; i < words.length && i - first < 8; i++) {
    const word = words[i]!
    if (word.sentence !== sentence || taken(i)) break
    if (/^(more|others?|additional|further|fellow)$/.test(word.lower)) {
      loose = i + 1
      if (word.lower === 'others') {
        head = i
        break
      }
      continue
    }
    if (word.text === '-' && words[i + 1]?.start === word.end) continue
    if (word.upos === 'NOUN' || (word.upos === 'PROPN' && (head === null || words[head]!.upos === 'PROPN'))) head = i
    else if (word.upos === 'PROPN') break
    else if (word.upos === 'ADJ' && head === null) continue
    else if (/^VB[NG]$/.test(word.xpos) && head === null && nounFollows(words, i + 1)) continue
    else if (!INSIDE.has(word.upos) || head !== null) break
  }
  if (head === null) return none(loose)
  const counted = { first, last: head + 1 }
  if (/^members?$/.test(words[head]!.lower) && words[head + 1]?.lower === 'of')
    counted.last = phraseEnd(words, head + 2)
  return { head, counted, last: counted.last }
}

const nounFollows = (words: readonly Word[], at: number): boolean =>
  words[at] !== undefined && /^(NOUN|PROPN|ADJ)$/.test(words[at]!.upos)

function phraseEnd(words: readonly Word[], at: number): number {
  let last = at
  while (last < words.length && last - at < 8 && /^(DET|ADJ|NOUN|PROPN)$/.test(words[last]!.upos)) last++
  return last
}
