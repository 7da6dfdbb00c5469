import type { Syntax } from '../../language/syntax.ts'
import type { Antecedent } from './antecedent.ts'
import type { SoFar } from './coreference.ts'
import type { Mention } from './mentions.ts'
import { nearest } from './nearest.ts'
import { speaker } from './speaker.ts'
import { takenUp } from './taken-up.ts'

/** The earlier mention that a pronoun or a definite role takes up; null where none fits or two fit alike. */
export function antecedentOf(
  syntax: Syntax,
  mentions: readonly Mention[],
  index: number,
  soFar: SoFar,
  quoted: readonly boolean[],
): Antecedent | null {
  const mention = mentions[index]!
  switch (mention.pronoun) {
    case null:
      return mention.form === 'role' ? takenUp(mentions, index, soFar) : null
    case 'relative':
      return relativeHead(syntax, mentions, index)
    case 'i':
    case 'we':
      return speaker(syntax, mentions, index, soFar, quoted)
    default:
      return nearest(syntax, mentions, index, soFar, quoted)
  }
}

/** The noun that the relative clause of "who", "which" hangs on, else the phrase right before. */
function relativeHead(syntax: Syntax, mentions: readonly Mention[], index: number): Antecedent | null {
  const { words } = syntax
  const { head } = mentions[index]!
  let verb = words[head]!.head
  for (let step = 0; step < 3 && verb >= 0 && !words[verb]!.relation.startsWith('acl'); step++) verb = words[verb]!.head
  const noun = verb >= 0 && words[verb]!.relation.startsWith('acl') ? words[verb]!.head : -1
  for (let i = index - 1; i >= 0 && i >= index - 12; i--) {
    const m = mentions[i]!
    if (m.pronoun) continue
    if (m.head === noun || (noun < 0 && m.last <= head && m.last >= head - 2))
      return { antecedent: i, because: `"${words[head]!.text}" opens a clause on it` }
  }
  return null
}
