import { NO_LABEL, type ParseState } from './parse-state.ts'

const WORDS = 12
const TAGS = 24
const TAG_ROWS = 96
const LABELS = 11
const LABEL_ROWS = NO_LABEL + 2
const NUMBERS = 8
const NUMBER_ROWS = 16

/** At most so many rows are active in a state. */
export const ACTIVE_ROWS = WORDS + TAGS + LABELS + NUMBERS

/** How many rows a network over a vocabulary of `size` rows has. */
export const rowCount = (size: number): number =>
  WORDS * size + TAGS * TAG_ROWS + LABELS * LABEL_ROWS + NUMBERS * NUMBER_ROWS

/** Distances and counts in few steps. */
const steps = (n: number): number => (n < 5 ? n : n < 10 ? 5 : 6)
const few = (n: number): number => (n < 4 ? n : 4)

/**
 * Writes the rows of the network that are active in this state and returns how many (after Chen and Manning 2014): the
 * words, tags and relations at places around the top of the stack and the front of the buffer, each place with rows of
 * its own. Where nothing stands, nothing is added.
 */
export function stateRows(state: ParseState, size: number, out: Int32Array): number {
  const { stack, depth, front, length, rows: W, tags: T, labels: L, left, left2, right, right2 } = state
  const tags = WORDS * size
  const labels = tags + TAGS * TAG_ROWS
  const numbers = labels + LABELS * LABEL_ROWS
  const none = length + 1
  let n = 0
  const s0 = depth > 0 ? stack[depth - 1]! : none
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const b0 = front
  if (s0 !== none) {
    out[n++] = W[s0]!
    out[n++] = tags + T[s0]!
    const s0l = left[s0]!
    if (s0l !== none) {
      out[n++] = 6 * size + W[s0l]!
      out[n++] = tags + 7 * TAG_ROWS + T[s0l]!
      out[n++] = labels + L[s0l]!
      const s0l2 = left2[s0]!
      if (s0l2 !== none) {
        out[n++] = 11 * size + W[s0l2]!
        out[n++] = tags + 9 * TAG_ROWS + T[s0l2]!
        out[n++] = labels + 2 * LABEL_ROWS + L[s0l2]!
      }
    }
    const s0r = right[s0]!
    if (s0r !== none) {
      out[n++] = 7 * size + W[s0r]!
      out[n++] = tags + 8 * TAG_ROWS + T[s0r]!
      out[n++] = labels + LABEL_ROWS + L[s0r]!
      const s0r2 = right2[s0]!
      if (s0r2 !== none) {
        out[n++] = tags + 10 * TAG_ROWS + T[s0r2]!
        out[n++] = labels + 3 * LABEL_ROWS + L[s0r2]!
      }
    }
    if (s0 > 0) out[n++] = tags + 18 * TAG_ROWS + T[s0 - 1]!
    out[n++] = tags + 19 * TAG_ROWS + T[s0 + 1]!
    out[n++] = numbers + steps(b0 - s0)
    out[n++] = numbers + 2 * NUMBER_ROWS + few(state.leftCount[s0]!)
    out[n++] = numbers + 3 * NUMBER_ROWS + few(state.rightCount[s0]!)
  }
  if (s1 !== none) {
    out[n++] = size + W[s1]!
    out[n++] = tags + TAG_ROWS + T[s1]!
    const s1l = left[s1]!
    if (s1l !== none) {
      out[n++] = 8 * size + W[s1l]!
      out[n++] = tags + 11 * TAG_ROWS + T[s1l]!
      out[n++] = labels + 4 * LABEL_ROWS + L[s1l]!
      const s1l2 = left2[s1]!
      if (s1l2 !== none) {
        out[n++] = tags + 13 * TAG_ROWS + T[s1l2]!
        out[n++] = labels + 6 * LABEL_ROWS + L[s1l2]!
      }
    }
    const s1r = right[s1]!
    if (s1r !== none) {
      out[n++] = 9 * size + W[s1r]!
      out[n++] = tags + 12 * TAG_ROWS + T[s1r]!
      out[n++] = labels + 5 * LABEL_ROWS + L[s1r]!
      const s1r2 = right2[s1]!
      if (s1r2 !== none) {
        out[n++] = tags + 14 * TAG_ROWS + T[s1r2]!
        out[n++] = labels + 7 * LABEL_ROWS + L[s1r2]!
      }
    }
    if (s1 > 0) out[n++] = tags + 20 * TAG_ROWS + T[s1 - 1]!
    out[n++] = tags + 21 * TAG_ROWS + T[s1 + 1]!
    out[n++] = numbers + NUMBER_ROWS + steps(s0 - s1)
    out[n++] = numbers + 4 * NUMBER_ROWS + few(state.leftCount[s1]!)
    out[n++] = numbers + 5 * NUMBER_ROWS + few(state.rightCount[s1]!)
  }
  if (depth > 2) {
    const s2 = stack[depth - 3]!
    out[n++] = 2 * size + W[s2]!
    out[n++] = tags + 2 * TAG_ROWS + T[s2]!
    const s2r = right[s2]!
    if (s2r !== none) {
      out[n++] = tags + 17 * TAG_ROWS + T[s2r]!
      out[n++] = labels + 10 * LABEL_ROWS + L[s2r]!
    }
    if (depth > 3) out[n++] = tags + 23 * TAG_ROWS + T[stack[depth - 4]!]!
  }
  out[n++] = 3 * size + W[b0]!
  out[n++] = tags + 3 * TAG_ROWS + T[b0]!
  if (b0 > 0) out[n++] = tags + 22 * TAG_ROWS + T[b0 - 1]!
  const b0l = left[b0]!
  if (b0l !== none) {
    out[n++] = 10 * size + W[b0l]!
    out[n++] = tags + 15 * TAG_ROWS + T[b0l]!
    out[n++] = labels + 8 * LABEL_ROWS + L[b0l]!
    const b0l2 = left2[b0]!
    if (b0l2 !== none) {
      out[n++] = tags + 16 * TAG_ROWS + T[b0l2]!
      out[n++] = labels + 9 * LABEL_ROWS + L[b0l2]!
    }
  }
  if (b0 + 1 <= length) {
    out[n++] = 4 * size + W[b0 + 1]!
    out[n++] = tags + 4 * TAG_ROWS + T[b0 + 1]!
  }
  if (b0 + 2 <= length) {
    out[n++] = 5 * size + W[b0 + 2]!
    out[n++] = tags + 5 * TAG_ROWS + T[b0 + 2]!
  }
  if (b0 + 3 <= length) out[n++] = tags + 6 * TAG_ROWS + T[b0 + 3]!
  out[n++] = numbers + 6 * NUMBER_ROWS + few(state.leftCount[b0]!)
  out[n++] = numbers + 7 * NUMBER_ROWS + few(depth) + (front >= length ? 8 : 0)
  return n
}
