import type { Baseline } from '../evaluate/baseline.ts'
import type { Bounded } from '../evaluate/intervals.ts'
import type { Outcome } from '../evaluate/run.ts'
import { wrap } from './columns.ts'

/** An outcome as a table of 80 columns: value, 95 % interval, precision, recall, counts, and the accepted value beside it. */
export function outcomeTable(outcome: Outcome, baseline: Baseline, about: string, columns: number): string {
  const accepted = baseline[outcome.exercise] ?? {}
  return [
    ...wrap(`${outcome.exercise}: ${about}; ${outcome.units} units`, columns),
    `  ${'figure'.padEnd(30)}  value  95 % interval      P      R  accepted`,
    ...outcome.scores.map(score => `  ${scoreLine(score, accepted[score.name]?.value)}`.trimEnd()),
    '',
  ].join('\n')
}

function scoreLine(score: Bounded, accepted: number | undefined): string {
  const cell = (value: number | undefined, width: number) =>
    (value === undefined ? '' : value.toFixed(1)).padStart(width)
  const interval = `${score.low.toFixed(1)} – ${score.high.toFixed(1)}${score.unit === 'km' ? ' km' : ''}`
  return [
    score.name.padEnd(30),
    cell(score.value, 6),
    interval.padStart(14),
    cell(score.precision, 6),
    cell(score.recall, 6),
    cell(accepted, 9),
  ].join(' ')
}
