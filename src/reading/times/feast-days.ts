import { readTable } from '../../text/table.ts'
import { type Day, parseDay } from './calendar.ts'

/** The tables of days that move: the months of the Islamic calendar, and named days that no arithmetic gives. */
export type FeastDays = {
  /** By Islamic year, the first days of its twelve months. */
  readonly islamic: ReadonlyMap<number, readonly Day[]>
  /** By column of lexicon/feast-days.tsv, the first day in each Gregorian year. */
  readonly byYear: ReadonlyMap<string, ReadonlyMap<number, Day>>
}

/** The texts of lexicon/islamic-months.tsv and lexicon/feast-days.tsv. */
export type FeastTables = { readonly islamicMonths: string; readonly feastDays: string }

/** Reads both tables; throws with file and line where a day is none. */
export function readFeastDays({ islamicMonths, feastDays }: FeastTables): FeastDays {
  const months = tableOf('lexicon/islamic-months.tsv', islamicMonths)
  const feasts = tableOf('lexicon/feast-days.tsv', feastDays)
  const names = Object.keys(feasts[0]?.days ?? {})
  return {
    islamic: new Map(months.map(({ year, days }) => [year, Object.values(days).map(day => day!)])),
    byYear: new Map(
      names.map(name => [
        name,
        new Map(feasts.flatMap(({ year, days }) => (days[name] === null ? [] : [[year, days[name]!] as const]))),
      ]),
    ),
  }
}

type YearRow = { readonly year: number; readonly days: Readonly<Record<string, Day | null>> }

function tableOf(name: string, tsv: string): readonly YearRow[] {
  return readTable(name, tsv).map(({ line, cells: { year, example: _, ...cells } }) => ({
    year: Number(year),
    days: Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => {
        const day = parseDay(cell)
        if (day === null && cell !== '')
          throw new Error(`${name}:${line}: ${column} "${cell}" is no day; write 2025-03-01`)
        return [column, day]
      }),
    ),
  }))
}
