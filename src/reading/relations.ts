import { rangeSpan, type Syntax } from '../language/syntax.ts'
import type { Chains } from './chain.ts'
import type { Actor, Relation } from './reading.ts'
import { relationAt } from './relations/between.ts'
import type { Found } from './relations/found.ts'
import type { RelationLexicon } from './relations/lexicon.ts'
import { aliasByNaming, aliasInBrackets } from './relations/naming.ts'
import { placeMentions } from './relations/places-of-mentions.ts'
import { relationOfWhose } from './relations/whose.ts'
import { relationsWithin } from './relations/within.ts'

export { type RelationLexicon, readRelationLexicon } from './relations/lexicon.ts'

/** Syntax → what the text states of actors: who leads whom, who belongs to what. In order of text, each once. */
export function findRelations(
  syntax: Syntax,
  actors: readonly Actor[],
  chains: Chains,
  lexicon: RelationLexicon,
): readonly Relation[] {
  const mentions = placeMentions(syntax, actors)
  const found: Found[] = []
  const add = (relation: Found | null): void => {
    if (relation) found.push(relation)
  }
  for (const mention of mentions.all) {
    found.push(...relationsWithin(syntax, mention, mentions, lexicon))
    add(aliasInBrackets(syntax, mention, mentions))
  }
  for (const word of syntax.words) {
    add(relationAt(syntax, word, mentions, lexicon))
    add(relationOfWhose(syntax, word, mentions, lexicon))
    add(aliasByNaming(syntax, word, mentions))
  }
  found.sort((a, b) => a.first - b.first || a.last - b.last)
  const seen = new Set<string>()
  return found
    .filter(({ kind, from, to }) => {
      const key = `${kind} ${from.id} ${to.id}`
      if ((from === to && kind !== 'alias') || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .map(({ kind, from, to, first, last }, i) => {
      const evidence = rangeSpan(syntax, { first, last })
      const attributedTo = chains(evidence).map(a => a.id)
      return { id: `r${i + 1}`, kind, from: from.id, to: to.id, evidence, attributedTo }
    })
}
