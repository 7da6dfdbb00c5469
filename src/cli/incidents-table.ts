import { daysWords, tollWords } from '../incidents/said-words.ts'
import type { IncidentSummary } from '../incidents/summary.ts'
import { MEASURES } from '../reading/reading.ts'
import { type CellLine, sideBySide } from './columns.ts'
import { placeWords } from './frame-words.ts'
import { SURENESS } from './ledger-table.ts'
import { counted } from './search-table.ts'

type Look = { readonly columns: number; readonly colour: boolean }
type Column = {
  readonly title: string
  readonly share: number
  readonly cell: (incident: IncidentSummary) => CellLine[]
}

const plain = (text: string): CellLine[] => (text ? [{ text, style: null }] : [])
const id: Column['cell'] = incident => [{ text: incident.id, style: 'bold' }]
const when: Column['cell'] = incident => plain(incident.when ? daysWords(incident.when) : 'undated')
const where: Column['cell'] = incident => plain(placeWords(incident.where ?? undefined) || 'unplaced')
const what: Column['cell'] = ({ type, mode, happened }) => [
  {
    text: `${SURENESS[happened.status].sign} ${[type, mode].filter(part => part !== null).join(' · ')}`,
    style: SURENESS[happened.status].style,
  },
  ...(happened.denied.length ? [{ text: `✗ denied by ${happened.denied.length}`, style: 'red' as const }] : []),
]
const toll: Column['cell'] = ({ figures }) =>
  MEASURES.flatMap(measure => (figures[measure] ? plain(tollWords(measure, figures[measure])) : []))
const accounts: Column['cell'] = ({ independent, reports }) => [
  ...plain(independent ? counted(independent, 'account') : 'no named account'),
  ...plain(`of ${counted(reports.length, 'report')}`),
]
const disputes: Column['cell'] = ({ disagreements }) =>
  disagreements.length
    ? [{ text: `≠ ${disagreements.map(({ field }) => field).join(', ')}`, style: 'red' as const }]
    : []

const WIDE: readonly Column[] = [
  { title: 'incident', share: 13, cell: id },
  { title: 'when', share: 12, cell: when },
  { title: 'where', share: 24, cell: where },
  { title: 'what', share: 20, cell: what },
  { title: 'people', share: 24, cell: toll },
  { title: 'accounts', share: 13, cell: accounts },
  { title: 'disagreements', share: 18, cell: disputes },
]
const NARROW: readonly Column[] = [
  { title: 'incident/when', share: 13, cell: incident => [...id(incident), ...when(incident)] },
  { title: 'where/what', share: 22, cell: incident => [...where(incident), ...what(incident)] },
  { title: 'people', share: 23, cell: toll },
  { title: 'accounts', share: 16, cell: incident => [...accounts(incident), ...disputes(incident)] },
]
const WIDE_FROM = 140

/** Incidents as rows for a person: id, when, where, what, how many people, how many accounts, where these disagree. */
export function incidentsTable(incidents: readonly IncidentSummary[], { columns, colour }: Look): readonly string[] {
  const layout = columns >= WIDE_FROM ? WIDE : NARROW
  const shares = layout.reduce((sum, { share }) => sum + share, 0)
  const room = columns - 2 * (layout.length - 1)
  const widths = layout.map(({ share }) => Math.max(13, Math.floor((room * share) / shares)))
  const titles = layout.map(({ title }): CellLine[] => [{ text: title.toUpperCase(), style: 'dim' }])
  return [
    ...sideBySide(titles, widths, colour),
    ...incidents.flatMap(incident => [
      '',
      ...sideBySide(
        layout.map(({ cell }) => cell(incident)),
        widths,
        colour,
      ),
    ]),
  ]
}
