import { parse } from 'csv-parse/sync'
import type { Cell, EventReport, EventReports } from '../incidents/event-report.ts'
import { kindOf } from '../incidents/event-report-columns.ts'

/** A value that is not what its column holds: it is taken as missing. `line` is 1-based. */
export type CellTrouble = { readonly line: number; readonly column: string; readonly message: string }

/** Event-report data as read from a file. `originals`: by id of the row, its header and itself as they stand in the file. */
export type EventReportsRead = EventReports & {
  readonly troubles: readonly CellTrouble[]
  readonly originals: ReadonlyMap<string, string>
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number }; readonly raw: string }

/**
 * The text of a CSV file of event reports → its table. "NA", quoted or not, is a missing value and "" an empty text (in a
 * column of numbers or days an empty cell is missing too). A column is one of numbers where the code book says so or where
 * every present value is a number. Throws where the text is no CSV with a header line; odd values are told as troubles.
 */
export function readEventReports(csv: string): EventReportsRead {
  const parsed = parse(csv, {
    bom: true,
    info: true,
    raw: true,
    skip_empty_lines: true,
  }) as unknown as readonly Parsed[]
  const header = parsed[0]?.record
  if (!header) throw new Error('the file is empty; give a CSV file with a header line and one report a row')
  const twice = header.find((name, i) => header.indexOf(name) !== i)
  if (twice !== undefined) throw new Error(`two columns are named "${twice}"; give each its own name`)
  const body = parsed.slice(1).map(({ record, raw }, i) => ({ record, raw, line: parsed[i]!.info.lines + 1 }))
  const troubles: CellTrouble[] = []
  const named = header.indexOf('id')
  const ids = new Set(body.map(({ record }) => record[named]))
  const ownIds = named >= 0 && ids.size === body.length
  const numeric = new Set(
    header.filter((name, i) =>
      isNumeric(
        name,
        body.map(({ record }) => record[i]!),
      ),
    ),
  )
  const rows = body.map(({ record, line }, i): EventReport => {
    const cells: Record<string, Cell> = {}
    header.forEach((column, at) => {
      const value = cellOf(record[at]!, column, numeric)
      if (typeof value === 'object' && value !== null) troubles.push({ line, column, ...value })
      cells[column] = typeof value === 'object' ? null : value
    })
    return { id: ownIds ? record[named]! : String(i + 1), line, cells }
  })
  const originals = new Map(rows.map(({ id }, i) => [id, asLines(parsed[0]!.raw) + asLines(body[i]!.raw)]))
  return { columns: header, numeric, rows, troubles, originals }
}

const asLines = (raw: string): string => (/\r?\n$/.test(raw) ? raw : `${raw}\n`)

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i

function isNumeric(column: string, texts: readonly string[]): boolean {
  const kind = kindOf(column)
  if (kind) return kind.values === 'number'
  const present = texts.filter(text => text !== 'NA' && text !== '')
  return present.length > 0 && present.every(text => NUMBER.test(text))
}

function cellOf(text: string, column: string, numeric: ReadonlySet<string>): Cell | { readonly message: string } {
  if (text === 'NA') return null
  if (numeric.has(column)) {
    if (text.trim() === '') return null
    return NUMBER.test(text) ? Number(text) : { message: `"${text}" is no number` }
  }
  if (kindOf(column)?.values === 'day') {
    if (text.trim() === '') return null
    return isDay(text.trim()) ? text.trim() : { message: `"${text}" is no day; write it as 2025-10-23` }
  }
  return text
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
