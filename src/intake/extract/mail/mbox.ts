import { type Failure, failed } from '../../failure.ts'
import type { Extracted, Extractor, Input } from '../extracted.ts'
import { type LeftOut, tellLeftOut } from '../left-out.ts'
import { splitAt } from '../split-at.ts'
import { LONGEST_MESSAGE } from './eml.ts'
import { reportsIn } from './message.ts'

/**
 * A mailbox of messages one after the other, each after a line "From … 2025" (mbox as of RFC 4155, mboxo and mboxrd): a report
 * of each, and of their attachments that hold words, in memory bounded by the longest message.
 */
export const mbox: Extractor = input => tellLeftOut(partsOf(input), input.path)

async function* partsOf({ path, bytes }: Input): AsyncGenerator<Extracted | Failure | LeftOut> {
  let number = 0
  for await (const original of splitAt(bytes, messageStart, LONGEST_MESSAGE)) {
    const part = `message ${++number}`
    if (!original) {
      const limit = LONGEST_MESSAGE / 1024 / 1024
      yield failed({ path }, 'too-long', `${part} is longer than ${limit} MB; save it without its attachments`)
    } else if (!isBlank(original)) yield* reportsIn({ path, original, raw: unquoted(original), part })
  }
}

/** A line that separates messages: "From " with the year at its end, after an empty line. */
function messageStart(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('\nFrom ', from - 1); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    const isAfterEmpty = bytes[at - 1] === LINE || (bytes[at - 1] === RETURN && bytes[at - 2] === LINE)
    if (isAfterEmpty && SEPARATOR.test(bytes.toString('latin1', at + 1, at + 120))) return at + 1
  }
  return -1
}

const SEPARATOR = /^From \S{1,80} .{0,60}\d{2}:\d{2}/
const [LINE, RETURN] = [10, 13]

/** The message without its "From " line, and ">From " (any number of ">") at the start of a line without its first ">". */
function unquoted(original: Uint8Array): Uint8Array {
  const bytes = Buffer.from(original.buffer, original.byteOffset, original.length)
  let start = bytes.subarray(0, 5).equals(FROM) ? lineAfter(bytes, 0) : 0
  const parts: Uint8Array[] = []
  for (let at = bytes.indexOf('\n>', start); at >= 0; at = bytes.indexOf('\n>', at + 1)) {
    let word = at + 1
    while (bytes[word] === 0x3e) word++
    if (!bytes.subarray(word, word + 5).equals(FROM)) continue
    parts.push(bytes.subarray(start, at + 1))
    start = at + 2
  }
  return parts.length ? Buffer.concat([...parts, bytes.subarray(start)]) : bytes.subarray(start)
}

const FROM = Buffer.from('From ')

function lineAfter(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(LINE, at)
  return end < 0 ? bytes.length : end + 1
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every(byte => byte === LINE || byte === RETURN || byte === 32)
