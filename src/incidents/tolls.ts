import { type Figure, MEASURES, type Measure, type Reading } from '../reading/reading.ts'
import type { Toll } from './telling.ts'

/** The totals that one report gives for one happening, at most one a measure; parts are not added to their totals. */
export function tollsOf(reading: Reading, eventIds: readonly string[]): readonly Toll[] {
  const told = reading.figures.filter(figure => figure.event !== null && eventIds.includes(figure.event))
  return MEASURES.flatMap(measure => tollOf(told, measure) ?? [])
}

function tollOf(figures: readonly Figure[], measure: Measure): Toll | null {
  const whole = figures.filter(figure => figure.measure === measure && !figure.unknown && !isPart(figure))
  const [first] = whole.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (!first) return null
  const { atLeast, atMost, approximate, span } = first
  return { measure, atLeast, atMost, approximate, spans: [span], because: `the greatest number told: ${first.because}` }
}

const isPart = ({ partOf }: Figure): boolean => partOf !== null

const sizeOf = ({ atLeast, atMost }: Figure): number => atLeast ?? atMost ?? 0
