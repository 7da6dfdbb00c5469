import type { Span } from '../../api/types.ts'

/** Words of a report with the rest of their sentence before and after, letter by letter; whether more of it is left out. */
export type Passage = {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** So many letters of a sentence are shown on either side. */
const REACH = 160
const END = /[.!?…]["”’')\]]*(?=\s)|\n/gu

export function passageOf(text: string, { start, end }: Span): Passage {
  const near = text.slice(Math.max(0, start - REACH), start)
  const begin = [...near.matchAll(END)].at(-1)
  const isCutBefore = !begin && start > REACH
  const from = begin ? begin.index + begin[0].length : isCutBefore ? near.indexOf(' ') : 0
  const far = text.slice(end, end + REACH)
  const close = [...`${far} `.matchAll(END)][0]
  const isCutAfter = !close && end + REACH < text.length
  const to = close ? close.index + close[0].length : isCutAfter ? far.lastIndexOf(' ') : far.length
  return {
    before: near.slice(from).trimStart(),
    words: text.slice(start, end),
    after: far.slice(0, to).trimEnd(),
    isCutBefore,
    isCutAfter,
  }
}
