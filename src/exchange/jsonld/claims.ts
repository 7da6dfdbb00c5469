import type { Claim, Event, Figure, Party, Place, Reading, Time } from '../../reading/reading.ts'
import type { ExportedIncident, ExportedReport } from '../export/exported.ts'
import { toldClaims } from '../export/told-claims.ts'
import { urnOf } from './context.ts'
import { targetsIn } from './targets.ts'

type Node = Readonly<Record<string, unknown>>

/** The claims that one report makes of an incident as annotations of its words, and every attribution in their chains. */
export function claimNodes(incident: ExportedIncident, report: ExportedReport): readonly Node[] {
  const { reading } = report
  const target = targetsIn(reading)
  const { id } = reading.report
  const claims = toldClaims(incident, report)
  const cited = new Set(claims.flatMap(({ chain }) => chain))
  const annotations = claims.map(
    (claim): Node => ({
      id: urnOf('claim', id, claim.id),
      type: 'Annotation',
      motivation: 'classifying',
      body: { id: urnOf('frame', id, claim.frame, claim.id), ...frameOf(claim, reading), status: claim.status },
      target: claim.evidence.map(target),
      chain: claim.chain.map(link => urnOf('attribution', id, link)),
      wasGeneratedBy: urnOf('reading', id),
    }),
  )
  const attributions = reading.attributions
    .filter(link => cited.has(link.id))
    .map(
      (link): Node => ({
        id: urnOf('attribution', id, link.id),
        type: 'Attribution',
        said: link.source?.quote ?? null,
        name: reading.actors.find(actor => actor.id === link.speaker)?.name ?? null,
        sourceType: link.sourceType ?? null,
        manner: link.manner,
        stance: link.stance,
        within: link.parent === null ? null : urnOf('attribution', id, link.parent),
        because: link.because,
        target: [...(link.source ? [link.source] : []), link.cue].map(target),
        wasGeneratedBy: urnOf('reading', id),
      }),
    )
  return [...annotations, ...attributions]
}

function frameOf({ frame }: Claim, reading: Reading): Node {
  const event = reading.events.find(({ id }) => id === frame)
  return event ? eventOf(event, reading) : figureOf(reading.figures.find(({ id }) => id === frame)!)
}

const eventOf = (event: Event, { actors, places, times }: Reading): Node => {
  const partyOf = ({ span, actor }: Party): Node => {
    const known = actors.find(({ id }) => id === actor)
    return { said: span.quote, name: known?.name ?? null, kind: known?.kind ?? null, sector: known?.sector ?? null }
  }
  return {
    type: 'Event',
    plover: event.type,
    mode: event.mode,
    context: event.contexts,
    acled: event.acled,
    ucdp: event.ucdp ?? null,
    actor: event.actors.map(partyOf),
    recipient: event.recipients.map(partyOf),
    instrument: event.instrument?.quote ?? null,
    place: placeOf(places.find(({ id }) => id === event.place)),
    time: timeOf(times.find(({ id }) => id === event.time)),
    background: event.background,
    because: event.because,
  }
}

const placeOf = (place: Place | undefined): Node | null =>
  place
    ? {
        said: place.span.quote,
        name: place.name,
        latitude: place.latitude,
        longitude: place.longitude,
        geonames: place.geonameId,
        country: place.country,
        admin1: place.admin1,
        precision: place.precision,
        area: place.area,
        because: place.because,
      }
    : null

const timeOf = (time: Time | undefined): Node | null =>
  time
    ? {
        said: time.span.quote,
        from: time.from,
        to: time.to,
        edtf: time.edtf,
        precision: time.precision,
        because: time.because,
      }
    : null

const figureOf = ({ span, measure, atLeast, atMost, approximate, unknown, of, because }: Figure): Node => ({
  type: 'Figure',
  said: span.quote,
  measure,
  atLeast,
  atMost,
  approximate,
  unknown,
  of: of?.quote ?? null,
  because,
})
