import type { Syntax } from '../../language/syntax.ts'
import { wordsIn } from '../../language/syntax.ts'
import type { Figure } from '../reading.ts'

/** Whether a number tells of some of those just counted: "three were shot, one fatally", "of the 21 wounded, five died", "four dead, including the gunman". */
export function isPartOf(syntax: Syntax, one: Figure, next: Figure): boolean {
  const { words } = syntax
  const [whole, part] = [wordsIn(syntax, one.span), wordsIn(syntax, next.span)]
  const { sentence } = words[whole.first]!
  if (words[part.first]!.sentence !== sentence || part.first <= whole.last) return false
  if ((next.atLeast ?? 0) > (one.atLeast ?? one.atMost ?? 0) || next.further) return false
  const between = words.slice(whole.last, part.first).map(({ lower }) => lower)
  if (isOfThose(syntax, one, next)) return true
  if (between.length > 12 || between.includes(';')) return false
  const by = /^(the|these|those)$/.test(between.at(-1) ?? '') ? between.at(-2) : between.at(-1)
  if (by === 'including') return between.length <= 4
  if (between.at(-1) !== ',') return false
  const start = words.slice(Math.max(0, whole.first - 2), whole.first)
  const opens = start[0]?.lower === 'of' && words[start[0].index - 1]?.sentence !== sentence
  return opens || (next.of === null && /^(fatally|critically|seriously)$/.test(words[part.last]?.lower ?? ''))
}

/** "two men were shot; one of the men died": some of those just counted, by the same noun. */
function isOfThose({ text }: Syntax, one: Figure, next: Figure): boolean {
  const noun = one.of && /\p{L}+$/u.exec(one.of.quote)?.[0]
  return (
    noun !== null &&
    noun !== undefined &&
    new RegExp(`\\bof the ${noun}$`, 'iu').test(text.slice(next.span.start, next.span.end))
  )
}

/** "Two volunteers were among the nine dead": the number behind is the whole. */
export function isAmong({ text }: Syntax, one: Figure, next: Figure): boolean {
  const between = text.slice(one.span.end, next.span.start)
  return one.measure === next.measure && /^ (?:is|are|was|were|being) (?:also )?among (?:the |those )?$/u.test(between)
}
