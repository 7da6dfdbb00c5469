import type { Telling } from './telling.ts'

const DAY = 86_400_000
/** Days of a spell: what was coded within so many days of each other may be of one happening. */
const SPELL = 7

/**
 * Where rows of event-report data look for each other, beside what all tellings look for: the days of one country, and
 * spells of a week, since a row often says when and hardly where.
 */
export function codedKeysOf({ coded, sites }: Telling): readonly string[] {
  if (!coded?.days) return []
  const country = sites[0]?.country ?? ''
  const [from, to] = [Date.parse(coded.days.from) / DAY, Date.parse(coded.days.to) / DAY]
  const days = to - from <= SPELL ? range(from - 1, to + 1) : []
  const spells = range(Math.floor(from / SPELL), Math.floor((to + SPELL) / SPELL))
  return [...days.map(day => `d ${country} ${day}`), ...spells.map(spell => `s ${country} ${spell}`)]
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)
