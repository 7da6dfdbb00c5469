import type { Syntax, Word } from '../../language/syntax.ts'
import type { Found } from './found.ts'
import type { RelationLexicon } from './lexicon.ts'
import type { PlacedMentions } from './places-of-mentions.ts'

/** "the army, whose commander-in-chief is President X": "whose", an office, "is", the name. */
export function relationOfWhose(
  { words }: Syntax,
  word: Word,
  mentions: PlacedMentions,
  lexicon: RelationLexicon,
): Found | null {
  if (word.lower !== 'whose') return null
  let at = word.index + 1
  while (at < word.index + 8 && at < words.length && !/^(is|are)$/u.test(words[at]!.lower)) at++
  if (!/^(is|are)$/u.test(words[at]?.lower ?? '')) return null
  const cue = lexicon.roles.get(words[at - 1]!.lower)?.find(c => c.pattern === 'of')
  const holder = mentions.startingAt(at + 1)[0]
  const body = mentions.startingAt(word.index)[0] ?? bodyBefore(words, word.index, mentions)
  if (!cue || !holder?.named || !body || holder.actor === body.actor) return null
  return {
    kind: cue.kind,
    from: holder.actor,
    to: body.actor,
    first: Math.min(body.first, word.index),
    last: holder.last,
  }
}

/** What stands before "whose", a comma or a dash between. */
const bodyBefore = (words: readonly Word[], at: number, mentions: PlacedMentions) =>
  mentions.endingAt(words[at - 1]?.upos === 'PUNCT' ? at - 1 : at)[0]
