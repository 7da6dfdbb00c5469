import type { Agreement } from '../agreement.ts'
import type { Days } from '../telling.ts'
import { intervalsAgree } from './intervals.ts'

/** "In March" and "on 14 March" agree, and the day refines; the 14th contradicts the 16th. ISO dates sort as texts. */
export const daysAgree = (a: Days, b: Days): Agreement => intervalsAgree([a.from, a.to], [b.from, b.to])

/** Days between two times that contradict each other; 0 where they do not. */
export const dayGap = (a: Days, b: Days): number =>
  Math.max(0, dayNumber(a.from) - dayNumber(b.to), dayNumber(b.from) - dayNumber(a.to))

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
