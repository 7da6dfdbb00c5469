import type { Reading } from '../../reading/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Incident } from './incidents.ts'

/** Somebody or something of which a reading tells that it was hit. */
export type Victim = { readonly span: Span; readonly actor: string | null }

/** The recipients of an incident's events, and those of whom a fate or a figure is told. */
export function victimsOf(incident: Incident, { fates, figures }: Reading): readonly Victim[] {
  const ids = new Set(incident.events.map(({ id }) => id))
  return [
    ...incident.events.flatMap(event => event.recipients).map(party => ({ span: party.span, actor: party.actor })),
    ...fates
      .filter(fate => (fate.event !== null ? ids.has(fate.event) : isNear(fate.person, incident)))
      .map(fate => ({ span: fate.person, actor: fate.actor })),
    ...figures
      .filter(figure => figure.event !== null && ids.has(figure.event) && HARMED.has(figure.measure))
      .map(figure => ({ span: figure.of ?? figure.span, actor: null })),
  ]
}

/** What figures count those hit for. */
export const HARMED: ReadonlySet<string> = new Set(['killed', 'injured', 'abducted', 'casualties'])

/** In two sentences or so of a deed. */
const isNear = ({ start }: Span, { events }: Incident): boolean =>
  events.some(event => event.mentions.some(mention => Math.abs(mention.start - start) < 300))
