import type { Syntax } from '../../language/syntax.ts'
import type { Known } from './known.ts'
import type { SameHappening } from './lexicon.ts'
import { type Mention, related } from './profile.ts'

/** Nouns for those who protest by what they are called. */
const PROTESTERS = new Set(['demonstrator', 'marcher', 'protester', 'protestor', 'rioter', 'striker'])
/** How many sentences away they may be named. */
const NEAR = 2

/** For each happening that names no doer, the head words of those whom the text around it tells did it. */
export function doersAround(
  syntax: Syntax,
  happenings: readonly (readonly Mention[])[],
  same: SameHappening,
  known: Known,
): readonly (readonly number[])[] {
  const protesters = [...known.actors.keys()].filter(head => PROTESTERS.has(syntax.words[head]!.lemma))
  return happenings.map((mentions, i) => {
    if (mentions.some(m => m.roles.actors.length)) return []
    return mentions[0]!.trigger.row.type === 'PROTEST'
      ? nearest(syntax, mentions, protesters)
      : ofTheWhole(syntax, mentions, happenings.slice(0, i), same)
  })
}

function nearest(syntax: Syntax, mentions: readonly Mention[], heads: readonly number[]): readonly number[] {
  const distance = (head: number) => Math.min(...mentions.map(m => Math.abs(m.trigger.word - head)))
  const close = heads.filter(head =>
    mentions.some(m => Math.abs(syntax.words[m.trigger.word]!.sentence - syntax.words[head]!.sentence) <= NEAR),
  )
  return close.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1)
}

/** "Two strikes hit a depot", after "the coalition conducted 15 strikes": a part of a counted whole has its doers. */
function ofTheWhole(
  syntax: Syntax,
  mentions: readonly Mention[],
  before: readonly (readonly Mention[])[],
  same: SameHappening,
): readonly number[] {
  const part = mentions.find(m => counted(syntax, m))
  if (!part) return []
  const whole = before
    .flat()
    .findLast(m => m.trigger.light && m.roles.actors.length && counted(syntax, m) && isOneKind(m, part, same))
  return whole?.roles.actors ?? []
}

const isOneKind = (a: Mention, b: Mention, same: SameHappening): boolean =>
  a.trigger.row.type === b.trigger.row.type && related(a.trigger.row.lemma, b.trigger.row.lemma, same)

const counted = (syntax: Syntax, { trigger }: Mention): boolean =>
  trigger.row.list === 'noun' && syntax.words[trigger.word]!.children.some(c => syntax.words[c]!.relation === 'nummod')
