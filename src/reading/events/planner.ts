import { dependents, type Syntax } from '../../language/syntax.ts'
import { isVerb, STOPPING } from './words.ts'

/** Whose plan it is: the heads that say so, or the verb whose doer it is. */
export type Planner = { readonly heads: readonly number[] } | { readonly doersOf: number }

/** "the rebels' plan to attack", "announced a plan to attack": whose plan it is. */
export function planner(syntax: Syntax, noun: number): Planner {
  const owner = dependents(syntax, noun, 'nmod:poss')
  if (owner.length) return { heads: owner }
  // "efforts by the government to …"
  const maker = dependents(syntax, noun, 'nmod').filter(n =>
    dependents(syntax, n, 'case').some(c => syntax.words[c]!.lower === 'by'),
  )
  if (maker.length) return { heads: maker }
  const { head, relation } = syntax.words[noun]!
  // "the police foiled an attempt to bomb": not theirs
  if (head < 0 || !isVerb(syntax.words[head]!) || STOPPING.has(syntax.words[head]!.lemma)) return { heads: [] }
  return relation === 'obj' || relation.startsWith('obl') ? { doersOf: head } : { heads: [] }
}

/** Nouns for what somebody is going to do, or may. */
export const PLANS = new Set(
  (
    'ability action aim ambition attempt authority battle bid call campaign capacity chance commitment decision desire drive duty effort fight ' +
    'goal intent intention mandate measure mission move offensive operation opportunity order pledge plan plot power promise push readiness ' +
    'resolution right step strategy struggle threat vow war way'
  ).split(' '),
)
