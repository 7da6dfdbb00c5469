import { neighbours } from '../incidents/regroup.ts'
import { WEIGHTS, type Weights } from '../incidents/same-event/weights.ts'
import { evidenceOn } from '../incidents/same-event.ts'
import type { CodedReport } from '../reading/coded-report.ts'

/** Two coded reports, what is brought forward on them, and whether persons say that they are of one event. */
export type JudgedPair = {
  readonly a: string
  readonly b: string
  /** Indexes of weights with how often each counts. */
  readonly parts: readonly (readonly [index: number, times: number])[]
  readonly same: boolean
}

const NAMES = Object.keys(WEIGHTS)
const INDEX = new Map(NAMES.map((name, i) => [name, i]))

/** Every two neighbours with what is brought forward on them; `eventOf` gives the persons' word. */
export const judgedPairs = (reports: readonly CodedReport[], eventOf: (id: string) => string): readonly JudgedPair[] =>
  neighbours(reports).map(([a, b]) => ({
    a: a.id,
    b: b.id,
    parts: [
      [INDEX.get('prior')!, 1],
      ...evidenceOn(a, b).flatMap(({ parts }) => parts.map(([name, times]) => [INDEX.get(name)!, times] as const)),
    ],
    same: eventOf(a.id) === eventOf(b.id),
  }))

/** Strength of the pull of every weight towards 0. */
const RIDGE = 1
const STEPS = 25

/** Logistic regression with a ridge, by Newton's method; weights are rounded to hundredths. */
export function fitWeights(pairs: readonly JudgedPair[]): Weights {
  const size = NAMES.length
  const weights = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map(weight => RIDGE * weight)
    const curvature = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(RIDGE, i, i + 1))
    for (const { parts, same } of pairs) {
      const odds = parts.reduce((sum, [i, times]) => sum + weights[i]! * times, 0)
      const chance = 1 / (1 + Math.exp(-odds))
      const error = chance - (same ? 1 : 0)
      for (const [i, times] of parts) {
        gradient[i]! += error * times
        for (const [j, others] of parts) curvature[i]![j]! += chance * (1 - chance) * times * others
      }
    }
    const change = solved(curvature, gradient)
    for (let i = 0; i < size; i++) weights[i]! -= change[i]!
    if (Math.max(...change.map(Math.abs)) < 1e-6) break
  }
  return Object.fromEntries(NAMES.map((name, i) => [name, Math.round(100 * weights[i]!) / 100])) as Weights
}

/** The solution of a system of linear equations with a positive definite matrix, by elimination; the arguments are used up. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  for (let i = 0; i < size; i++)
    for (let row = i + 1; row < size; row++) {
      const factor = matrix[row]![i]! / matrix[i]![i]!
      if (!factor) continue
      for (let column = i; column < size; column++) matrix[row]![column]! -= factor * matrix[i]![column]!
      right[row]! -= factor * right[i]!
    }
  for (let i = size - 1; i >= 0; i--) {
    for (let column = i + 1; column < size; column++) right[i]! -= matrix[i]![column]! * right[column]!
    right[i]! /= matrix[i]![i]!
  }
  return right
}
