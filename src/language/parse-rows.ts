import { NO_LABEL, type ParseState } from './parse-state.ts'

const WORDS = 12
const TAGS = 24
const TAG_ROWS = 96
const LABELS = 11
const LABEL_ROWS = NO_LABEL + 2
const NUMBERS = 8
const NUMBER_ROWS = 16

/** How many rows are active in each state. */
export const ACTIVE_ROWS = WORDS + TAGS + LABELS + NUMBERS

/** How many rows a network over a vocabulary of `size` rows has. */
export const rowCount = (size: number): number =>
  WORDS * size + TAGS * TAG_ROWS + LABELS * LABEL_ROWS + NUMBERS * NUMBER_ROWS

/** Distances and counts in few steps. */
const steps = (n: number): number => (n < 5 ? n : n < 10 ? 5 : 6)
const few = (n: number): number => (n < 4 ? n : 4)

/** Writes the rows of the network that are active in this state (after Chen and Manning 2014). */
export function stateRows(state: ParseState, size: number, out: Int32Array): void {
  const { stack, depth, front, length, rows: W, tags: T, labels: L, left, left2, right, right2 } = state
  const none = length + 1
  const s0 = depth > 0 ? stack[depth - 1]! : none
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const s2 = depth > 2 ? stack[depth - 3]! : none
  const s3 = depth > 3 ? stack[depth - 4]! : none
  const b0 = front
  const b1 = front + 1 <= length ? front + 1 : none
  const b2 = front + 2 <= length ? front + 2 : none
  const b3 = front + 3 <= length ? front + 3 : none
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s0l2 = left2[s0]!
  const s0r2 = right2[s0]!
  const s1l = left[s1]!
  const s1r = right[s1]!
  const s1l2 = left2[s1]!
  const s1r2 = right2[s1]!
  const b0l = left[b0]!
  const b0l2 = left2[b0]!
  const s2r = right[s2]!
  out[0] = W[s0]!
  out[1] = size + W[s1]!
  out[2] = 2 * size + W[s2]!
  out[3] = 3 * size + W[b0]!
  out[4] = 4 * size + W[b1]!
  out[5] = 5 * size + W[b2]!
  out[6] = 6 * size + W[s0l]!
  out[7] = 7 * size + W[s0r]!
  out[8] = 8 * size + W[s1l]!
  out[9] = 9 * size + W[s1r]!
  out[10] = 10 * size + W[b0l]!
  out[11] = 11 * size + W[s0l2]!
  let base = WORDS * size
  let n = WORDS
  out[n++] = base + T[s0]!
  out[n++] = (base += TAG_ROWS) + T[s1]!
  out[n++] = (base += TAG_ROWS) + T[s2]!
  out[n++] = (base += TAG_ROWS) + T[b0]!
  out[n++] = (base += TAG_ROWS) + T[b1]!
  out[n++] = (base += TAG_ROWS) + T[b2]!
  out[n++] = (base += TAG_ROWS) + T[b3]!
  out[n++] = (base += TAG_ROWS) + T[s0l]!
  out[n++] = (base += TAG_ROWS) + T[s0r]!
  out[n++] = (base += TAG_ROWS) + T[s0l2]!
  out[n++] = (base += TAG_ROWS) + T[s0r2]!
  out[n++] = (base += TAG_ROWS) + T[s1l]!
  out[n++] = (base += TAG_ROWS) + T[s1r]!
  out[n++] = (base += TAG_ROWS) + T[s1l2]!
  out[n++] = (base += TAG_ROWS) + T[s1r2]!
  out[n++] = (base += TAG_ROWS) + T[b0l]!
  out[n++] = (base += TAG_ROWS) + T[b0l2]!
  out[n++] = (base += TAG_ROWS) + T[s2r]!
  out[n++] = (base += TAG_ROWS) + T[s0 > 0 && s0 < length ? s0 - 1 : none]!
  out[n++] = (base += TAG_ROWS) + T[s0 < length ? s0 + 1 : none]!
  out[n++] = (base += TAG_ROWS) + T[s1 > 0 && s1 < length ? s1 - 1 : none]!
  out[n++] = (base += TAG_ROWS) + T[s1 < length ? s1 + 1 : none]!
  out[n++] = (base += TAG_ROWS) + T[b0 > 0 ? b0 - 1 : none]!
  out[n++] = (base += TAG_ROWS) + T[s3]!
  out[n++] = (base += TAG_ROWS) + L[s0l]!
  out[n++] = (base += LABEL_ROWS) + L[s0r]!
  out[n++] = (base += LABEL_ROWS) + L[s0l2]!
  out[n++] = (base += LABEL_ROWS) + L[s0r2]!
  out[n++] = (base += LABEL_ROWS) + L[s1l]!
  out[n++] = (base += LABEL_ROWS) + L[s1r]!
  out[n++] = (base += LABEL_ROWS) + L[s1l2]!
  out[n++] = (base += LABEL_ROWS) + L[s1r2]!
  out[n++] = (base += LABEL_ROWS) + L[b0l]!
  out[n++] = (base += LABEL_ROWS) + L[b0l2]!
  out[n++] = (base += LABEL_ROWS) + L[s2r]!
  out[n++] = (base += LABEL_ROWS) + (s0 === none ? 9 : steps(b0 - s0))
  out[n++] = (base += NUMBER_ROWS) + (s1 === none ? 9 : steps(s0 - s1))
  out[n++] = (base += NUMBER_ROWS) + few(state.leftCount[s0]!)
  out[n++] = (base += NUMBER_ROWS) + few(state.rightCount[s0]!)
  out[n++] = (base += NUMBER_ROWS) + few(state.leftCount[s1]!)
  out[n++] = (base += NUMBER_ROWS) + few(state.rightCount[s1]!)
  out[n++] = (base += NUMBER_ROWS) + few(state.leftCount[b0]!)
  out[n++] = (base += NUMBER_ROWS) + few(depth) + (front >= length ? 8 : 0)
}
