import type { Reading, Status } from '../reading/reading.ts'
import { type CellLine, sideBySide, wrap } from './columns.ts'
import { explain } from './explain.ts'
import { type LedgerRow, ledger } from './ledger.ts'
import { printable, type Style, styled } from './terminal.ts'

/** How sure, at a glance: a sign before every row, so that a denial is seen without colour too. */
export const SURENESS: Readonly<Record<Status, { sign: string; style: Style | null; means: string }>> = {
  asserted: { sign: '■', style: null, means: 'told as a fact by the outlet itself' },
  claimed: { sign: '□', style: 'yellow', means: 'only as the words of the source' },
  hedged: { sign: '~', style: 'magenta', means: 'reportedly, allegedly' },
  denied: { sign: '✗', style: 'red', means: 'said not to be so' },
  planned: { sign: '»', style: 'blue', means: 'intended or threatened' },
  hypothetical: { sign: '?', style: 'blue', means: 'if, demanded or possible' },
  unclear: { sign: '?', style: 'blue', means: 'said to be unclear' },
}

type Column = { readonly title: string; readonly share: number; readonly cell: (row: LedgerRow) => CellLine[] }
const plain = (text: string): CellLine[] => (text ? [{ text, style: null }] : [])
const sure = ({ howSure }: LedgerRow): CellLine[] => [{ text: howSure, style: SURENESS[howSure].style }]
const toll = (row: LedgerRow): CellLine[] =>
  row.rival ? [{ text: `≠ ${row.howMany}`, style: 'bold' }] : plain(row.howMany)
const what = (row: LedgerRow): CellLine[] => [
  {
    text: `${row.under ? '└ ' : ''}${SURENESS[row.howSure].sign} ${row.what}`,
    style: SURENESS[row.howSure].style,
  },
  ...(row.background ? [{ text: '(background)', style: 'dim' as const }] : []),
]

/** All eight columns where there is room for them, else four that each hold what belongs together. */
const WIDE: readonly Column[] = [
  { title: 'what', share: 18, cell: what },
  { title: 'who', share: 15, cell: row => plain(row.who) },
  { title: 'whom', share: 15, cell: row => plain(row.whom) },
  { title: 'where', share: 13, cell: row => plain(row.where) },
  { title: 'when', share: 10, cell: row => plain(row.when) },
  { title: 'how many', share: 12, cell: toll },
  { title: 'according to', share: 16, cell: row => plain(row.accordingTo) },
  { title: 'how sure', share: 8, cell: sure },
]
const NARROW: readonly Column[] = [
  { title: 'what', share: 18, cell: what },
  { title: 'who → whom', share: 16, cell: row => [...plain(row.who), ...plain(row.whom && `→ ${row.whom}`)] },
  {
    title: 'where/when/how many',
    share: 19,
    cell: row => [...plain(row.where), ...plain(row.when), ...toll(row)],
  },
  { title: 'according to/how sure', share: 21, cell: row => [...plain(row.accordingTo), ...sure(row)] },
]
const WIDE_FROM = 140

type TableOptions = {
  /** Where the report came from, for the heading; null where the reader knows. */
  readonly from: string | null
  readonly columns: number
  readonly colour: boolean
  /** Whether the words and the rule behind each value follow its row. */
  readonly explain: boolean
}

/** A reading's ledger as lines for a person: heading, one claim a row, then what the reading could not settle. */
export function ledgerTable(reading: Reading, options: TableOptions): string {
  const { columns, colour } = options
  const layout = columns >= WIDE_FROM ? WIDE : NARROW
  const shares = layout.reduce((sum, { share }) => sum + share, 0)
  const room = columns - 2 * (layout.length - 1)
  const widths = layout.map(({ share }) => Math.max(8, Math.floor((room * share) / shares)))
  const rows = ledger(reading)
  const titles = layout.map(({ title }): CellLine[] => [{ text: title.toUpperCase(), style: 'dim' }])
  return [
    ...heading(reading, rows.length, options),
    ...(rows.length ? ['', ...sideBySide(titles, widths, colour)] : []),
    ...rows.flatMap(row => [
      '',
      ...sideBySide(
        layout.map(({ cell }) => cell(row)),
        widths,
        colour,
      ),
      ...(options.explain ? explain(reading, row, { columns, colour }) : []),
    ]),
    ...reading.issues.flatMap(({ message }) => [
      '',
      ...wrap(`! ${printable(message)}`, columns).map(line => styled(colour, 'yellow', line)),
    ]),
    '',
  ].join('\n')
}

function heading(reading: Reading, claims: number, { from, columns, colour }: TableOptions): string[] {
  const { title, outlet, publishedAt, id } = reading.report
  const count = claims === 1 ? '1 claim' : `${claims} claims`
  const origin = [outlet, publishedAt ? `published ${publishedAt}` : null, from, count].filter(part => part !== null)
  return [
    ...wrap(printable(title ?? id), columns).map(line => styled(colour, 'bold', line)),
    ...wrap(printable(origin.join(' · ')), columns),
  ]
}

/** What the signs of the table mean, as lines. */
export const legend = (columns: number): string[] =>
  wrap(
    Object.entries(SURENESS)
      .map(([status, { sign, means }]) => `${sign} ${status}: ${means}`)
      .concat('≠ sources give different figures')
      .map(item => item.replaceAll(' ', KEPT))
      .join(' · '),
    columns,
  ).map(line => line.replaceAll(KEPT, ' '))

/** A space at which no line is broken. */
const KEPT = '\u00a0'
