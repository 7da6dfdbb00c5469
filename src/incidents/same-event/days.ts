import type { CodedReport } from '../../reading/coded-report.ts'
import type { Days } from '../telling.ts'
import type { Evidence } from './evidence.ts'
import type { Weight } from './weights.ts'

const DAY = 86_400_000

/** When: the same days, days that overlap, or how far apart. */
export function evidenceOfDays(a: CodedReport, b: CodedReport): Evidence | null {
  if (!a.days || !b.days) return null
  const apart = daysApart(a.days, b.days)
  const words =
    apart > 0
      ? `${wordsOf(a.days)} and ${wordsOf(b.days)}`
      : a.days.from === b.days.from && a.days.to === b.days.to
        ? `both on ${wordsOf(a.days)}`
        : `${wordsOf(a.days)} and ${wordsOf(b.days)} overlap`
  return { ground: 'days', parts: [[weightOf(a.days, b.days, apart), 1]], words }
}

/** Days between two stretches of days, 0 where they meet. */
export const daysApart = (a: Days, b: Days): number =>
  Math.max(0, (Date.parse(a.from) - Date.parse(b.to)) / DAY, (Date.parse(b.from) - Date.parse(a.to)) / DAY)

function weightOf(a: Days, b: Days, apart: number): Weight {
  if (apart > 0) return apart === 1 ? 'a day apart' : apart <= 3 ? 'two or three days apart' : 'more days apart'
  const longest = Math.max(lengthOf(a), lengthOf(b))
  if (a.from === b.from && a.to === b.to) return longest <= 1 ? 'same day or two' : 'same longer stretch'
  return longest <= 3 ? 'days overlap' : longest <= 14 ? 'within two weeks' : 'within a longer stretch'
}

/** Days after the first. */
const lengthOf = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / DAY
const wordsOf = ({ from, to }: Days): string => (from === to ? from : `${from} to ${to}`)
