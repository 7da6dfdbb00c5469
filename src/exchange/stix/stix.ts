import { placeWords } from '../../incidents/said-words.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Piece } from '../export/exported.ts'
import { lostOf, ruleWords } from '../export/lost.ts'
import { stixBook } from './code-book.ts'
import { incidentObject, noteObject, reportObject } from './incident.ts'
import { stixId, timestamp } from './object.ts'
import { opinionObjects, partyObjects, placeObjects } from './relations.ts'
import { makerAndExtension, sourceObject } from './standing-objects.ts'

/** A STIX 2.1 bundle. */
export const stix: ExportFormat = {
  name: 'stix',
  summary: 'STIX 2.1 bundle: incidents with reports, sources, accounts as notes, disagreement as opinions',
  extension: 'json',
  mediaType: 'application/stix+json;version=2.1',
  write,
}

/** An object a line. Only the ids of sources are kept while writing: they speak in many incidents and stand once. */
async function* write(incidents: AsyncIterable<ExportedIncident>, { at, ledger }: ExportInfo): AsyncGenerator<Piece> {
  const book = stixBook()
  const sources = new Set<string>()
  yield `{"type":"bundle","id":"${stixId('bundle', ledger, timestamp(at))}","objects":[\n`
  yield makerAndExtension(book)
    .map(object => JSON.stringify(object))
    .join(',\n')
  for await (const incident of incidents) {
    const speaking = incident.summary.accounts.map(({ source }) => sourceObject(source, book))
    const fresh = speaking.filter(({ id }) => !sources.has(id) && sources.add(id))
    const objects = [
      ...fresh,
      incidentObject(incident, book),
      ...placeObjects(incident),
      ...partyObjects(incident, book),
      ...incident.reports.map(report => reportObject(report, incident)),
      ...incident.summary.accounts.map(account => noteObject(account, incident)),
      ...opinionObjects(incident),
    ]
    for (const object of objects) yield `,\n${JSON.stringify(object)}`
    yield* lossesOf(incident)
  }
  yield '\n]}\n'
}

/** One location where accounts name several. */
const lossesOf = ({ summary }: ExportedIncident): readonly Piece[] =>
  lostOf(summary, 'where', {
    column: 'location',
    kept: summary.where && placeWords(summary.where),
    rule: summary.where ? ruleWords(summary.where.rule) : 'nobody says where',
  })
