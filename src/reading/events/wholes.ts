import type { Syntax } from '../../language/syntax.ts'
import type { Known } from './known.ts'
import type { SameHappening } from './lexicon.ts'
import { type Mention, related } from './profile.ts'

/** How many happenings back a whole may stand. */
const LOOK_BACK = 60

/**
 * For each happening the earlier one that it is a counted part of: "two strikes hit a depot" after "the coalition conducted 15
 * strikes"; null where there is none. A part has the doers and the day of its whole.
 */
export function wholesOf(
  syntax: Syntax,
  happenings: readonly (readonly Mention[])[],
  same: SameHappening,
  known: Known,
): readonly (readonly Mention[] | null)[] {
  return happenings.map((mentions, i) => {
    const part = mentions.find(m => counted(syntax, m))
    if (!part) return null
    const isWhole = (m: Mention) =>
      m.trigger.light !== null &&
      m.roles.actors.length > 0 &&
      counted(syntax, m) &&
      m.trigger.row.type === part.trigger.row.type &&
      related(m.trigger.row.lemma, part.trigger.row.lemma, same) &&
      mayShareDoers(syntax, mentions, m, known)
    return happenings.slice(Math.max(0, i - LOOK_BACK), i).findLast(other => other.some(isWhole)) ?? null
  })
}

/** One noun or one actor among both; two mentions of "coalition forces" need not be known as one actor. */
function mayShareDoers(syntax: Syntax, part: readonly Mention[], whole: Mention, known: Known): boolean {
  const doers = part.flatMap(m => m.roles.actors)
  const names = (head: number) => [known.actors.get(head)?.id, syntax.words[head]!.lemma]
  const wanted = new Set(whole.roles.actors.flatMap(names))
  wanted.delete(undefined)
  return doers.length === 0 || doers.some(head => names(head).some(name => wanted.has(name)))
}

const counted = (syntax: Syntax, { trigger }: Mention): boolean =>
  trigger.row.list === 'noun' && syntax.words[trigger.word]!.children.some(c => syntax.words[c]!.relation === 'nummod')
