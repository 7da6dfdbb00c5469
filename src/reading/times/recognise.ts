import { atomsOf } from '../../language/atoms.ts'
import type { Syntax } from '../../language/syntax.ts'
import { canBegin, kindsOf } from './beginnings.ts'
import { CLASSES } from './classes.ts'
import { GRAMMAR, type Rule } from './grammar.ts'
import { beginningOf, beginningOfRule, leading } from './grammar-beginnings.ts'
import type { TimeClass, TimeLexicon } from './lexicon.ts'
import type { Meaning } from './meaning.ts'
import { type Element, matchPattern, type Pattern, type Taken, type Takers, type View } from './pattern.ts'
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
): { readonly view: View; readonly expressions: readonly Expression[] } {
  const atoms = atomsOf(syntax)
  const view: View = { atoms, kinds: kindsOf(atoms, lexicon), lexicon }
  const cores = nextCores(view)
  const surnameMay = hasSurnameMay(view)
  const expressions: Expression[] = []
  const known: Readonly<Record<string, Map<number, Taken | null>>> = Object.fromEntries(
    Object.keys(GRAMMAR).map(name => [name, new Map()]),
  )
  const begun: Readonly<Record<string, Map<string, readonly Rule[]>>> = Object.fromEntries(
    Object.keys(GRAMMAR).map(name => [name, new Map()]),
  )
  const takers: Takers = { classes: CLASSES, begins: beginningOf, rule: inner }
  let at = 0
  while (at < atoms.length) {
    if (cores[at]! - at > REACH) {
      at = Math.min(cores[at]! - REACH, atoms.length)
      continue
    }
    const taken = rulesFrom('whole', at).length > 0 ? longest('whole', at) : null
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
    for (const rule of rulesFrom(name, position)) {
      const match = matchPattern(view, rule.pattern, position, takers)
      if (!match || (best && match.last <= best.last)) continue
      const meaning = rule.mean(match.captures)
      if (meaning) best = { value: { meaning, rule: rule.name }, first: position, last: match.last }
    }
    known[name]!.set(position, best)
    return best
  }

  /** The rules of a name that can begin at an atom; after "the", which begins a third of them, the next atom decides too. */
  function rulesFrom(name: string, position: number): readonly Rule[] {
    const { lower } = atoms[position]!
    const next = lower === 'the' ? atoms[position + 1] : undefined
    const key = next ? `the ${shape(next.lower)}` : shape(lower)
    const before = begun[name]!.get(key)
    if (before) return before
    const fitting = GRAMMAR[name]!.filter(
      rule =>
        canBegin(beginningOfRule(rule), view.kinds[position]!, lower) && (!next || goesOn(rule.pattern, position)),
    )
    begun[name]!.set(key, fitting)
    return fitting
  }

  function goesOn(pattern: Pattern, position: number): boolean {
    const [first, ...rest] = pattern as [Element, ...Element[]]
    if (first.kind === 'rule' && !first.optional) return rulesFrom(first.literals[0]!, position).length > 0
    if (first.kind !== 'literal' || !first.literals.includes(atoms[position]!.lower)) return true
    const { lower } = atoms[position + 1]!
    return leading(rest).some(element => canBegin(beginningOf(element), view.kinds[position + 1]!, lower))
  }

  function inner(name: string, position: number): Taken | null {
    const taken = longest(name, position) as Taken<{ meaning: Meaning }> | null
    return taken && { ...taken, value: taken.value.meaning }
  }
}

/** All digits count as one in what can begin with them. */
const shape = (lower: string): string => (/^[0-9]/.test(lower) ? '0' : lower)

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
