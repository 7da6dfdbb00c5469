import type { Syntax } from '../../language/syntax.ts'
import type { Known } from './known.ts'
import type { Mention } from './profile.ts'

/** Nouns for those who protest by what they are called. */
const PROTESTERS = new Set(['demonstrator', 'marcher', 'protester', 'protestor', 'rioter', 'striker'])
/** How many sentences away they may be named. */
const NEAR = 2

/** For each happening that names no doer, the head words of those whom the text around it tells did it. */
export function doersAround(
  syntax: Syntax,
  happenings: readonly (readonly Mention[])[],
  wholes: readonly (readonly Mention[] | null)[],
  known: Known,
): readonly (readonly number[])[] {
  const protesters = [...known.actors.keys()].filter(head => PROTESTERS.has(syntax.words[head]!.lemma))
  return happenings.map((mentions, i) => {
    if (mentions.some(m => m.roles.actors.length)) return []
    return mentions[0]!.trigger.row.type === 'PROTEST'
      ? nearest(syntax, mentions, protesters)
      : (wholes[i]?.flatMap(m => m.roles.actors) ?? [])
  })
}

function nearest(syntax: Syntax, mentions: readonly Mention[], heads: readonly number[]): readonly number[] {
  const distance = (head: number) => Math.min(...mentions.map(m => Math.abs(m.trigger.word - head)))
  const close = heads.filter(head =>
    mentions.some(m => Math.abs(syntax.words[m.trigger.word]!.sentence - syntax.words[head]!.sentence) <= NEAR),
  )
  return close.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1)
}
