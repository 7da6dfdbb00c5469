import type { Span } from '../../text/span.ts'
import { nameAndTitle } from './names.ts'

/**
 * "the three engineers, identified as Carlos Lima, Jose Ruiz, and Luis Soto", "the following died: Major Carlos Lima, …" →
 * the names behind "engineers"; one name alone counts only where the text says that it identifies.
 */
export function namesAfter(end: number, written: string, roles: ReadonlySet<string>): readonly string[] {
  const rest = written.slice(end, end + 1500).replace(/\s+/g, ' ')
  const lead = LEAD.exec(rest)
  if (!lead) return []
  const parts = rest
    .slice(lead[0].length)
    .split(/[.;:](?= |$)/)[0]!
    .split(/, and |, | and /)
  const names = namesOfList(parts, roles)
  return names.length > 1 || /identified/i.test(lead[0]) ? names : []
}
/** "The murders of Carlos Lima, Colonel Jose Ruiz and Senator Luis Soto" → the names behind "murders". */
export function namesOf(end: number, written: string, roles: ReadonlySet<string>): readonly string[] {
  const rest = written.slice(end, end + 400).replace(/\s+/g, ' ')
  const lead = /^(?: (?:attempt|attack))? (?:of|against|on) /.exec(rest)
  if (!lead) return []
  const parts = rest
    .slice(lead[0].length)
    .split(/[.;:](?= |$)/)[0]!
    .split(
      /, and |, | and | (?:in|on|at|by|during|while|when|who|which|was|were|has|had|is|that|as|from|last|this|today|yesterday) /,
    )
  return namesOfList(parts, roles)
}

/** "Carlos Lima, 53; the engineer Jose Ruiz and Luis Soto were taken" → for any of the three, the names of the others. */
export function namesBeside({ start, end }: Span, written: string, roles: ReadonlySet<string>): readonly string[] {
  const before = written
    .slice(Math.max(0, start - 400), start)
    .replace(/\s+/g, ' ')
    .split(/[.:](?= |$)/)
    .at(-1)!
  const after = written
    .slice(end, end + 400)
    .replace(/\s+/g, ' ')
    .split(ENDS)[0]!
  const left = /(?:[,;]| and) ?$/.test(before) ? before.split(BETWEEN).toReversed() : []
  const right = /^(?:[,;] | and )/.test(after) ? after.split(BETWEEN) : []
  return [...namesOfList(left, roles), ...namesOfList(right, roles)]
}
const BETWEEN = /[,;] and |[,;] ?| and /
const ENDS =
  /[.:](?= |$)| (?:was|were|is|are|has|have|had|who|whom|which|when|while|said|died|in|on|at|from|by|this|last|today|yesterday) /

/** Every run of names one behind the other that a text has: "The hostages are Carlos Lima, Jose Ruiz and Luis Soto." */
export function listsOfNames(written: string, roles: ReadonlySet<string>): readonly (readonly string[])[] {
  const lists: string[][] = []
  for (const sentence of written.replace(/\s+/g, ' ').split(/[.:](?= |$)/)) {
    let run: string[] = []
    for (const part of [...sentence.split(BETWEEN), '']) {
      if (/^\d+(?: years old)?$/.test(part.trim())) continue
      const name = nameAndTitle(part.trim().split(ENDS)[0]!.trim(), roles)?.name
      if (name?.includes(' ')) run.push(name)
      else {
        if (run.length > 1) lists.push(run)
        run = []
      }
    }
  }
  return lists
}

/** Names one behind the other, with ages between them; the first that is none ends them. */
function namesOfList(parts: readonly string[], roles: ReadonlySet<string>): readonly string[] {
  const names: string[] = []
  for (const part of parts) {
    if (!part.trim() || /^\d+(?: years old)?$/.test(part.trim())) continue
    const name = nameAndTitle(part.trim(), roles)?.name
    if (!name?.includes(' ')) break
    names.push(name)
  }
  return names
}

const LEAD =
  /^(?:[^.:]{0,60}\bidentified as|[^.:]{0,60}:|[^.:,]{0,60}\. (?:They|The (?:victims?|dead|injured|wounded|bodies|names?)[^.:,]{0,30}) (?:are|were|have been identified as)|[^.:,]{0,40} (?:are|were):?| ?--|,) /i
