import { afterBlank, DIGIT, kindAt, LETTER, widthAt } from './characters.ts'
import { isClitic } from './clitics.ts'

const EMOJI =
  /\p{RI}\p{RI}|(?:\p{Extended_Pictographic}|\p{EMod})(?:\p{EMod}|\uFE0F|\u20E3)*(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)*)*|./suy
const EMOTICON = /[:;=]['-]?[()DPO](?![\p{L}\p{N}])/uy
const NAME = /@[\p{L}\p{N}_]+/uy
const STOPS = '.!?…'
const RUNS = "-–—*=_~#<>+|^`'"
const CLIPPED = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'round'])

/** End of the pictograph at `i`: a flag is two indicators, a family one picture. */
export function pictureEnd(text: string, i: number): number {
  EMOJI.lastIndex = i
  return i + EMOJI.exec(text)![0].length
}

/**
 * End of the mark at `i`. Runs of stops and lines are one ("...", "?!", "--"), so are @names, clitics and "'em"; the word
 * of a #tag stands alone, so that its place or actor is found.
 */
export function markEnd(text: string, i: number): number {
  const mark = text[i]!
  if (STOPS.includes(mark)) {
    if (mark === '.' && kindAt(text, i + 1) === DIGIT && afterBlank(text, i)) return digitsEnd(text, i + 1)
    return runEnd(text, i, STOPS)
  }
  if (mark === "'" || mark === '’') return apostropheEnd(text, i)
  if (mark === '@' && kindAt(text, i + 1) === LETTER) {
    NAME.lastIndex = i
    const name = NAME.exec(text)
    return name ? i + name[0].length : i + 1
  }
  if (mark === '+' && kindAt(text, i + 1) === DIGIT && afterBlank(text, i)) return digitsEnd(text, i + 1)
  if (':;='.includes(mark) && afterBlank(text, i)) {
    EMOTICON.lastIndex = i
    const face = EMOTICON.exec(text)
    if (face) return i + face[0].length
  }
  return RUNS.includes(mark) ? runEnd(text, i, mark) : i + widthAt(text, i)
}

function apostropheEnd(text: string, i: number): number {
  let end = i + 1
  while (end - i < 8 && (kindAt(text, end) === LETTER || kindAt(text, end) === DIGIT)) end++
  const tail = text.slice(i + 1, end).toLowerCase()
  if (afterBlank(text, i)) {
    if (CLIPPED.has(tail) || /^\d\ds?$/.test(tail)) return end
  } else if (isClitic(tail)) return end
  return text[i] === "'" ? runEnd(text, i, "'") : i + 1
}

function digitsEnd(text: string, i: number): number {
  while (kindAt(text, i) === DIGIT) i++
  return i
}

function runEnd(text: string, i: number, marks: string): number {
  while (i < text.length && marks.includes(text[i]!)) i++
  return i
}
