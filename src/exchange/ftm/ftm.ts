import type { Account } from '../../incidents/account.ts'
import { accountWords, daysWords, placeWords, saidWords, tollWords } from '../../incidents/said-words.ts'
import { MEASURES } from '../../reading/reading.ts'
import type { ExportedIncident, ExportedReport, ExportFormat, Piece } from '../export/exported.ts'
import { incidentName, saidLines, webAddress } from '../export/in-words.ts'
import { lostOf, ruleWords } from '../export/lost.ts'
import { type FtmBook, ftmBook } from './code-book.ts'
import { type Entity, entity, idOf } from './entity.ts'
import { partiesIn } from './parties.ts'

/** FollowTheMoney entities, a JSON object a line, as Aleph and its kin import them. */
export const ftm: ExportFormat = {
  name: 'ftm',
  summary: 'FollowTheMoney entities (JSON lines): events, parties, articles and mentions, for Aleph and its kin',
  extension: 'ftm.json',
  mediaType: 'application/x-ndjson',
  write,
}

/** A report that tells of several incidents stands with each, the same each time: importers keep one entity of one id. */
async function* write(incidents: AsyncIterable<ExportedIncident>): AsyncGenerator<Piece> {
  const book = ftmBook()
  for await (const incident of incidents) {
    const reportIds = new Map(
      incident.reports.map(({ reading: { report } }) => [report.id, idOf('report', report.id, report.documentId)]),
    )
    const { entities, ids, losses } = partiesIn(incident, reportIds, book)
    const event = eventOf(incident, ids, reportIds)
    const all = [
      event,
      ...addressOf(incident),
      ...entities,
      ...incident.reports.map(report => articleOf(report, reportIds, book)),
      ...incident.summary.accounts.map(account => noteOf(account, event.id, incident, reportIds)),
    ]
    for (const one of all) yield `${JSON.stringify(one)}\n`
    yield* losses
    yield* lossesOf(incident)
  }
}

const eventId = (incident: string): string => idOf('incident', incident)

function eventOf(
  { summary, decisions }: ExportedIncident,
  involved: readonly string[],
  reports: ReadonlyMap<string, string>,
): Entity {
  const { id, type, mode, happened, when, where, figures, independent, disagreements } = summary
  const tolls = MEASURES.flatMap(measure => (figures[measure] ? tollWords(measure, figures[measure]) : []))
  return entity('Event', eventId(id), {
    name: incidentName(summary),
    summary: `${happened.status}; ${summary.accounts.length} accounts, ${independent} independent sources`,
    description: tolls,
    startDate: when?.from,
    endDate: when?.to,
    location: where && placeWords(where),
    country: where?.country?.toLowerCase(),
    addressEntity: where && idOf('address', id),
    involved,
    keywords: [type, mode],
    recordId: id,
    proof: [...reports.values()],
    notes: [
      ...disagreements.map(
        ({ field, rivals }) =>
          `Accounts contradict each other (${field}): ${rivals.map(({ says }) => says.map(saidWords).join(' or ')).join(' / ')}`,
      ),
      ...decisions.map(({ kind, who, why, at }) => `${kind} by ${who} on ${at.slice(0, 10)}: ${why}`),
    ],
  })
}

const addressOf = ({ summary: { id, where } }: ExportedIncident): readonly Entity[] =>
  where
    ? [
        entity('Address', idOf('address', id), {
          full: placeWords(where),
          remarks: `precision: ${where.precision}`,
          city: where.precision === 'town' && where.name,
          region: where.admin1,
          country: where.country?.toLowerCase(),
          latitude: where.latitude,
          longitude: where.longitude,
        }),
      ]
    : []

const articleOf = (
  { reading: { report }, sha256, addedAt }: ExportedReport,
  ids: ReadonlyMap<string, string>,
  { languages }: FtmBook,
): Entity =>
  entity('Article', ids.get(report.id)!, {
    name: report.title ?? report.id,
    title: report.title,
    publisher: report.outlet,
    sourceUrl: webAddress(report.url),
    publishedAt: report.publishedAt?.slice(0, 10),
    language: languages[report.language ?? ''],
    retrievedAt: addedAt.slice(0, 10),
    // Document.contentHash is a SHA-1.
    notes: `SHA-256 of the original: ${sha256}`,
  })

/** An account as a note on the event: who says what, value by value with its exact words. */
function noteOf(
  account: Account,
  event: string,
  { summary }: ExportedIncident,
  reports: ReadonlyMap<string, string>,
): Entity {
  const { id, standing, report, outlet } = account
  return entity('Note', idOf('account', summary.id, id), {
    name: accountWords(account),
    description: saidLines(account),
    entity: event,
    proof: reports.get(report),
    publisher: outlet,
    keywords: standing,
  })
}

/** One place and one span of days where accounts tell of several; numbers stand in words only. */
function* lossesOf({ summary }: ExportedIncident): Generator<Piece> {
  const { when, where, figures } = summary
  yield* lostOf(summary, 'when', {
    column: 'Event.startDate',
    kept: when && daysWords(when),
    rule: when ? ruleWords(when.rule) : 'nobody says when',
  })
  yield* lostOf(summary, 'where', {
    column: 'Event.location',
    kept: where && placeWords(where),
    rule: where ? ruleWords(where.rule) : 'nobody says where',
  })
  for (const measure of MEASURES) {
    const figure = figures[measure]
    if (figure)
      yield* lostOf(summary, measure, {
        column: 'Event.description',
        kept: tollWords(measure, figure),
        rule: 'format has no numbers of people: in words only, each account in a Note',
      })
  }
}
