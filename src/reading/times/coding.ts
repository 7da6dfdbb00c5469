import type { Time } from '../reading.ts'
import type { Stretch } from './stretch.ts'

/** A rule of ontology/time-precision.yaml. */
export type TimeCodingRule = {
  /** The most days that it holds for. */
  readonly days: number
  readonly precision?: readonly string[]
  readonly acled: 1 | 2 | 3 | null
  readonly ucdp: 1 | 2 | 3 | 4 | 5
}

/** ACLED's time_precision and UCDP's date_prec of the days from `first` to `last`; null where no rule holds. */
export function timeCodes(
  rules: readonly TimeCodingRule[],
  { first, last }: Pick<Stretch, 'first' | 'last'>,
  precision: string,
): Time['codes'] {
  if (precision === 'duration') return null
  const days = last - first + 1
  const rule = rules.find(r => days <= r.days && (!r.precision || r.precision.includes(precision)))
  return rule ? { acled: rule.acled, ucdp: rule.ucdp } : null
}
