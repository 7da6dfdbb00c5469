import { dependents, type Syntax } from '../../language/syntax.ts'
import { CALENDAR, DEEP } from './words.ts'

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/** Dependents with relative pronouns resolved; "reports that they killed two": beside a real one, "that" is none. */
export function own(syntax: Syntax, verb: number, relation: string): number[] {
  const found = dependents(syntax, verb, relation)
  const able = (child: number) => !hasPreposition(syntax, child, verb) && !CALENDAR.test(syntax.words[child]!.lemma)
  const bare = relation === 'nsubj' ? found.filter(able) : found
  // "the network RTHK withdrew": one phrase, read as two subjects
  if (bare.length === 2 && bare[0]! + 1 === bare[1] && syntax.words[bare[1]!]!.upos === 'PROPN') return [bare[1]!]
  const real = bare.length > 1 ? bare.filter(child => !RELATIVE.has(syntax.words[child]!.lower)) : bare
  const left = real.length ? real : bare
  // "the methods the army is using": of two subjects the nearer is the verb's
  const before = relation === 'nsubj' && left.length > 1 ? left.filter(child => child < verb).slice(-1) : []
  return (before.length ? before : left).map(child => antecedent(syntax, child, verb))
}

/** "at the government's request", "on Twitter blaming": nobody's subject, whatever the parser says. */
function hasPreposition(syntax: Syntax, noun: number, verb: number): boolean {
  if (dependents(syntax, noun, 'case').some(c => syntax.words[c]!.upos === 'ADP' && c < noun)) return true
  let first = noun
  while (first > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(syntax.words[first - 1]!.upos)) first--
  return syntax.words[verb]!.xpos === 'VBG' && WITHIN.has(syntax.words[first - 1]?.lower ?? '')
}

const WITHIN = new Set(['on', 'in', 'at', 'of', 'from', 'to'])

/** For "who", "which", "that" in a relative clause: the noun that the clause describes. */
function antecedent(syntax: Syntax, word: number, verb: number): number {
  if (!RELATIVE.has(syntax.words[word]!.lower)) return word
  for (let v = verb, deep = 0; v >= 0 && deep < DEEP; v = syntax.words[v]!.head, deep++)
    if (syntax.words[v]!.relation === 'acl:relcl') return syntax.words[v]!.head
  // outside the tree: the noun right before, "Carrie Lam, who"
  const before = syntax.words[word - 1]?.lower === ',' ? word - 2 : word - 1
  const noun = syntax.words[before]
  if (!noun || noun.sentence !== syntax.words[word]!.sentence || !/^(NOUN|PROPN)$/u.test(noun.upos)) return word
  return noun.relation === 'flat' && noun.head >= 0 ? noun.head : before
}
