/** A cell of event-report data: a number, a text ("" is an empty text), or null where the value is missing ("NA"). */
export type Cell = string | number | null

/** One report of one happening, coded by hand as a row of a table. */
export type EventReport = {
  /** The row's own id where the table gives each row its own, else its number (from 1). */
  readonly id: string
  /** 1-based line of the file where the row begins. */
  readonly line: number
  readonly cells: Readonly<Record<string, Cell>>
}

/** Event-report data as van Baalen & Höglund shape it: columns by name, one report of one happening a row. */
export type EventReports = {
  readonly columns: readonly string[]
  /** Columns whose values are numbers. */
  readonly numeric: ReadonlySet<string>
  readonly rows: readonly EventReport[]
}

/** The reports that belong to one event, in the order of the table. */
export type EventGroup = { readonly event: string; readonly reports: readonly EventReport[] }

/** The reports gathered by the value of a column, events by number or name; missing values gather none. */
export function groupedBy(column: string, rows: readonly EventReport[]): readonly EventGroup[] {
  const groups = new Map<string, EventReport[]>()
  for (const row of rows) {
    const value = row.cells[column] ?? null
    if (value === null) continue
    const event = String(value)
    const group = groups.get(event)
    if (group) group.push(row)
    else groups.set(event, [row])
  }
  return [...groups].map(([event, reports]) => ({ event, reports })).sort((a, b) => byName(a.event, b.event))
}

/** Order of names: numbers by size, before other names. */
export function byName(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
