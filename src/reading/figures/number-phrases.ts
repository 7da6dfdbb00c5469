import type { Atom } from '../../language/atoms.ts'
import { readNumber } from '../../language/numerals.ts'
import type { FigureLexicon, QuantityKind, QuantityWord } from './lexicon.ts'

/** A number or a word that stands for one. `kind` only for none and unknown. Atoms; `at` holds the number. */
export type NumberRead = {
  readonly low: number
  readonly high: number
  readonly vague: boolean
  readonly kind: Extract<QuantityKind, 'none' | 'unknown'> | null
  readonly at: number
  readonly last: number
}

/** The longest phrase of lexicon/en/quantities.tsv at an atom. */
export const phraseAt = (atoms: readonly Atom[], at: number, lexicon: FigureLexicon): QuantityWord | null =>
  lexicon.quantities
    .get(atoms[at]?.lower ?? '')
    ?.find(word => word.pieces.every((piece, k) => atoms[at + k]?.lower === piece)) ?? null

/** The number, or the word that stands for one, at an atom. */
export function numberAt(atoms: readonly Atom[], at: number, lexicon: FigureLexicon): NumberRead | null {
  const phrase = phraseAt(atoms, at, lexicon)
  const last = at + (phrase?.pieces.length ?? 0)
  const holder = last - 1 - (phrase?.pieces.at(-1) === 'of' ? 1 : 0)
  if (phrase?.pieces[0] === 'both' && atoms.slice(last, last + 4).some(atom => atom.lower === 'and')) return null
  if (phrase?.kind === 'vague')
    return { low: phrase.value, high: phrase.value, vague: true, kind: null, last, at: holder }
  if (phrase?.kind === 'none' || phrase?.kind === 'unknown')
    return { low: 0, high: 0, vague: false, kind: phrase.kind, last, at }
  const numeral = readNumber(atoms, at, lexicon.numbers)
  if (numeral?.kind === 'cardinal' && Number.isInteger(numeral.value) && (!phrase || numeral.last >= last))
    return { low: numeral.value, high: numeral.value, vague: false, kind: null, last: numeral.last, at }
  if (phrase?.kind === 'number')
    return { low: phrase.value, high: phrase.value, vague: false, kind: null, last, at: holder }
  return null
}

/** "10 to 15", "two or three", "between 36 and 40". */
export function rangeEnd(
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
  /^(%|percent|per|pct|km|kms|kilometres?|kilometers?|miles?|metres?|meters?|feet|foot|ft|kg|tonnes?|tons?|pounds?|dollars?|euros?|cents?|mm|cm|m|litres?|hectares?|acres?|degrees?|points?|times?|am|pm|years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/
/** Words before a number that make it a label: "Resolution 2254", "aged 34". */
const LABELLED =
  /^(aged|age|no|number|resolution|article|chapter|flight|route|highway|channel|page|section|phase|unit|room|gate|line|version|type|level|camp|sector|zone|brigade|division|battalion|image|photo|picture|slide)$/

/** Whether a number counts: no money, share, measure, age, score, footnote, name or label. */
export function isCount(atoms: readonly Atom[], start: number, read: NumberRead): boolean {
  const before = atoms[start - 1]
  const after = atoms[read.last]
  const digits = /^[0-9]/.test(atoms[read.at]!.text)
  if (before && /^[$€£¥#№]$/u.test(before.text)) return false
  if (before && !atoms[start]!.spaced && /^([-–./:+]|[\p{L}\p{N}]+)$/u.test(before.text)) return false
  if (after && MEASURED.test(after.lower)) return false
  if (before?.text === '[' && after?.text === ']') return false
  if (
    atoms[read.at]!.lower === 'one' &&
    /^(another|this|that|each|every|which|first|second|third|fourth|fifth|last|next|only|new|big)$/.test(
      atoms[read.at - 1]?.lower ?? '',
    )
  )
    return false
  if (
    after &&
    !after.spaced &&
    /^[-–:/]$/.test(after.text) &&
    !/^(strong|odd|plus)$/.test(atoms[read.last + 1]?.lower ?? '')
  )
    return false
  if (digits && before && LABELLED.test(before.lower)) return false
  if (
    /^(911|999|112)$/.test(atoms[read.at]!.text) &&
    /^(call|caller|dispatch|operator|emergency)/.test(after?.lower ?? '')
  )
    return false
  // "Image 7 of 14"
  if (digits && before?.lower === 'of' && LABELLED.test(atoms[start - 3]?.lower ?? '')) return false
  if (digits && before?.text === '.' && /^(no|nos|art|para|res)$/.test(atoms[start - 2]?.lower ?? '')) return false
  if (read.kind === 'none' && after?.text === '.' && !after.spaced && /^[0-9]/.test(atoms[read.last + 1]?.text ?? ''))
    return false
  // "in his 20's", "the 90s"
  const glued = after?.text === "'" || after?.text === '’' ? atoms[read.last + 1] : after
  if (after && !after.spaced && digits && glued && !glued.spaced && /^\p{L}/u.test(glued.text)) return false
  return !atoms.slice(Math.max(0, start - 4), start).some(atom => /^(age|ages|aged)$/.test(atom.lower))
}
