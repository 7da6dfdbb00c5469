import { type Beginning, kindsOfClass } from './beginnings.ts'
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
export const leading = (pattern: Pattern): Pattern =>
  pattern.slice(0, pattern.findIndex(element => !element.optional) + 1)

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
