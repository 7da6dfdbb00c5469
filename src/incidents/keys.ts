import { codedKeysOf } from './coded-keys.ts'
import type { Days, Telling } from './telling.ts'

/**
 * Where neighbours are looked for: tellings that share a key may be of one happening. Full names; telling words two by
 * two; a telling word with the time of publication; a place of a town's size or less with a day. Keys say nothing about
 * how likely it is. Rows of event-report data have keys of their own besides.
 */
export function keysOf(telling: Telling): readonly string[] {
  const names = telling.names.map(name => `n ${name}`)
  const words = Object.entries(telling.words).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const paired = words.slice(0, PAIRED).map(([word]) => word)
  const pairs = paired.flatMap((word, i) => paired.slice(i + 1).map(other => `w ${[word, other].sort().join(' ')}`))
  const timed = words
    .filter(([, weight]) => weight >= TELLING)
    .flatMap(([word]) => publishedSpells(telling).map(spell => `t ${word} ${spell}`))
  const places = cellsOf(telling).flatMap(cell => daysOf(telling).map(day => `p ${cell} ${day}`))
  return [...new Set([...names, ...pairs, ...timed, ...places, ...codedKeysOf(telling)])].sort()
}

/** So many of the weightiest words make pairs. */
const PAIRED = 8
/** From this weight on (of 1 for all words of a telling together) a word is looked up by itself. */
const TELLING = 0.1
const DAY = 86_400_000
/** Tellings published within so many days of each other share a spell. */
const SPELL = 4

function publishedSpells({ report }: Telling): readonly number[] {
  const published = Date.parse(report.publishedAt?.slice(0, 10) ?? '')
  const spell = Math.floor(published / (SPELL * DAY))
  return Number.isNaN(spell) ? [] : [spell, spell + 1]
}

/** The days told and the one before and after; where none are told, the three before publication and its own. */
function daysOf({ when, report }: Telling): readonly string[] {
  const published = Date.parse(report.publishedAt?.slice(0, 10) ?? '')
  const [from, to] = when ? widened(when) : [published - 3 * DAY, published]
  if (Number.isNaN(from) || to - from > 9 * DAY) return []
  const length = Math.round((to - from) / DAY) + 1
  return Array.from({ length }, (_, i) => new Date(from + i * DAY).toISOString().slice(0, 10))
}

const widened = ({ from, to }: Days): [number, number] => [Date.parse(from) - DAY, Date.parse(to) + DAY]

/** The quarter of a degree that each site of a town's size or less is in. */
function cellsOf({ sites }: Telling): readonly string[] {
  const cells = sites.flatMap(({ latitude, longitude, precision }) =>
    latitude === null || longitude === null || WIDE.has(precision)
      ? []
      : `${Math.floor(latitude * 4)},${Math.floor(longitude * 4)}`,
  )
  return [...new Set(cells)]
}

const WIDE: ReadonlySet<string> = new Set(['province', 'country', 'area'])
