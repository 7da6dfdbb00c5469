import type { Actor, Attribution, Claim, Event, Figure, Party, Reading } from '../../reading/reading.ts'
import type { ExportedIncident, ExportedReport } from '../export/exported.ts'
import { toldClaims } from '../export/told-claims.ts'
import type { CellValue } from './cells.ts'

/** A claim of an incident as a row: names of columns → values. */
export type ClaimRow = Readonly<Record<(typeof CLAIM_COLUMNS)[number]['name'], CellValue>>

/** The columns of the table of claims, with the sort of their values. */
export const CLAIM_COLUMNS = [
  { name: 'incident', type: 'text' },
  { name: 'report', type: 'text' },
  { name: 'outlet', type: 'text' },
  { name: 'title', type: 'text' },
  { name: 'url', type: 'text' },
  { name: 'published', type: 'text' },
  { name: 'claim', type: 'text' },
  { name: 'kind', type: 'text' },
  { name: 'type', type: 'text' },
  { name: 'mode', type: 'text' },
  { name: 'who', type: 'text' },
  { name: 'whom', type: 'text' },
  { name: 'where', type: 'text' },
  { name: 'latitude', type: 'number' },
  { name: 'longitude', type: 'number' },
  { name: 'place_precision', type: 'text' },
  { name: 'admin1', type: 'text' },
  { name: 'country', type: 'text' },
  { name: 'from', type: 'text' },
  { name: 'to', type: 'text' },
  { name: 'at_least', type: 'number' },
  { name: 'at_most', type: 'number' },
  { name: 'approximate', type: 'truth' },
  { name: 'unknown', type: 'truth' },
  { name: 'sources', type: 'text' },
  { name: 'source_types', type: 'text' },
  { name: 'stance', type: 'text' },
  { name: 'status', type: 'text' },
  { name: 'background', type: 'truth' },
  { name: 'words', type: 'text' },
  { name: 'offsets', type: 'text' },
  { name: 'document_sha256', type: 'text' },
  { name: 'original_sha256', type: 'text' },
  { name: 'reader', type: 'text' },
  { name: 'because', type: 'text' },
] as const

/** Every claim that the reports of an incident make of it, in the order of the reports and their texts. */
export const claimRows = (incident: ExportedIncident): readonly ClaimRow[] =>
  incident.reports.flatMap(report =>
    toldClaims(incident, report).map(claim => rowOf(incident.summary.id, report, claim)),
  )

function rowOf(incident: string, { reading, sha256, reader }: ExportedReport, claim: Claim): ClaimRow {
  const figure = reading.figures.find(({ id }) => id === claim.frame)
  const event = reading.events.find(({ id }) => id === (figure ? figure.event : claim.frame))
  const { outlet, title, url, publishedAt, documentId, id } = reading.report
  return {
    incident,
    report: id,
    outlet,
    title,
    url,
    published: publishedAt,
    claim: claim.id,
    kind: figure ? 'figure' : 'event',
    type: figure?.measure ?? event?.type ?? null,
    mode: event?.mode ?? null,
    ...partiesOf(reading, event, figure),
    ...placeOf(reading, event),
    ...timeOf(reading, event),
    at_least: figure?.atLeast ?? null,
    at_most: figure?.atMost ?? null,
    approximate: figure?.approximate ?? null,
    unknown: figure?.unknown ?? null,
    ...sourcesOf(reading, claim),
    status: claim.status,
    background: event?.background ?? null,
    words: claim.evidence.map(({ quote }) => quote).join(' … ') || null,
    offsets: claim.evidence.map(({ start, end }) => `${start}-${end}`).join(';') || null,
    document_sha256: documentId,
    original_sha256: sha256,
    reader,
    because: figure?.because ?? event?.because ?? null,
  }
}

function partiesOf(
  { actors }: Reading,
  event: Event | undefined,
  figure: Figure | undefined,
): Pick<ClaimRow, 'who' | 'whom'> {
  const names = (parties: readonly Party[] = []): CellValue => joined(parties.map(party => nameOf(party, actors)))
  return { who: names(event?.actors), whom: figure?.of ? figure.of.quote : names(event?.recipients) }
}

const nameOf = ({ span, actor }: Party, actors: readonly Actor[]): string =>
  actors.find(({ id }) => id === actor)?.name ?? span.quote

const joined = (values: readonly string[]): CellValue => [...new Set(values)].join('; ') || null

function placeOf({ places }: Reading, event: Event | undefined) {
  const place = places.find(({ id }) => id === event?.place)
  return {
    where: place?.name ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    place_precision: place?.precision ?? null,
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
  }
}

function timeOf({ times }: Reading, event: Event | undefined): Pick<ClaimRow, 'from' | 'to'> {
  const time = times.find(({ id }) => id === event?.time)
  return { from: time?.from ?? null, to: time?.to ?? null }
}

/** Who says so, innermost first: "a survivor ← the ministry"; empty in the report's own voice. */
function sourcesOf(
  { attributions, actors }: Reading,
  { chain }: Claim,
): Pick<ClaimRow, 'sources' | 'source_types' | 'stance'> {
  const links = chain.flatMap(id => attributions.find(attribution => attribution.id === id) ?? [])
  const named = ({ source, speaker }: Attribution): string =>
    actors.find(({ id }) => id === speaker)?.name ?? source?.quote ?? 'a source not named'
  return {
    sources: links.map(named).join(' ← ') || null,
    source_types: links.map(({ sourceType }) => sourceType ?? 'other').join(' ← ') || null,
    stance: links[0]?.stance ?? null,
  }
}
