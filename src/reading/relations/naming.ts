import type { Syntax, Word } from '../../language/syntax.ts'
import type { Found } from './found.ts'
import type { Placed, PlacedMentions } from './places-of-mentions.ts'

/** "the Federal Security Service (FSB)": one actor under two names. */
export function aliasInBrackets({ words }: Syntax, mention: Placed, mentions: PlacedMentions): Found | null {
  if (words[mention.first - 1]?.text !== '(' || words[mention.last]?.text !== ')') return null
  const full = mentions.endingAt(mention.first - 1)[0]
  return full && full.actor === mention.actor
    ? { kind: 'alias', from: mention.actor, to: mention.actor, first: full.first, last: mention.last }
    : null
}

/** "identified the suspect as Patrick Crusius": the verb, the one described, "as", the name. */
export function aliasByNaming({ words }: Syntax, word: Word, mentions: PlacedMentions): Found | null {
  if (word.upos !== 'VERB' || (word.lemma !== 'identify' && word.lemma !== 'name')) return null
  const described = mentions.startingAt(word.index + 1).find(m => words[m.last]?.lower === 'as')
  const name = described && mentions.startingAt(described.last + 1)[0]
  if (!name?.named || name.actor.kind !== 'person') return null
  return { kind: 'alias', from: described!.actor, to: name.actor, first: described!.first, last: name.last }
}
