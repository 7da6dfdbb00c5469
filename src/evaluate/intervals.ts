import { type Exercise, type Score, sumOf, type Tally } from './exercise.ts'

/** A score with the bounds of its 95 % interval. */
export type Bounded = Score & { readonly low: number; readonly high: number }

const DRAWS = 1000

/**
 * Scores with 95 % intervals by the percentile bootstrap: units are drawn with replacement 1,000 times, from a generator
 * with a fixed seed, so that two runs give the same bounds.
 */
export function bounded(exercise: Exercise, tallies: readonly Tally[]): readonly Bounded[] {
  const random = mulberry32(20251023)
  const draws = Array.from({ length: DRAWS }, () =>
    exercise.scores(sumOf(tallies.map(() => tallies[Math.floor(random() * tallies.length)]!))),
  )
  return exercise.scores(sumOf(tallies)).map((score, i) => {
    const values = draws.map(scores => scores[i]!.value).sort((a, b) => a - b)
    return { ...score, low: values[Math.floor(0.025 * DRAWS)]!, high: values[Math.floor(0.975 * DRAWS)]! }
  })
}

/** Mulberry32 by Tommy Ettinger (public domain): a small generator of numbers in [0, 1) from a seed. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
