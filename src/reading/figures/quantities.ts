import { type Atom, atomsOf } from '../../language/atoms.ts'
import type { Syntax, Word } from '../../language/syntax.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import { type CountedPhrase, nounAfter } from './counted-noun.ts'
import { wholeFamily } from './families.ts'
import type { FigureLexicon, QuantityKind } from './lexicon.ts'
import { isCount, type NumberRead, numberAt, phraseAt, rangeEnd } from './number-phrases.ts'

/** A number of something in the text, with the noun it counts where there is one. Indices are words, ranges half-open. */
export type Quantity = CountedPhrase & {
  /** From the bounding word to the noun. */
  readonly first: number
  readonly last: number
  /** The word that holds the number. */
  readonly number: number
  readonly bounds: Bounds
  /** How the bounds were read. */
  readonly how: string
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
    const { lower } = atoms[at]!
    const may =
      /^[0-9]/.test(lower) || lower === 'between' || lexicon.quantities.has(lower) || lexicon.numbers.has(lower)
    const quantity = may ? quantityAt(syntax, atoms, at, taken, lexicon) : null
    if (quantity) found.push(quantity)
    at = quantity ? Math.max(at + 1, firstAtomOf(atoms, quantity.last, at)) : at + 1
  }
  return wholeFamily(syntax, found)
}

function quantityAt(
  syntax: Syntax,
  atoms: readonly Atom[],
  start: number,
  taken: (word: number) => boolean,
  lexicon: FigureLexicon,
): Quantity | null {
  const bound = boundBefore(atoms, start, lexicon)
  const between = atoms[bound.last]?.lower === 'between'
  const low = numberAt(atoms, bound.last + (between ? 1 : 0), lexicon)
  if (!low || taken(atoms[low.at]!.word)) return null
  const rising = atoms[start - 1]?.lower === 'from' && !/^(rang|var(y|i))/.test(atoms[start - 2]?.lower ?? '')
  const high = rising ? null : rangeEnd(atoms, low, between, lexicon)
  if (between && !high) return null
  const read: NumberRead = high ? { ...low, high: high.high, last: high.last } : low
  if (!isCount(atoms, start, read)) return null
  const after = boundAfter(atoms, read.last)
  const noun = nounAfter(syntax, atoms, after?.last ?? read.last, taken)
  const number = atoms[read.at]!.word
  if (read.low < 120 && (isAgeInList(syntax, number) || (noun.head === null && isAge(syntax, number)))) return null
  const last = noun.counted?.last ?? Math.max(noun.last, atoms[(after?.last ?? read.last) - 1]!.word + 1)
  const orMore = syntax.words[last]?.lower === 'or' && syntax.words[last + 1]?.lower === 'more'
  const raised = bound.kind === 'exact' && raises(syntax.words[atoms[start]!.word - 1])
  const kind = read.kind ?? after?.kind ?? (orMore ? 'least' : raised ? 'more' : bound.kind)
  const said = bound.said || (orMore ? 'or more' : raised ? syntax.words[atoms[start]!.word - 1]!.lower : '')
  return {
    first: withoutArticle(syntax, atoms[start]!.word, number),
    last: last + (orMore ? 2 : 0),
    number,
    head: noun.head,
    counted: noun.counted,
    bounds: boundsOf(kind, read.low, read.high, read.vague),
    how: said ? `"${said}"` : read.vague ? 'the least that the word can mean' : 'the number as written',
  }
}

const BOUNDING: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  'least',
  'more',
  'nearly',
  'most',
  'fewer',
  'about',
  'exact',
])

type Bound = { readonly kind: QuantityKind; readonly said: string; readonly last: number }

/** The words before a number that bound it: "at least", "some", "another". */
function boundBefore(atoms: readonly Atom[], start: number, lexicon: FigureLexicon): Bound {
  let bound: Bound = { kind: 'exact', said: '', last: start }
  for (let steps = 0; steps < 4; steps++) {
    const word = phraseAt(atoms, bound.last, lexicon)
    if (!word || !BOUNDING.has(word.kind)) break
    const last = bound.last + word.pieces.length
    const definite = /^(the|these|those|its|their)$/.test(word.pieces[0]!)
    if (definite) bound = { kind: 'exact', said: '', last }
    else bound = word.kind === 'exact' ? { ...bound, last } : { kind: word.kind, said: word.pieces.join(' '), last }
  }
  return bound
}

/** The words right after a number that bound it: "or so", "or more", "-odd". */
function boundAfter(atoms: readonly Atom[], at: number): Omit<Bound, 'said'> | null {
  const [one, two] = [atoms[at]?.lower, atoms[at + 1]?.lower]
  if (one === 'or' && two === 'so') return { kind: 'about', last: at + 2 }
  if (one === 'or' && two === 'more') return { kind: 'least', last: at + 2 }
  if (one === '-' && two === 'odd') return { kind: 'about', last: at + 2 }
  return one === '-' && two === 'strong' ? { kind: 'exact', last: at + 2 } : null
}

/** "John Okello, 34, was killed", "Okello (left) 16", "I was 16": a number alone behind a name or a person is an age. */
function isAge({ words }: Syntax, number: number): boolean {
  const [name, mark] = [words[number - 2], words[number - 1]]
  if (!mark || mark.sentence !== words[number]!.sentence) return false
  if (/^(am|is|was|'m|’m|'s|’s)$/.test(mark.lower) && /^(i|he|she)$/.test(name?.lower ?? '')) return true
  if (!/^[0-9]+$/.test(words[number]!.text)) return false
  // "were 28 and 31 years old"
  const [and, next, years, old] = words.slice(number + 1, number + 5)
  if (/^(and|or|to)$/.test(and?.lower ?? '') && next?.upos === 'NUM' && years?.lemma === 'year' && old?.lower === 'old')
    return true
  // "Okello and Mensah, both 22, …"
  if (/^(both|all)$/.test(mark.lower) && name?.text === ',') return true
  if (mark.upos === 'PROPN' || mark.text === ')') return true
  if (mark.text === '.' && name?.upos === 'PROPN') return true
  return (
    /^[,(]$/.test(mark.text) &&
    name !== undefined &&
    (/^(PROPN|NOUN)$/.test(name.upos) || /^(jr|sr|ii|iii|iv)\.?$/.test(name.lower)) &&
    !/^(and|or|of|dead|killed|injured|wounded)$/.test(words[number + 1]?.lower ?? '')
  )
}

/** "Boy, 4, dies", "two men, 25 and 30, were shot", "men aged 19, 20 and 22": numbers alone between commas behind people. */
function isAgeInList({ words }: Syntax, number: number): boolean {
  const isNumber = (at: number): boolean => /^[0-9]{1,2}$/.test(words[at]?.text ?? '')
  const isLink = (at: number): boolean => /^(,|and)$/.test(words[at]?.lower ?? '')
  if (!isNumber(number)) return false
  let [first, last] = [number, number]
  while (isLink(first - 1) && (isNumber(first - 2) || (isLink(first - 2) && isNumber(first - 3))))
    first -= isNumber(first - 2) ? 2 : 3
  while (isLink(last + 1) && (isNumber(last + 2) || (isLink(last + 2) && isNumber(last + 3))))
    last += isNumber(last + 2) ? 2 : 3
  const people = words[first - 2]
  return (
    words[first - 1]?.text === ',' &&
    words[last + 1]?.text === ',' &&
    people?.sentence === words[number]!.sentence &&
    /^(NOUN|PROPN)$/.test(people.upos) &&
    (last > first || words[number + 1]!.text === ',')
  )
}

/** "exceeded 100", "topped 100": more than that. */
const raises = (word: Word | undefined): boolean =>
  /^(exceed|exceeds|exceeded|surpassed|topped|passed)$/.test(word?.lower ?? '')

const LEADING = /^(the|all|these|those|its|their|other|just|only)$/

/** Articles and the like before a number stay outside its span, and what stands before an article: "about the seven". */
function withoutArticle({ words }: Syntax, from: number, number: number): number {
  let first = from
  while (first < number && (LEADING.test(words[first]!.lower) || LEADING.test(words[first + 1]!.lower))) first++
  return first
}

function firstAtomOf(atoms: readonly Atom[], word: number, from: number): number {
  let at = from
  while (at < atoms.length && atoms[at]!.word < word) at++
  return at
}
