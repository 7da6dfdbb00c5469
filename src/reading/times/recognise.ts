import { type Atom, atomsOf } from '../../language/atoms.ts'
import type { Syntax } from '../../language/syntax.ts'
import { DIGITS, kindsOf, LITERAL } from './beginnings.ts'
import { CLASSES } from './classes.ts'
import { GRAMMAR, type Rule } from './grammar.ts'
import { beginningOf, LITERALS, rulesFrom } from './grammar-beginnings.ts'
import { classBits, type TimeLexicon } from './lexicon.ts'
import type { Meaning } from './meaning.ts'
import { matchPattern, type Taken, type Takers, type View } from './pattern.ts'
import { asTime, type Expression, hasSurnameMay } from './sense.ts'

/** Classes without which no phrase is a time. */
const CORE = classBits([
  'weekday',
  'weekdays',
  'month',
  'unit',
  'weekend',
  'part',
  'overnight',
  'season',
  'deictic',
  'reference',
  'frequency',
  'feast',
])
const CORE_LITERALS = new Set([
  'noon',
  'midday',
  'midnight',
  'clock',
  'am',
  'pm',
  'bc',
  'bce',
  'ad',
  'ce',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
])
/** Longest stretch of words between the start of an expression and the word that makes it a time. */
const REACH = 7

/** Text → expressions of time, leftmost and longest first. */
export function recognise(
  syntax: Syntax,
  lexicon: TimeLexicon,
): { readonly view: View; readonly expressions: readonly Expression[] } {
  const atoms = atomsOf(syntax)
  const view: View = { atoms, kinds: kindsOf(atoms, lexicon, LITERALS), lexicon }
  const cores = nextCores(view)
  const surnameMay = hasSurnameMay(view)
  const expressions: Expression[] = []
  const known: Readonly<Record<string, Map<number, Taken | null>>> = Object.fromEntries(
    Object.keys(GRAMMAR).map(name => [name, new Map()]),
  )
  const classed: Readonly<Record<string, Map<number, Taken | null>>> = Object.fromEntries(
    Object.keys(CLASSES).map(name => [name, new Map()]),
  )
  const takers: Takers = { class: classAt, begins: beginningOf, rule: inner }
  let at = 0
  while (at < atoms.length) {
    if (cores[at]! - at > REACH) {
      at = Math.min(cores[at]! - REACH, atoms.length)
      continue
    }
    const taken = view.kinds[at] === 0 ? null : longest('whole', at)
    const candidate = taken && accepted(taken)
    if (candidate) expressions.push(candidate)
    at = candidate ? candidate.last : at + 1
  }
  return { view, expressions }

  function accepted(taken: Taken): Expression | null {
    const { meaning, rule } = taken.value as { meaning: Meaning; rule: string }
    return asTime(syntax, view, { meaning, rule, first: taken.first, last: taken.last }, surnameMay)
  }

  /** The longest match of the rules of a name at an atom; the first rule of equal ones. */
  function longest(name: string, position: number): Taken | null {
    const before = known[name]!.get(position)
    if (before !== undefined) return before
    let best: Taken<{ meaning: Meaning; rule: string }> | null = null
    for (const rule of rulesAt(name, position)) {
      const match = matchPattern(view, rule.pattern, position, takers)
      if (!match || (best && match.last <= best.last)) continue
      const meaning = rule.mean(match.captures)
      if (meaning) best = { value: { meaning, rule: rule.name }, first: position, last: match.last }
    }
    known[name]!.set(position, best)
    return best
  }

  function classAt(name: string, position: number): Taken | null {
    const before = classed[name]!.get(position)
    if (before !== undefined) return before
    const taken = CLASSES[name]!(view, position)
    classed[name]!.set(position, taken)
    return taken
  }

  function rulesAt(name: string, position: number): readonly Rule[] {
    const next =
      position + 1 < atoms.length ? { kinds: view.kinds[position + 1]!, lower: atoms[position + 1]!.lower } : null
    return rulesFrom(name, { kinds: view.kinds[position]!, lower: atoms[position]!.lower }, next)
  }

  function inner(name: string, position: number): Taken | null {
    const taken = longest(name, position) as Taken<{ meaning: Meaning }> | null
    return taken && { ...taken, value: taken.value.meaning }
  }
}

/** For every atom the position of the next word that can make a phrase a time. */
function nextCores({ atoms, kinds }: View): Int32Array {
  const next = new Int32Array(atoms.length + 1)
  next[atoms.length] = 2 ** 31 - 1
  for (let i = atoms.length - 1; i >= 0; i--) next[i] = isCore(atoms, kinds[i]!, i) ? i : next[i + 1]!
  return next
}

function isCore(atoms: readonly Atom[], kinds: number, at: number): boolean {
  if ((kinds & CORE) !== 0) return true
  const { lower, text, spaced } = atoms[at]!
  if (kinds & DIGITS) return /^((1[0-9]|20)[0-9]{2}|[0-9]0)$/.test(text)
  if (kinds & LITERAL) return CORE_LITERALS.has(lower) || (text === ':' && !spaced)
  return (
    lower === 'nineteen' || (lower === 'm' && atoms[at - 1]?.text === '.' && /^[ap]$/.test(atoms[at - 2]?.lower ?? ''))
  )
}
