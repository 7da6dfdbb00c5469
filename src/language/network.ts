/**
 * One hidden layer over sparse features, as reading uses it. The rows are whole numbers, two to a 32-bit word, so that
 * one addition adds two: the sum of all active rows stays within 16 bits each (at most 250 rows of int8).
 */
export type Network = {
  readonly width: number
  /** Row r lies at r × width / 2. */
  readonly rows: Int32Array
  readonly bias: Int32Array
  /** The weights of class k lie at k × width, in units of the linear scores that they are added to. */
  readonly outputs: Float64Array
  readonly outputBias: Float64Array
}

/** Rows → pairs in 32-bit words. */
export function packRows(rows: Int8Array | Int16Array): Int32Array {
  const packed = new Int32Array(rows.length / 2)
  for (let i = 0; i < packed.length; i++) packed[i] = (rows[2 * i + 1]! << 16) + rows[2 * i]!
  return packed
}

/** The inverse of `packRows`. */
export function unpackRows(packed: Int32Array): Int16Array {
  const rows = new Int16Array(packed.length * 2)
  packed.forEach((pair, i) => {
    rows[2 * i] = (pair << 16) >> 16
    rows[2 * i + 1] = (pair - rows[2 * i]!) >> 16
  })
  return rows
}

const sums = new Int32Array(256)

/** Adds the active rows, eight at a time, and writes the hidden layer (`width` numbers) to `out`. */
export function hiddenLayer(
  { width, rows, bias }: Network,
  active: Int32Array,
  count: number,
  out: Float64Array,
): void {
  const half = width >> 1
  for (let i = 0; i < half; i++) sums[i] = bias[i]!
  let r = 0
  for (; r + 7 < count; r += 8) {
    const a = active[r]! * half
    const b = active[r + 1]! * half
    const c = active[r + 2]! * half
    const d = active[r + 3]! * half
    const e = active[r + 4]! * half
    const f = active[r + 5]! * half
    const g = active[r + 6]! * half
    const h = active[r + 7]! * half
    for (let i = 0; i < half; i++) {
      const first = rows[a + i]! + rows[b + i]! + rows[c + i]! + rows[d + i]!
      sums[i]! += first + rows[e + i]! + rows[f + i]! + rows[g + i]! + rows[h + i]!
    }
  }
  for (; r < count; r++) {
    const a = active[r]! * half
    for (let i = 0; i < half; i++) sums[i]! += rows[a + i]!
  }
  for (let i = 0; i < half; i++) {
    const pair = sums[i]!
    const low = (pair << 16) >> 16
    const high = (pair - low) >> 16
    out[2 * i] = low > 0 ? low : 0
    out[2 * i + 1] = high > 0 ? high : 0
  }
}

/** The score of class k from the hidden layer. */
export function outputScore({ width, outputs, outputBias }: Network, hidden: Float64Array, k: number): number {
  const base = k * width
  let sum = outputBias[k]!
  for (let i = 0; i < width; i++) sum += outputs[base + i]! * hidden[i]!
  return sum
}
