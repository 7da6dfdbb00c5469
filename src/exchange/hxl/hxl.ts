import type { FigureSummary } from '../../incidents/figures.ts'
import { saidWords } from '../../incidents/said-words.ts'
import { type CellValue, csvLine } from '../csv/cells.ts'
import { type Country, loadCountries } from '../export/countries.ts'
import type { ExportedIncident, ExportFormat, Loss, Piece } from '../export/exported.ts'
import { decisionsLost } from '../export/loss.ts'
import { lostOf, ruleWords } from '../export/lost.ts'
import { notesOf } from '../export/notes.ts'
import { sidesTold } from '../export/sides-told.ts'

type Column = readonly [
  header: string,
  tag: string,
  value: (incident: ExportedIncident, country: Country | undefined) => CellValue,
]

const killed = (of: 'best' | 'low' | 'high') => figure('killed', of)
const figure =
  (measure: 'killed' | 'injured' | 'abducted' | 'displaced', of: keyof Pick<FigureSummary, 'best' | 'low' | 'high'>) =>
  ({ summary }: ExportedIncident): CellValue =>
    summary.figures[measure]?.[of] ?? null
const side = ({ summary }: ExportedIncident, role: 'actors' | 'recipients'): CellValue =>
  sidesTold(summary, role)[0]?.side.name ?? null

/** The columns with their hashtags; numbers alone under #affected, days alone under #date. */
const COLUMNS: readonly Column[] = [
  ['Incident', '#event+id', ({ summary }) => summary.id],
  ['Type', '#event+type', ({ summary }) => summary.type],
  ['Mode', '#event+type+sub', ({ summary }) => summary.mode],
  ['How sure', '#status', ({ summary }) => summary.happened.status],
  ['First day', '#date+start', ({ summary }) => summary.when?.from ?? null],
  ['Last day', '#date+end', ({ summary }) => summary.when?.to ?? null],
  [
    'First reported',
    '#date+reported',
    ({ reports }) => firstReported(reports.map(({ reading }) => reading.report.publishedAt)),
  ],
  ['Country', '#country+name', (_, country) => country?.name ?? null],
  ['Country code', '#country+code', (_, country) => country?.iso3 ?? null],
  ['Province', '#adm1+name', ({ summary }) => summary.where?.admin1 ?? null],
  ['Place', '#loc+name', ({ summary }) => summary.where?.name ?? null],
  ['How exact the place is', '#loc+type', ({ summary }) => summary.where?.precision ?? null],
  ['Latitude', '#geo+lat', ({ summary }) => summary.where?.latitude ?? null],
  ['Longitude', '#geo+lon', ({ summary }) => summary.where?.longitude ?? null],
  ['Who', '#group+name+first', incident => side(incident, 'actors')],
  ['Whom', '#group+name+second', incident => side(incident, 'recipients')],
  ['Killed', '#affected+killed+best', killed('best')],
  ['Killed, least', '#affected+killed+min', killed('low')],
  ['Killed, most', '#affected+killed+max', killed('high')],
  ['Injured', '#affected+injured+best', figure('injured', 'best')],
  ['Injured, least', '#affected+injured+min', figure('injured', 'low')],
  ['Injured, most', '#affected+injured+max', figure('injured', 'high')],
  ['Abducted', '#affected+abducted+best', figure('abducted', 'best')],
  ['Displaced', '#affected+displaced+best', figure('displaced', 'best')],
  ['Independent sources', '#meta+count', ({ summary }) => summary.independent],
  [
    'Fields in which accounts contradict each other',
    '#meta+contradictions',
    ({ summary }) => summary.disagreements.map(({ field }) => field).join('; ') || null,
  ],
  ['Rule', '#meta+rule', ({ summary }) => Object.values(summary.figures)[0]?.rule ?? summary.when?.rule ?? null],
  [
    'Sources',
    '#meta+source',
    ({ summary }) => [...new Set(summary.accounts.flatMap(({ outlet }) => outlet ?? []))].join('; ') || null,
  ],
  [
    'Addresses',
    '#meta+url',
    ({ reports }) => reports.flatMap(({ reading }) => reading.report.url ?? []).join(' ') || null,
  ],
  ['Who says what', '#description', ({ summary }) => notesOf(summary)],
]

/** The headers and hashtags of the table. */
export const HXL_ROWS: readonly [readonly string[], readonly string[]] = [
  COLUMNS.map(([header]) => header),
  COLUMNS.map(([, tag]) => tag),
]

/** A CSV table of incidents with HXL 1.1 hashtags in its second row, for the Humanitarian Data Exchange. */
export const hxl: ExportFormat = {
  name: 'hxl',
  summary: 'one row an incident with HXL hashtags in the second row; for the Humanitarian Data Exchange',
  extension: 'csv',
  mediaType: 'text/csv',
  write: async function* (incidents): AsyncGenerator<Piece> {
    const countries = loadCountries()
    for (const row of HXL_ROWS) yield csvLine(row)
    for await (const incident of incidents) {
      const country = countries.get(incident.summary.where?.country ?? '')
      yield csvLine(COLUMNS.map(([, , value]) => value(incident, country)))
      yield* lossesOf(incident)
    }
  },
}

const firstReported = (moments: readonly (string | null)[]): string | null =>
  moments.flatMap(moment => moment?.slice(0, 10) ?? []).toSorted()[0] ?? null

function lossesOf(incident: ExportedIncident): readonly Loss[] {
  const { summary } = incident
  const { figures, where } = summary
  const none = 'HXL has no column for it here'
  return [
    ...(['killed', 'injured', 'abducted', 'displaced'] as const).flatMap(measure =>
      lostOf(summary, measure, {
        column: `#affected+${measure}`,
        kept: figures[measure]?.best === undefined ? null : String(figures[measure].best),
        rule: figures[measure] ? ruleWords(figures[measure].rule) : none,
      }),
    ),
    ...(['missing', 'detained', 'casualties', 'present'] as const).flatMap(measure =>
      lostOf(summary, measure, { column: measure, kept: null, rule: none }),
    ),
    ...lostOf(summary, 'where', {
      column: '#loc',
      kept: where && saidWords({ value: where, status: 'asserted' }),
      rule: where ? ruleWords(where.rule) : none,
    }),
    ...(['actors', 'recipients'] as const).flatMap(role =>
      lostOf(summary, role, {
        column: role === 'actors' ? '#group+name+first' : '#group+name+second',
        kept: sidesTold(summary, role)[0]?.side.name ?? null,
        rule: 'one name a side: the one that most accounts give',
      }),
    ),
    ...decisionsLost(incident),
  ]
}
