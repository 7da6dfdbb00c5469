import { type Beginning, canBegin, kindsOfClass, LITERAL } from './beginnings.ts'
import { GRAMMAR, type Rule } from './grammar.ts'
import type { Element, Pattern } from './pattern.ts'

const elements = new Map<Element, Beginning>()
const rules = new Map<Rule, Beginning>()

/** What an element of the grammar can begin with. */
export const beginningOf = (element: Element): Beginning => elements.get(element)!

/** What a rule of the grammar can begin with: its first element, and those after optional ones. */
export const beginningOfRule = (rule: Rule): Beginning => rules.get(rule)!

const union = (beginnings: readonly Beginning[]): Beginning => ({
  kinds: beginnings.reduce((bits, b) => bits | b.kinds, 0),
  literals: new Set(beginnings.flatMap(b => [...b.literals])),
})

function ofElement(element: Element): Beginning {
  const found = elements.get(element)
  if (found) return found
  const made: Beginning =
    element.kind === 'literal'
      ? { kinds: 0, literals: new Set(element.literals) }
      : element.kind === 'class'
        ? { kinds: kindsOfClass(element.literals[0]!), literals: new Set() }
        : union(GRAMMAR[element.literals[0]!]!.map(ofRule))
  elements.set(element, made)
  return made
}

/** The elements of a pattern that can be its first. */
const leading = (pattern: Pattern): Pattern => pattern.slice(0, pattern.findIndex(element => !element.optional) + 1)

function ofRule(rule: Rule): Beginning {
  const found = rules.get(rule)
  if (found) return found
  rules.set(rule, { kinds: 0, literals: new Set() })
  const made = union(leading(rule.pattern).map(ofElement))
  rules.set(rule, made)
  return made
}

for (const rule of Object.values(GRAMMAR).flat()) {
  ofRule(rule)
  rule.pattern.forEach(ofElement)
}

/** All atoms that patterns name. */
export const LITERALS: ReadonlySet<string> = new Set(
  Object.values(GRAMMAR).flatMap(named =>
    named.flatMap(rule => rule.pattern.flatMap(e => (e.kind === 'literal' ? e.literals : []))),
  ),
)

type Seen = { readonly kinds: number; readonly lower: string }

/** Rules of a name by what stands at an atom; filled as texts ask, bounded by the kinds and literals of the grammar. */
const begun: Readonly<Record<string, Map<string | number, readonly Rule[]>>> = Object.fromEntries(
  Object.keys(GRAMMAR).map(name => [name, new Map()]),
)

/** The rules of a name that can begin at an atom; after "the", which begins a third of them, the next atom decides too. */
export function rulesFrom(name: string, at: Seen, next: Seen | null): readonly Rule[] {
  const second = at.lower === 'the' ? next : null
  const key = second ? `the ${shape(second)}` : shape(at)
  const before = begun[name]!.get(key)
  if (before) return before
  const fitting = GRAMMAR[name]!.filter(
    rule => canBegin(beginningOfRule(rule), at.kinds, at.lower) && (!second || goesOn(rule.pattern, at, second)),
  )
  begun[name]!.set(key, fitting)
  return fitting
}

const shape = ({ kinds, lower }: Seen): string | number => (kinds & LITERAL ? `${kinds} ${lower}` : kinds)

function goesOn(pattern: Pattern, at: Seen, next: Seen): boolean {
  const [first, ...rest] = pattern as [Element, ...Element[]]
  if (first.kind === 'rule' && !first.optional) return rulesFrom(first.literals[0]!, at, next).length > 0
  if (first.kind !== 'literal' || !first.literals.includes(at.lower)) return true
  return leading(rest).some(element => canBegin(beginningOf(element), next.kinds, next.lower))
}
