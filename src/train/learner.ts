/**
 * A linear classifier with hashed features: the weight of a feature for a class lies at `(feature & mask) ^ class`.
 * Trained on the logarithm of the softmax by AdaGrad; the mean of all weights over time is what is kept.
 */
export type Learner = {
  readonly mask: number
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly totals: Float32Array
  readonly stamps: Int32Array
  readonly rate: number
  clock: number
}

export function makeLearner(bits: number, rate: number): Learner {
  const size = 1 << bits
  return {
    mask: size - 1,
    weights: new Float32Array(size),
    squares: new Float32Array(size),
    totals: new Float32Array(size),
    stamps: new Int32Array(size),
    rate,
    clock: 0,
  }
}

/** Writes the score of each class to `scores`. */
export function scoreClasses(
  { weights, mask }: Learner,
  features: Int32Array,
  count: number,
  classes: ArrayLike<number>,
  scores: Float64Array,
): void {
  for (let c = 0; c < classes.length; c++) {
    const k = classes[c]!
    let sum = 0
    for (let f = 0; f < count; f++) sum += weights[(features[f]! & mask) ^ k]!
    scores[c] = sum
  }
}

/** Scores → probabilities, in place. */
export function softmax(scores: Float64Array, count: number): void {
  let max = -Infinity
  for (let c = 0; c < count; c++) if (scores[c]! > max) max = scores[c]!
  let sum = 0
  for (let c = 0; c < count; c++) sum += scores[c] = Math.exp(scores[c]! - max)
  for (let c = 0; c < count; c++) scores[c]! /= sum
}

/** One step against the gradient of one class: `slope` is its probability less what it should be. */
export function learn(learner: Learner, features: Int32Array, count: number, k: number, slope: number): void {
  if (slope < 0.005 && slope > -0.005) return
  const { weights, squares, totals, stamps, mask, rate, clock } = learner
  const square = slope * slope
  for (let f = 0; f < count; f++) {
    const cell = (features[f]! & mask) ^ k
    const sum = (squares[cell]! += square)
    totals[cell]! += (clock - stamps[cell]!) * weights[cell]!
    stamps[cell] = clock
    weights[cell]! -= (rate * slope) / Math.sqrt(sum + 0.01)
  }
}

/** The mean of each weight over all steps. */
export function meanWeights({ weights, totals, stamps, clock }: Learner): Float32Array {
  return totals.map((total, i) => (total + (clock - stamps[i]!) * weights[i]!) / Math.max(1, clock))
}

/** Weights → int8 with one scale (the largest weight is 127), the smallest set to 0. Also gives the scale back. */
export function quantise(weights: Float32Array, smallest: number): { values: Int8Array; scale: number } {
  let max = 1e-9
  for (const w of weights) if (Math.abs(w) > max) max = Math.abs(w)
  const scale = 127 / max
  const values = Int8Array.from(weights, w => (Math.abs(w) < smallest ? 0 : Math.round(w * scale)))
  return { values, scale }
}
