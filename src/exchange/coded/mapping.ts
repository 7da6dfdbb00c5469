import type { EventReports } from '../../incidents/event-report.ts'

/** What becomes of a column in the ledger, and in how many rows it holds something; null: kept with the row, not read. */
export type Mapped = { readonly column: string; readonly becomes: string | null; readonly rows: number }

const BECOMES: readonly (readonly [pattern: RegExp, becomes: string])[] = [
  [/^id$/, 'id of the report'],
  [/^source$/, 'who claims all of it; outlet, day and title'],
  [/^source_author$/, 'who claims it, where source names nobody'],
  [/^date_(?:start|end)$/, 'days of the event'],
  [/^(?:city|location)$/, 'place of the event'],
  [/^(?:latitude|longitude)$/, 'point of the place'],
  [/^geo_precision$/, 'how exact the place is'],
  [/^country$/, 'country of the place'],
  [/^actor[1-6]$/, 'party of the event'],
  [/^actor[1-6]_(?:id|party)$/, 'compared with other rows'],
  [/^actor[1-6]_(?:type|subtype)$/, 'kind and sector of the party'],
  [/^actor[1-6]_violence$/, 'type and mode of the event'],
  [/^actor[1-6]_(?:perpetrator|victim|bystander)$/, 'whether the party did it or suffered it'],
  [/^event_context$/, 'type of the event where no violence is told'],
  [/^target$/, 'who or what suffered it'],
  [/^deaths_(?:best|low|high)$/, 'figure: killed, where more than 0'],
  [/^injuries_(?:best|low|high)$/, 'figure: injured, where more than 0'],
]

/** Columns without which an import tells little; those of a pair stand together. */
const WANTED = ['date_start', 'city', 'actor1', 'deaths_best', 'source'] as const

/** What becomes of each column of a table, in its order; `group` is the column that persons grouped by, if asked for. */
export const mappingOf = ({ columns, rows }: EventReports, group: string | null): readonly Mapped[] =>
  columns.map(column => ({
    column,
    becomes:
      column === group
        ? 'decision that rows are of one incident'
        : (BECOMES.find(([pattern]) => pattern.test(column))?.[1] ?? null),
    rows: rows.filter(({ cells }) => String(cells[column] ?? '').trim() !== '').length,
  }))

/** The wanted columns that a table lacks. */
export const lackingOf = ({ columns }: EventReports): readonly string[] =>
  WANTED.filter(column => !columns.includes(column))

/** Whether a table says anything of happenings at all: when, where, who or how many. */
export const isEventData = ({ columns }: EventReports): boolean =>
  columns.some(column => /^(?:date_start|city|location|latitude|actor1|deaths_best|injuries_best)$/.test(column))
