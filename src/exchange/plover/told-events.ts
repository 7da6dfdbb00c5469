import type { Actor, Event, Figure, Measure, Place, Time } from '../../reading/reading.ts'
import type { ExportedIncident, ExportedReport } from '../export/exported.ts'
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
export function sizeOf(told: ToldEvent, measure: Measure, rule: string): number | null {
  const numbers = figuresIn(told, measure).flatMap(({ atLeast, atMost }) => atLeast ?? atMost ?? [])
  if (!numbers.length) return null
  if (rule === 'conservative') return Math.min(...numbers)
  return rule === 'informative' ? Math.max(...numbers) : numbers[0]!
}

/** The figures of a measure that count all whom an event befell. */
export const figuresIn = ({ report, event }: ToldEvent, measure: Measure): readonly Figure[] =>
  report.reading.figures.filter(
    figure => event.figures.includes(figure.id) && figure.measure === measure && figure.partOf === null,
  )
