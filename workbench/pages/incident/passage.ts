import type { Span } from '../../api/types.ts'

/** Words of a report with the rest of their sentence before and after. */
export type Passage = { readonly before: string; readonly words: string; readonly after: string }

/** So many letters of a sentence are shown on either side. */
const REACH = 160

export function passageOf(text: string, { start, end }: Span): Passage {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const begins = Math.max(
    ...[...before.matchAll(/[.!?…]["”’')\]]*\s+|\n/gu)].map(({ index, 0: gap }) => index + gap.length),
    0,
  )
  const ends = /[.!?…]["”’')\]]*(?=\s|$)|\n/u.exec(after)
  return {
    before: begins || start <= REACH ? before.slice(begins) : `… ${before.slice(before.indexOf(' ') + 1)}`,
    words: text.slice(start, end),
    after: ends
      ? after.slice(0, ends.index + ends[0].length).trimEnd()
      : end + REACH >= text.length
        ? after
        : `${after.slice(0, after.lastIndexOf(' '))} …`,
  }
}
