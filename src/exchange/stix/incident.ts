import type { Account, Field } from '../../incidents/account.ts'
import { accountWords, saidWords, tollWords } from '../../incidents/said-words.ts'
import { MEASURES } from '../../reading/reading.ts'
import type { ExportedIncident, ExportedReport } from '../export/exported.ts'
import { incidentName, saidLines, webAddress } from '../export/in-words.ts'
import type { StixBook } from './code-book.ts'
import { type StixObject, stixId, stixObject, timestamp } from './object.ts'
import { EXTENSION, MAKER, sourceId } from './standing-objects.ts'

export const incidentId = (incident: string): string => stixId('incident', incident)
export const noteId = (incident: string, account: string): string => stixId('note', incident, account)
export const reportId = (incident: string, report: string): string => stixId('report', incident, report)

/** When the ledger first had a report of an incident, and when it last had one or somebody decided on it. */
export function timesOf({ reports, decisions }: ExportedIncident): {
  readonly created: string
  readonly modified: string
} {
  const added = reports.map(({ addedAt }) => timestamp(addedAt)).sort()
  const changed = [...added, ...decisions.map(({ at }) => timestamp(at))].sort()
  return { created: added[0]!, modified: changed.at(-1)! }
}

/** The incident, with its figures, accounts and disagreements in the extension. */
export function incidentObject(incident: ExportedIncident, { confidence }: StixBook): StixObject {
  const { id, type, mode, happened, when, where, figures, independent, accounts, disagreements } = incident.summary
  const told = MEASURES.flatMap(measure => (figures[measure] ? tollWords(measure, figures[measure]) : []))
  return stixObject('incident', incidentId(id), timesOf(incident), {
    created_by_ref: MAKER,
    name: incidentName(incident.summary),
    description: `${happened.status}; ${[...told, `${independent} independent sources`].join('; ')}.`,
    confidence: confidence[happened.status],
    labels: [type, mode].filter(label => label !== null),
    external_references: [{ source_name: 'According', external_id: id }],
    extensions: {
      [EXTENSION]: {
        extension_type: 'property-extension',
        status: happened.status,
        event_type: type,
        mode,
        first_day: when?.from,
        last_day: when?.to,
        place_precision: where?.precision,
        independent_sources: independent,
        figures: MEASURES.flatMap(measure => {
          const figure = figures[measure]
          return figure
            ? [{ measure, best: figure.best, low: figure.low, high: figure.high, open: figure.open, rule: figure.rule }]
            : []
        }),
        accounts: accounts.map(account => accountIn(account, id)),
        disagreements: disagreements.map(({ field, rivals, gap }) => ({
          field,
          gap,
          rivals: rivals.map(({ says, by }) => ({
            says: says.map(saidWords),
            note_refs: by.map(account => noteId(id, account)),
          })),
        })),
      },
    },
  })
}

const accountIn = ({ id, source, report, standing, cells }: Account, incident: string) => ({
  note_ref: noteId(incident, id),
  source_ref: sourceId(source),
  report_ref: reportId(incident, report),
  standing,
  says: (Object.keys(cells) as Field[]).flatMap(field =>
    cells[field]!.map(({ value, status, words }) => ({
      field,
      value: saidWords({ value, status }),
      status,
      words: words.map(({ quote }) => quote),
    })),
  ),
})

/** A report as far as it tells of the incident, with the address and fingerprint of what was read. */
export function reportObject(
  { reading: { report }, sha256, addedAt, reader }: ExportedReport,
  { summary }: ExportedIncident,
): StixObject {
  const added = timestamp(addedAt)
  const url = webAddress(report.url)
  const notes = summary.accounts.filter(account => account.report === report.id).map(({ id }) => noteId(summary.id, id))
  return stixObject(
    'report',
    reportId(summary.id, report.id),
    { created: added, modified: added },
    {
      created_by_ref: MAKER,
      name: report.title ?? report.id,
      published: report.publishedAt ? timestamp(report.publishedAt) : added,
      lang: report.language,
      object_refs: [incidentId(summary.id), ...notes],
      external_references: [
        {
          source_name: report.outlet ?? 'unknown',
          description: `read by According ${reader}`,
          url,
          hashes: url && { 'SHA-256': sha256 },
          external_id: report.id,
        },
      ],
    },
  )
}

/** An account as a note on the incident and its report: each value with its exact words. */
export function noteObject(account: Account, incident: ExportedIncident): StixObject {
  const { id, source, report } = account
  return stixObject('note', noteId(incident.summary.id, id), timesOf(incident), {
    created_by_ref: MAKER,
    abstract: accountWords(account),
    content: saidLines(account).join('\n'),
    authors: [source.name],
    object_refs: [incidentId(incident.summary.id), reportId(incident.summary.id, report), sourceId(source)],
  })
}
