import { type Atom, atomsOf } from '../../language/atoms.ts'
import type { Syntax } from '../../language/syntax.ts'
import { CLASSES } from './classes.ts'
import { GRAMMAR } from './grammar.ts'
import type { TimeClass, TimeLexicon } from './lexicon.ts'
import type { Meaning } from './meaning.ts'
import { matchPattern, type Taken, type View } from './pattern.ts'
import { asTime, type Expression, hasSurnameMay } from './sense.ts'

/** Classes without which no phrase is a time. */
const CORE: ReadonlySet<TimeClass> = new Set<TimeClass>([
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
): { readonly atoms: readonly Atom[]; readonly expressions: readonly Expression[] } {
  const atoms = atomsOf(syntax)
  const view: View = { atoms, lexicon }
  const cores = nextCores(view)
  const surnameMay = hasSurnameMay(view)
  const expressions: Expression[] = []
  let memo = new Map<string, Taken | null>()
  let at = 0
  while (at < atoms.length) {
    if (cores[at]! - at > REACH) {
      at = Math.min(cores[at]! - REACH, atoms.length)
      continue
    }
    const taken = longest('whole', at)
    const candidate = taken && accepted(taken)
    if (candidate) expressions.push(candidate)
    at = candidate ? candidate.last : at + 1
    memo = new Map()
  }
  return { atoms, expressions }

  function accepted(taken: Taken): Expression | null {
    const { meaning, rule } = taken.value as { meaning: Meaning; rule: string }
    return asTime(syntax, view, { meaning, rule, first: taken.first, last: taken.last }, surnameMay)
  }

  /** The longest match of the rules of a name at an atom; the first rule of equal ones. */
  function longest(name: string, position: number): Taken | null {
    const key = `${name} ${position}`
    const known = memo.get(key)
    if (known !== undefined) return known
    memo.set(key, null)
    let best: Taken<{ meaning: Meaning; rule: string }> | null = null
    for (const rule of GRAMMAR[name]!) {
      const match = matchPattern(view, rule.pattern, position, CLASSES, inner)
      if (!match || (best && match.last <= best.last)) continue
      const meaning = rule.mean(match.captures)
      if (meaning) best = { value: { meaning, rule: rule.name }, first: position, last: match.last }
    }
    memo.set(key, best)
    return best
  }

  function inner(name: string, position: number): Taken | null {
    const taken = longest(name, position) as Taken<{ meaning: Meaning }> | null
    return taken && { ...taken, value: taken.value.meaning }
  }
}

/** For every atom the position of the next word that can make a phrase a time. */
function nextCores({ atoms, lexicon }: View): Int32Array {
  const next = new Int32Array(atoms.length + 1)
  next[atoms.length] = 2 ** 31 - 1
  for (let i = atoms.length - 1; i >= 0; i--) {
    const { lower, text } = atoms[i]!
    const core =
      CORE_LITERALS.has(lower) ||
      (lexicon.words.get(lower)?.some(word => CORE.has(word.class)) ?? false) ||
      /^((1[0-9]|20)[0-9]{2}|[0-9]0)$/.test(text) ||
      (text === ':' && !atoms[i]!.spaced) ||
      (lower === 'm' && atoms[i - 1]?.text === '.' && /^[ap]$/.test(atoms[i - 2]?.lower ?? '')) ||
      lower === 'nineteen'
    next[i] = core ? i : next[i + 1]!
  }
  return next
}
