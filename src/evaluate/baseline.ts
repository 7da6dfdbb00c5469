import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Outcome } from './run.ts'

/** Accepted figures: exercise → score → value and the bounds of its 95 % interval. */
export type Baseline = Readonly<
  Record<string, Readonly<Record<string, { readonly value: number; readonly low: number; readonly high: number }>>>
>

const FILE = fileURLToPath(new URL('../../evaluation/baseline.json', import.meta.url))

export const loadBaseline = (): Baseline => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {})

/** Writes the outcomes as the accepted figures; exercises that were not run keep theirs. */
export function acceptOutcomes(outcomes: readonly Outcome[]): void {
  const accepted = Object.entries({
    ...loadBaseline(),
    ...Object.fromEntries(outcomes.map(outcome => [outcome.exercise, valuesOf(outcome)])),
  }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(accepted), null, 2)}\n`)
}

const valuesOf = ({ scores }: Outcome): Baseline[string] =>
  Object.fromEntries(
    scores.map(({ name, value, low, high }) => [name, { value: round(value), low: round(low), high: round(high) }]),
  )

const round = (value: number): number => Math.round(value * 100) / 100

/**
 * Scores that fell by more than their noise, one sentence each. Noise is one standard error, a quarter of the accepted
 * 95 % interval (the units are the same, so their choice adds none), and at least 0.1.
 */
export function falls(outcome: Outcome, baseline: Baseline): string[] {
  const accepted = baseline[outcome.exercise] ?? {}
  return outcome.scores.flatMap(({ name, value, unit }) => {
    const was = accepted[name]
    if (!was) return []
    const noise = Math.max(0.1, (was.high - was.low) / 4)
    const loss = unit === 'km' ? value - was.value : was.value - value
    return loss > noise
      ? [`${outcome.exercise}: ${name} is ${value.toFixed(2)}, accepted ${was.value} (noise ${noise.toFixed(2)})`]
      : []
  })
}
