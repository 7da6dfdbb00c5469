import { type Syntax, wordsIn } from '../language/syntax.ts'
import { contains } from '../text/span.ts'
import type { Attribution, Event } from './reading.ts'

/** What stands for the words of somebody else: "which", "it", "the accusation". */
const PRONOUN = /^(?:which|it|this|that)$/i
const TELLING =
  /^(?:(?:the|this|that|these|those|all|any|such|his|her|their|its|a|an)\s+)+(?:\w+\s+)?(?:accusation|allegation|charge|claim|report|account|assertion|statement)s?$/i
/** How many sentences back the words may stand that are answered. */
const NEAR = 3

/**
 * Gives a denial that repeats no deed ("which the militia denied", "the army rejected the accusation") the events that it answers:
 * those before "which" in its sentence, else those that somebody else is said to tell shortly before, else those of the sentence before.
 */
export function linkAnswers(
  syntax: Syntax,
  attributions: readonly Attribution[],
  events: readonly Event[],
): readonly Attribution[] {
  const foreground = events.filter(({ background }) => !background)
  const deeds = foreground.flatMap(event =>
    event.mentions.map(({ start, end }) => ({ id: event.id, type: event.type, start, end })),
  )
  const sentenceAt = ({ start, end }: { readonly start: number; readonly end: number }): number =>
    syntax.words[wordsIn(syntax, { start, end }).first]?.sentence ?? -1
  return attributions.map((denial, i) => {
    const [content] = denial.content
    const short = denial.stance === 'denies' && denial.content.length === 1 && content !== undefined
    const pronoun = short && PRONOUN.test(content.quote)
    if (!pronoun && !(short && TELLING.test(content.quote))) return denial
    const home = sentenceAt(content)
    const before = deeds.filter(deed => deed.end <= content.start && deed.type !== 'ACCUSE' && deed.type !== 'REJECT')
    const told = attributions
      .slice(0, i)
      .findLast(
        other =>
          home - sentenceAt(other.cue) < NEAR &&
          other.stance !== 'denies' &&
          other.stance !== 'unknown' &&
          (other.speaker === null || other.speaker !== denial.speaker) &&
          before.some(deed => other.content.some(piece => contains(piece, deed))),
      )
    const here = before.filter(deed => sentenceAt(deed) === home)
    const last = before.filter(deed => sentenceAt(deed) === home - 1)
    const within = told
      ? before.filter(deed => told.content.some(piece => contains(piece, deed)))
      : here.length || pronoun === false
        ? here
        : last
    const answered = within.length || home === 0 ? within : last
    return answered.length ? { ...denial, answers: [...new Set(answered.map(({ id }) => id))] } : denial
  })
}
