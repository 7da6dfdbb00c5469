import { dependents, type Syntax } from '../../language/syntax.ts'
import type { Mention } from './profile.ts'

/** How many sentences after a deed its victims may be spoken of. */
const REACH = 3

/** For each deed that names nobody it was done to, the head word of "the victims" told of next, before any other such deed. */
export function victimsAfter(
  syntax: Syntax,
  happenings: readonly (readonly Mention[])[],
): readonly (readonly number[])[] {
  const victims = syntax.words.filter(
    w =>
      w.lemma === 'victim' &&
      w.upos === 'NOUN' &&
      dependents(syntax, w.index, 'det').some(d => /^(?:the|these|those)$/u.test(syntax.words[d]!.lower)),
  )
  const deeds = happenings
    .flatMap((mentions, i) =>
      mentions.filter(m => m.trigger.row.type === 'ASSAULT').map(m => ({ word: m.trigger.word, happening: i })),
    )
    .toSorted((a, b) => a.word - b.word)
  const found = new Map<number, number>()
  for (const { index, sentence } of victims) {
    const last = deeds.findLast(d => d.word < index)
    if (last && sentence - syntax.words[last.word]!.sentence <= REACH && !found.has(last.happening))
      found.set(last.happening, index)
  }
  return happenings.map((mentions, i) => {
    const victim = found.get(i)
    return victim === undefined || mentions.some(m => m.roles.recipients.length) ? [] : [victim]
  })
}
