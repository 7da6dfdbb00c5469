import type { Feature, Geometry } from 'geojson'
import { placeWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import type { Area } from '../../reading/reading.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Piece } from '../export/exported.ts'
import { lostOf, ruleWords } from '../export/lost.ts'
import { outlineOf } from './outline.ts'

/** GeoJSON (RFC 7946): a feature an incident. */
export const geojson: ExportFormat = {
  name: 'geojson',
  summary: 'GeoJSON (RFC 7946): a feature an incident, for maps and GIS',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  write,
}

async function* write(incidents: AsyncIterable<ExportedIncident>, info: ExportInfo): AsyncGenerator<Piece> {
  yield `{"type":"FeatureCollection","according":${JSON.stringify(info)},"features":[`
  let first = true
  for await (const incident of incidents) {
    yield `${first ? '' : ','}\n${JSON.stringify(featureOf(incident))}`
    yield* lossesOf(incident)
    first = false
  }
  yield '\n]}\n'
}

/** What one geometry cannot show: the other places that accounts name. */
const lossesOf = ({ summary }: ExportedIncident): readonly Piece[] =>
  lostOf(summary, 'where', {
    column: 'geometry',
    kept: summary.where && placeWords(summary.where),
    rule: summary.where ? ruleWords(summary.where.rule) : 'no place on the map',
  })

function featureOf({ summary, reports, decisions }: ExportedIncident): Feature<Geometry | null> {
  const area = areaOf(summary, reports)
  return {
    type: 'Feature',
    id: summary.id,
    geometry: geometryOf(summary, area),
    properties: {
      ...summary,
      area,
      sources: reports.map(({ reading: { report }, sha256, addedAt, reader }) => ({
        report: report.id,
        title: report.title,
        outlet: report.outlet,
        url: report.url,
        publishedAt: report.publishedAt,
        sha256,
        addedAt,
        reader,
      })),
      decisions,
    },
  }
}

/** A point for a town or site, else the outline of the area that the words tell of; null where nobody says where it was. */
function geometryOf({ where }: IncidentSummary, area: Area | null): Geometry | null {
  if (where?.latitude == null || where.longitude === null) return null
  return (area && outlineOf(area)) ?? { type: 'Point', coordinates: [where.longitude, where.latitude] }
}

/** The smallest area into which the words of a report put the drawn place; null where one says that it was at a town or site. */
function areaOf({ where }: IncidentSummary, reports: ExportedIncident['reports']): Area | null {
  if (!where || where.latitude === null) return null
  const places = reports.flatMap(({ reading, frames }) =>
    reading.events
      .filter(({ id }) => frames.includes(id))
      .flatMap(({ place }) => reading.places.filter(({ id }) => id === place))
      .filter(({ latitude, longitude }) => latitude === where.latitude && longitude === where.longitude),
  )
  const isPoint = places.some(({ area, precision }) => area?.relation === 'at' && AS_POINTS.has(precision))
  const areas = places.flatMap(({ area }) => (area && area.radiusKm > 0 ? area : []))
  return isPoint ? null : (areas.toSorted((a, b) => a.radiusKm - b.radiusKm)[0] ?? null)
}

const AS_POINTS: ReadonlySet<string> = new Set(['exact', 'town'])
