import type { Reason } from '../incident.ts'
import type { Days, Telling } from '../telling.ts'

/** When: days that both tell weigh most; where one tells none, only how far apart the reports were published. */
export function comparedDays(a: Telling, b: Telling): Reason | null {
  if (a.when && b.when) return told(a.when, b.when)
  const gap = publishedApart(a, b)
  if (gap === null) return null
  if (gap <= 3) return { ground: 'days', weight: 1, words: `published ${gap} days apart; not both say when` }
  return gap <= 30
    ? { ground: 'days', weight: 0, words: `published ${gap} days apart; not both say when` }
    : { ground: 'days', weight: -1, words: `published ${gap} days apart; not both say when` }
}

function told(a: Days, b: Days): Reason {
  const apart = daysBetween(a, b)
  if (apart > 0)
    return {
      ground: 'days',
      weight: apart === 1 ? -1 : apart <= 3 ? -2 : -4,
      words: `told for ${wordsOf(a)} and for ${wordsOf(b)}`,
    }
  const length = 1 + Math.min(lengthOf(a), lengthOf(b))
  return length <= 2
    ? { ground: 'days', weight: Math.max(lengthOf(a), lengthOf(b)) <= 3 ? 2 : 1, words: `both on ${wordsOf(a)}` }
    : { ground: 'days', weight: 0, words: `${wordsOf(a)} and ${wordsOf(b)} overlap` }
}

const DAY = 86_400_000
const lengthOf = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / DAY
const wordsOf = ({ from, to }: Days): string => (from === to ? from : `${from} to ${to}`)
const daysBetween = (a: Days, b: Days): number =>
  Math.max(0, (Date.parse(a.from) - Date.parse(b.to)) / DAY, (Date.parse(b.from) - Date.parse(a.to)) / DAY)

function publishedApart(a: Telling, b: Telling): number | null {
  const [x, y] = [a, b].map(({ report }) => Date.parse(report.publishedAt?.slice(0, 10) ?? ''))
  return Number.isNaN(x! - y!) ? null : Math.abs(x! - y!) / DAY
}
