import type { Account } from '../../incidents/account.ts'
import { countWords, saidWords } from '../../incidents/said-words.ts'
import {
  type Actor,
  type Event,
  type Figure,
  MEASURES,
  type Measure,
  type Place,
  type Time,
} from '../../reading/reading.ts'
import type { ExportedIncident, ExportedReport, Loss } from '../export/exported.ts'
import type { PloverBook } from './code-book.ts'

/** One event as one report tells it, with what it names: a record of PLOVER, a row of POLECAT. */
export type ToldEvent = {
  readonly id: string
  readonly incident: ExportedIncident
  readonly report: ExportedReport
  readonly event: Event
  readonly place: Place | undefined
  readonly time: Time | undefined
  /** Its own day where the words tell one, else the day of the report; null where neither is known. */
  readonly date: string | null
  readonly modes: readonly string[]
}

/** Somebody who takes part, as the report calls them, with who that is where the reading knows it. */
export type ToldParty = { readonly said: string; readonly actor: Actor | undefined }

/** The events that tell of an incident, report by report; not those of which people rejected every claim. */
export const toldEvents = (incident: ExportedIncident, { auxiliary, historical }: PloverBook): readonly ToldEvent[] =>
  incident.reports.flatMap(report => {
    const {
      claims,
      events,
      places,
      times,
      report: { id, publishedAt },
    } = report.reading
    return events
      .filter(({ id }) => report.frames.includes(id) && claims.some(({ frame }) => frame === id))
      .map(event => {
        const time = times.find(time => time.id === event.time)
        const aux = auxiliary[event.status]
        return {
          id: `${incident.summary.id}/${id}/${event.id}`,
          incident,
          report,
          event,
          place: places.find(place => place.id === event.place),
          time,
          date: time?.from ?? publishedAt?.slice(0, 10) ?? null,
          modes: [event.mode, aux, event.background ? historical : null].filter(mode => mode != null),
        }
      })
  })

/** Who acts or is acted upon in an event. */
export const partiesOf = ({ report, event }: ToldEvent, role: 'actors' | 'recipients'): readonly ToldParty[] =>
  event[role].map(({ span, actor }) => ({
    said: span.quote,
    actor: report.reading.actors.find(({ id }) => id === actor),
  }))

/** The number of people that a count of PLOVER has room for, of the figures of an event; null where none is told. */
export function sizeOf({ report, event }: ToldEvent, measure: Measure, rule: string): number | null {
  const numbers = figuresIn(report, event, measure).flatMap(({ atLeast, atMost }) => atLeast ?? atMost ?? [])
  if (!numbers.length) return null
  if (rule === 'conservative') return Math.min(...numbers)
  return rule === 'informative' ? Math.max(...numbers) : numbers[0]!
}

/** The figures of a measure that count all whom an event befell. */
const figuresIn = ({ reading }: ExportedReport, event: Event, measure: Measure): readonly Figure[] =>
  reading.figures.filter(
    figure => event.figures.includes(figure.id) && figure.measure === measure && figure.partOf === null,
  )

/**
 * What neither format has room for: bounds and rival numbers of a count, days that are not the event's own, measures and sources
 * without a column, and accounts that no event tells.
 */
export function lossesOf(
  incident: ExportedIncident,
  told: readonly ToldEvent[],
  { size }: PloverBook,
  rule: string,
  columns: { readonly date: string; readonly sizes: boolean },
): readonly Loss[] {
  const { id, accounts } = incident.summary
  const loss = (field: string, rule: string, kept: string | null, left: Loss['left']): readonly Loss[] =>
    left.length ? [{ kind: 'loss', incident: id, field, rule, kept, left }] : []
  const held: readonly string[] = columns.sizes ? Object.values(size) : []
  return [
    ...told.flatMap(one =>
      (columns.sizes ? Object.entries(size) : []).flatMap(([column, measure]) => {
        const kept = sizeOf(one, measure, rule)
        const words = figuresIn(one.report, one.event, measure).map(countWords)
        const left = [...new Set(words)].filter(value => value !== String(kept))
        return loss(
          `size.${column}`,
          `rule most-${rule}, within the report`,
          kept === null ? null : `${kept} in ${one.id}`,
          left.map(value => ({ value, accounts: speaking(accounts, one, measure, value) })),
        )
      }),
    ),
    ...told
      .filter(({ time }) => !time?.from)
      .flatMap(one =>
        loss(columns.date, 'no day is told: the day of the report', `${one.date ?? 'none'} in ${one.id}`, [
          { value: one.time?.span.quote ?? 'no time', accounts: [] },
        ]),
      ),
    ...MEASURES.filter(measure => !held.includes(measure)).flatMap(measure =>
      loss(measure, 'format has no column for it', null, saying(accounts, measure)),
    ),
    ...loss(
      'source',
      'format has no column for who says so',
      null,
      accounts.map(account => ({ value: account.source.name, accounts: [account.id] })),
    ),
  ]
}

/** Accounts of the event's report that say a number. */
const speaking = (accounts: readonly Account[], { report }: ToldEvent, measure: Measure, words: string): string[] =>
  accounts
    .filter(account => account.report === report.reading.report.id)
    .filter(({ cells }) => cells[measure]?.some(({ value }) => countWords(value) === words))
    .map(({ id }) => id)

/** What accounts say of a measure, each value with who says it. */
function saying(accounts: readonly Account[], measure: Measure): Loss['left'] {
  const said = accounts.flatMap(({ id, cells }) => (cells[measure] ?? []).map(cell => ({ value: saidWords(cell), id })))
  return [...Map.groupBy(said, ({ value }) => value)].map(([value, by]) => ({
    value,
    accounts: by.map(({ id }) => id),
  }))
}
