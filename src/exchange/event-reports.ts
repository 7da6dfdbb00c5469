import { parse } from 'csv-parse/sync'
import type { Cell, EventReport, EventReports } from '../incidents/event-report.ts'
import { kindOf } from '../incidents/event-report-columns.ts'
import { armed } from './csv/cells.ts'

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
  const delimiter = delimiterOf(csv)
  const options = { bom: true, info: true, raw: true, skip_empty_lines: true, delimiter } as const
  const parsed = parse(csv, options) as unknown as readonly Parsed[]
  const header = parsed[0]?.record
  if (!header) throw new Error('the file is empty; give a CSV file with a header line and one report a row')
  if (parsed.length < 2) throw new Error('there is a header and no row; give one report a row')
  const twice = header.find((name, i) => header.indexOf(name) !== i)
  if (twice !== undefined) throw new Error(`two columns are named "${twice}"; give each its own name`)
  const body = parsed.slice(1).map(({ record, raw }, i) => ({ record, raw, line: parsed[i]!.info.lines + 1 }))
  const troubles: CellTrouble[] = []
  const named = header.indexOf('id')
  const ids = new Set(body.map(({ record }) => record[named]))
  const ownIds = named >= 0 && ids.size === body.length
  const numberIn = delimiter === ';' ? (text: string) => asNumber(text.replace(',', '.')) : asNumber
  const columns = header.map((name, i) => ({ name, texts: body.map(({ record }) => record[i]!) }))
  const numeric = new Set(columns.filter(({ name, texts }) => isNumeric(name, texts, numberIn)).map(({ name }) => name))
  const rows = body.map(({ record, line }, i): EventReport => {
    const cells: Record<string, Cell> = {}
    header.forEach((column, at) => {
      const value = cellOf(record[at]!, column, numeric.has(column) ? numberIn : null)
      if (typeof value === 'object' && value !== null) troubles.push({ line, column, ...value })
      cells[column] = typeof value === 'object' ? null : value
    })
    return { id: ownIds ? record[named]! : String(i + 1), line, cells }
  })
  const originals = new Map(rows.map(({ id }, i) => [id, asLines(parsed[0]!.raw) + asLines(body[i]!.raw)]))
  return { columns: header, numeric, rows, troubles, originals }
}

/** A record without the empty lines before it, with the end of its line. */
const asLines = (raw: string): string => `${raw.replace(/^[\r\n]+/, '')}${raw.endsWith('\n') ? '' : '\n'}`

/** What stands between the cells: the sign that the header has most of. A file with semicolons may have decimal commas. */
function delimiterOf(csv: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(csv)![0].replace(/"(?:[^"]|"")*"/g, '')
  const found = [',', ';', '\t'].map(sign => ({ sign, times: header.split(sign).length }))
  return found.reduce((best, one) => (one.times > best.times ? one : best)).sign
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i

const asNumber = (text: string): number | null => (NUMBER.test(text) ? Number(text) : null)

function isNumeric(column: string, texts: readonly string[], numberIn: typeof asNumber): boolean {
  const kind = kindOf(column)
  if (kind) return kind.values === 'number'
  const present = texts.filter(text => text !== 'NA' && text.trim() !== '')
  return present.length > 0 && present.every(text => numberIn(text) !== null)
}

function cellOf(text: string, column: string, numberIn: typeof asNumber | null): Cell | { readonly message: string } {
  if (text === 'NA') return null
  if (numberIn) return text.trim() === '' ? null : (numberIn(text) ?? { message: `${quoted(text)} is no number` })
  if (kindOf(column)?.values === 'day') {
    if (text.trim() === '') return null
    return isDay(text.trim()) ? text.trim() : { message: `${quoted(text)} is no day; write it as 2025-10-23` }
  }
  return armed(text)
}

const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
