import type { Telling } from './telling.ts'

/**
 * Where neighbours are looked for: tellings that share a key may be of one happening. Full names; telling words two by
 * two; a place of a town's size or less with a day. Keys say nothing about how likely it is.
 */
export function keysOf(telling: Telling): readonly string[] {
  const names = telling.names.map(name => `n ${name}`)
  const words = Object.entries(telling.words)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, PAIRED)
    .map(([word]) => word)
  const pairs = words.flatMap((word, i) => words.slice(i + 1).map(other => `w ${[word, other].sort().join(' ')}`))
  const days = daysOf(telling)
  const places = cellsOf(telling).flatMap(cell => days.map(day => `p ${cell} ${day}`))
  return [...new Set([...names, ...pairs, ...places, ...weeksOf(telling)])].sort()
}

/** So many of the weightiest words make pairs. */
const PAIRED = 12
const DAY = 86_400_000

/** The days told and the one before and after; where none are told, the three before publication and its own. */
function daysOf({ when, report }: Telling): readonly string[] {
  const published = Date.parse(report.publishedAt?.slice(0, 10) ?? '')
  const [from, to] = when ? [Date.parse(when.from) - DAY, Date.parse(when.to) + DAY] : [published - 3 * DAY, published]
  if (Number.isNaN(from) || to - from > 9 * DAY) return []
  return Array.from({ length: Math.round((to - from) / DAY) + 1 }, (_, i) =>
    new Date(from + i * DAY).toISOString().slice(0, 10),
  )
}

/** Cells of a quarter of a degree around each fine site, with the neighbours that a site near an edge touches. */
function cellsOf({ sites }: Telling): readonly string[] {
  return sites.flatMap(({ latitude, longitude, precision }) => {
    if (latitude === null || longitude === null || ['province', 'country', 'area'].includes(precision)) return []
    const [y, x] = [Math.floor(latitude * 4), Math.floor(longitude * 4)]
    return [`${y},${x}`]
  })
}

/** Weeks in which an event-report row and those of the week before and after it meet. */
function weeksOf({ coded, sites }: Telling): readonly string[] {
  if (!coded?.days) return []
  const [from, to] = [Date.parse(coded.days.from) / DAY, Date.parse(coded.days.to) / DAY]
  const [first, last] = [Math.floor(from / 7), Math.floor((to + 7) / 7)]
  return Array.from({ length: last - first + 1 }, (_, i) => `c ${sites[0]?.country ?? ''} ${first + i}`)
}
