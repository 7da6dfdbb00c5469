/**
 * One hidden layer over sparse features: each feature has a row of `width` numbers; the rows of the active features are
 * added, what is below zero is cut, and each class has a row to multiply with. Trained by AdaGrad with one accumulator a
 * row; rows may be left out at random (dropout) while training.
 */
export type NetworkLearner = {
  readonly width: number
  readonly table: Float32Array
  readonly bias: Float32Array
  readonly outputs: Float32Array
  readonly outputBias: Float32Array
  readonly rowSums: Float32Array
  readonly outputSums: Float32Array
  /** The hidden layer of the last `forward`, and its gradient. */
  readonly hidden: Float64Array
  readonly slope: Float64Array
  readonly dropout: number
  readonly random: () => number
  biasSum: number
  rate: number
}

export function makeNetworkLearner(
  shape: { readonly width: number; readonly rows: number; readonly classes: number },
  rate: number,
  dropout: number,
  random: () => number,
): NetworkLearner {
  const { width, rows, classes } = shape
  const bell = () => (random() + random() + random() + random() - 2) * 1.7
  return {
    width,
    table: new Float32Array(rows * width).map(() => bell() * 0.05),
    bias: new Float32Array(width),
    outputs: new Float32Array(classes * width).map(() => bell() * 0.1),
    outputBias: new Float32Array(classes),
    rowSums: new Float32Array(rows),
    outputSums: new Float32Array(classes),
    hidden: new Float64Array(width),
    slope: new Float64Array(width),
    dropout,
    random,
    biasSum: 0,
    rate,
  }
}

/** Fills the hidden layer, and clears its gradient. */
export function forward(
  { width, table, bias, hidden, slope, dropout, random }: NetworkLearner,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < width; k++) hidden[k] = bias[k]!
  for (let i = 0; i < count; i++) {
    const base = rows[i]! * width
    for (let k = 0; k < width; k++) hidden[k]! += table[base + k]!
  }
  for (let k = 0; k < width; k++) hidden[k] = hidden[k]! <= 0 || random() < dropout ? 0 : hidden[k]! / (1 - dropout)
  slope.fill(0)
}

/** The score of a class, after `forward`. */
export function outputOf({ width, outputs, outputBias, hidden }: NetworkLearner, k: number): number {
  const base = k * width
  let sum = outputBias[k]!
  for (let i = 0; i < width; i++) sum += outputs[base + i]! * hidden[i]!
  return sum
}

/** Takes in the gradient of one class's score. */
export function learnOutput(learner: NetworkLearner, k: number, slope: number): void {
  if (slope < 1e-4 && slope > -1e-4) return
  const { width, outputs, outputBias, outputSums, hidden } = learner
  const base = k * width
  let square = 0
  for (let i = 0; i < width; i++) {
    learner.slope[i]! += slope * outputs[base + i]!
    square += hidden[i]! * hidden[i]!
  }
  const sum = (outputSums[k]! += slope * slope * (square / width + 1e-4))
  const step = (learner.rate * slope) / Math.sqrt(sum + 1e-3)
  for (let i = 0; i < width; i++) outputs[base + i]! -= step * hidden[i]!
  outputBias[k]! -= step
}

/** Carries the gradient on to the rows that were active. */
export function learnRows(learner: NetworkLearner, rows: Int32Array, count: number): void {
  const { width, table, bias, rowSums, hidden, slope, dropout, rate } = learner
  let square = 0
  for (let k = 0; k < width; k++) {
    if (hidden[k]! <= 0) slope[k] = 0
    else {
      slope[k]! /= 1 - dropout
      square += slope[k]! * slope[k]!
    }
  }
  if (square === 0) return
  square /= width
  for (let i = 0; i < count; i++) {
    const row = rows[i]!
    const step = rate / Math.sqrt((rowSums[row]! += square) + 1e-4)
    const base = row * width
    for (let k = 0; k < width; k++) table[base + k]! -= step * slope[k]!
  }
  learner.biasSum += square
  const step = rate / Math.sqrt(learner.biasSum + 1e-4)
  for (let k = 0; k < width; k++) bias[k]! -= step * slope[k]!
}
