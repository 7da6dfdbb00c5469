import type { Day } from './calendar.ts'
import type { FeastDays } from './feast-days.ts'
import type { Stretch } from './stretch.ts'
import type { Tense } from './tense.ts'

/** What an expression is resolved against. */
export type Setting = {
  readonly publication: Day | null
  readonly feasts: FeastDays
  /** Stretches told before it, the last first. */
  readonly told: readonly Stretch[]
  readonly tense: Tense | null
  /** The text tells history by explicit years: a month without a year is of the last year told, not of publication's. */
  readonly chronicle: boolean
  /** What the same sentence has told before with its year: "From January to June 2024 …; in July". */
  readonly beside: Stretch | null
  /** The last day or month told with its year, for texts without a day of publication. */
  readonly anchor: Stretch | null
}

/** A core resolved; `value` is TIMEX3's, also where no stretch is known. */
export type Found = {
  readonly stretch: Stretch | null
  readonly value: string
  readonly how: string
  readonly type?: 'DATE' | 'TIME' | 'DURATION' | 'SET'
}

/** Resolved to days. */
export const found = (stretch: Stretch, how: string): Found => ({ stretch, value: stretch.value, how })
/** Read, but without days. */
export const open = (value: string, how: string, type: 'DATE' | 'TIME' | 'DURATION' | 'SET' = 'DATE'): Found => ({
  stretch: null,
  value,
  how,
  type,
})
/** A number in two digits. */
export const two = (n: number): string => String(n).padStart(2, '0')
