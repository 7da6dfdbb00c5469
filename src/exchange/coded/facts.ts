import type { EventReport } from '../../incidents/event-report.ts'
import type { CodedHarm, CodedReport } from '../../reading/coded-report.ts'
import type { EventType, Figure, Place, Time } from '../../reading/reading.ts'
import { type Span, spanOf } from '../../text/span.ts'
import type { CodeBook } from './code-book.ts'
import type { Rendering } from './rendering.ts'

/** What kind of happening a row tells of, the words that say so, and the codes it was drawn from. */
export function codedKind(
  { cells }: EventReport,
  { parties, killed, injured }: CodedReport,
  { value, happening }: Rendering,
  book: CodeBook,
): {
  readonly type: EventType
  readonly mode: string | null
  readonly mentions: readonly Span[]
  readonly because: string
} {
  const done = parties.flatMap(({ violence }) => violence)
  const told = Object.keys(book.violence).find(kind => done.includes(kind))
  const context = String(cells.event_context ?? '')
  const harmed = (killed.best ?? 0) > 0 || (injured.best ?? 0) > 0
  const [type, mode] = told
    ? (['ASSAULT', book.violence[told]!] as const)
    : (!harmed && !done.length && book.contexts[context]) || (['ASSAULT', null] as const)
  const said = [
    value('event_context'),
    ...parties.filter(({ violence }) => violence.length).map(({ slot }) => value(`actor${slot}_violence`)),
  ]
    .filter(span => span !== null)
    .filter(({ quote }) => quote !== 'Unknown' && quote !== 'Other context')
  const first = ['target', 'actor1', 'deaths_best', 'date_start'].map(value).find(span => span !== null)
  return {
    type,
    mode,
    mentions: said.length ? said : [first ?? happening!],
    because: told
      ? `coded as ${told}`
      : context
        ? `coded in the context ${context}, without a told kind of violence`
        : 'a row of event-report data',
  }
}

/** The days of a row as one time. */
export function codedTime({ days }: CodedReport, { text, value }: Rendering): Time | null {
  const [start, end] = [value('date_start'), value('date_end')]
  const first = start ?? end
  if (!days || !first) return null
  const { from, to } = days
  const both = start && end && from !== to ? spanOf(text, start.start, end.end) : first
  const edtf = from === to ? from : `${from}/${to}`
  return {
    id: 't1',
    span: both,
    from,
    to,
    edtf,
    precision: from === to ? 'day' : 'range',
    codes: null,
    timex: { type: 'DATE', value: edtf },
    because: 'columns date_start and date_end',
  }
}

/** Where a row says it happened. The point is that of its own columns. */
export function codedPlace(
  { cells }: EventReport,
  { city, location, point }: CodedReport,
  { value }: Rendering,
  book: CodeBook,
): Place | null {
  const country = book.countries.get(String(cells.country ?? '').toLowerCase()) ?? null
  const [column, name] = location
    ? ['location', location]
    : city
      ? ['city', city]
      : ['country', String(cells.country ?? '')]
  const span = value(column)
  if (!span) return null
  const exact = book.precision[String(cells.geo_precision ?? '')] ?? 'unknown'
  return {
    id: 'p1',
    span,
    name: location && city ? `${location}, ${city}` : name,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    geonameId: null,
    country,
    admin1: null,
    role: 'event',
    precision: column === 'country' ? 'country' : exact,
    area: null,
    codes: null,
    candidates: [],
    because: `column ${column}${point ? '; latitude and longitude of the row' : ''}`,
  }
}

/** Those killed and injured, where the row counts any: a 0 is also coded where the report is silent, and is left to the row. */
export function codedFigures(
  { killed, injured }: CodedReport,
  { value }: Rendering,
): readonly Omit<Figure, 'attributedTo'>[] {
  const figure = (measure: 'killed' | 'injured', column: string, { best, low, high }: CodedHarm) => {
    const span = value(`${column}_best`) ?? value(`${column}_low`)
    const [atLeast, atMost] = [low ?? best, high ?? best]
    if (!span || atLeast === null || atMost === null || atMost <= 0) return []
    return [
      {
        id: measure,
        span,
        measure,
        atLeast: Math.min(atLeast, atMost),
        atMost: Math.max(atLeast, atMost),
        approximate: false,
        unknown: false,
        of: null,
        partOf: null,
        besides: null,
        further: false,
        struck: false,
        event: 'e1',
        because: `columns ${column}_best, ${column}_low and ${column}_high`,
      },
    ]
  }
  return [...figure('killed', 'deaths', killed), ...figure('injured', 'injuries', injured)]
}
