import { type Divergence, divergences } from '../incidents/divergence.ts'
import type { Cell, EventGroup, EventReports } from '../incidents/event-report.ts'
import { kindOf } from '../incidents/event-report-columns.ts'
import { padded, wrap } from './columns.ts'
import type { Diagnosis } from './diagnose.ts'
import { printable, styled } from './terminal.ts'

const MEASURES = [
  ['mean_dscore', 'dscore'],
  ['mean_dscore_normalized', 'normed'],
  ['share_disagreement', 'differ'],
  ['mean_sd', 'sd'],
  ['mean_range', 'range'],
  ['modal_confidence', 'modal'],
] as const
/** So many events and joins are shown. */
const MOST = 10

type Page = { readonly columns: number; readonly colour: boolean; readonly group: string }

/** The proposal where there is one, the six measures by variable, the events whose reports differ most, and what each rule does. */
export function diagnosisTable(
  table: EventReports,
  events: readonly EventGroup[],
  diagnosis: Diagnosis,
  page: Page,
): string {
  const several = events.filter(({ reports }) => reports.length > 1).length
  const { columns, rows } = table
  const ruleless = columns.filter(column => column in diagnosis.diagnostics.mean_dscore && !kindOf(column))
  return [
    ...wrap(
      `${rows.length} reports of ${events.length} events, ${several} of which have more than one report.`,
      page.columns,
    ),
    ...proposalLines(table, diagnosis, page),
    '',
    ...measureLines(diagnosis, page),
    '',
    styled(page.colour, 'bold', 'Events whose reports differ most'),
    ...divergences(events, columns)
      .slice(0, MOST)
      .flatMap(divergence => wrap(divergenceWords(divergence), page.columns)),
    '',
    ...dim(
      `Rules (--format json gives every event by each): most-conservative takes the vaguest place and actors and the lowest numbers, most-informative the most exact and the highest, most-representative the most frequent.${ruleless.length ? ` Columns without a rule: ${ruleless.map(printable).join(', ')}.` : ''}`,
      page,
    ),
    '',
  ].join('\n')
}

function measureLines({ diagnostics }: Diagnosis, page: Page): readonly string[] {
  const variables = Object.keys(diagnostics.mean_dscore)
  const share = (name: string): number => diagnostics.share_disagreement[name] ?? 0
  const differing = variables.filter(name => share(name) > 0).sort((a, b) => share(b) - share(a))
  const width = Math.min(24, Math.max(8, ...differing.map(variable => variable.length)))
  return [
    styled(
      page.colour,
      'bold',
      `${padded('variable', width)} ${MEASURES.map(([, title]) => title.padStart(7)).join(' ')}`,
    ),
    ...differing.map(name =>
      `${padded(printable(name).slice(0, width), width)} ${MEASURES.map(([measure]) => cell(diagnostics[measure][name])).join(' ')}`.trimEnd(),
    ),
    ...dim(
      `Means over events. dscore: distinct values less one; normed: by the distinct values of the table; differ: share of events with more than one; sd, range: of numbers; modal: share of the most frequent value. ${variables.length - differing.length} other variables never differ within an event.`,
      page,
    ),
  ]
}

function proposalLines(
  { rows }: EventReports,
  { groups, regrouped }: Diagnosis,
  { columns, colour, group }: Page,
): readonly string[] {
  if (!regrouped) return []
  const { b3, links } = regrouped
  const lineOf = new Map(rows.map(({ id, line }) => [id, line]))
  const percent = (value: number): string => (100 * value).toFixed(1)
  const against = b3
    ? ` Against ${group}: B³ precision ${percent(b3.precision)}, recall ${percent(b3.recall)}, F1 ${percent(b3.f1)}.`
    : ''
  const unsure = links.toSorted((a, b) => a.score - b.score || (a.a < b.a ? -1 : 1)).filter(({ score }) => score >= 0.5)
  return [
    ...wrap(`Proposed without looking at ${group}: ${groups.length} events.${against}`, columns),
    '',
    styled(colour, 'bold', 'Joins to look at first, the least sure'),
    ...unsure
      .slice(0, MOST)
      .flatMap(({ a, b, score, reasons }) =>
        wrap(
          `${score.toFixed(2)}  lines ${lineOf.get(a)} and ${lineOf.get(b)}: ${reasons
            .map(({ words, weight }) => `${printable(words)} (${weight > 0 ? '+' : ''}${weight})`)
            .join('; ')}`,
          columns,
        ),
      ),
  ]
}

/** Columns that say again what another one says. */
const AGAIN = /_(?:id|type|subtype|party|low|high)$|^longitude$/
/** So many columns of an event are named. */
const NAMED = 6

function divergenceWords({ event, reports, differing }: Divergence): string {
  const telling = differing.filter(({ column }) => !AGAIN.test(column))
  const named = (telling.length ? telling : differing).slice(0, NAMED)
  const words = named.map(({ column, values }) => `${printable(column)} ${valuesWords(values)}`)
  return `${printable(event)}  ${reports} reports differ in ${differing.length} columns: ${words.join(', ')}${differing.length > NAMED ? ' …' : ''}`
}

/** "4 to 8", "2031-05-03 to 2031-05-04", "in 3 ways". */
function valuesWords(values: readonly Cell[]): string {
  const told = values.filter(value => typeof value === 'number' || /^\d{4}-\d\d-\d\d$/.test(String(value)))
  if (told.length < 2 || values.some(value => value !== null && !told.includes(value)))
    return `in ${values.length} ways`
  const sorted = told.toSorted((a, b) => (a! < b! ? -1 : 1))
  return `${sorted[0]} to ${sorted.at(-1)}`
}

const dim = (text: string, { columns, colour }: Page): string[] =>
  wrap(text, columns).map(line => styled(colour, 'dim', line))

const cell = (value: number | null | undefined): string =>
  (value === undefined || value === null ? '' : value.toFixed(value !== 0 && Math.abs(value) < 0.1 ? 4 : 3)).padStart(7)
