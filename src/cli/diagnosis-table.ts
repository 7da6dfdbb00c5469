import type { Diagnostics } from '../incidents/diagnostics.ts'
import { divergences } from '../incidents/divergence.ts'
import type { EventGroup, EventReports } from '../incidents/event-report.ts'
import { kindOf } from '../incidents/event-report-columns.ts'
import { padded, wrap } from './columns.ts'
import { printable, styled } from './terminal.ts'

const MEASURES = [
  ['mean_dscore', 'dscore'],
  ['mean_dscore_normalized', 'normed'],
  ['share_disagreement', 'differ'],
  ['mean_sd', 'sd'],
  ['mean_range', 'range'],
  ['modal_confidence', 'modal'],
] as const
const MOST = 10

/** The six measures by variable, the events whose reports differ in most columns, and what each rule does, for people. */
export function diagnosisTable(
  { columns, rows }: EventReports,
  { diagnostics, groups }: { readonly diagnostics: Diagnostics; readonly groups: readonly EventGroup[] },
  { columns: width, colour }: { readonly columns: number; readonly colour: boolean },
): string {
  const variables = Object.keys(diagnostics.mean_dscore)
  const share = (name: string): number => diagnostics.share_disagreement[name] ?? 0
  const differing = variables.filter(name => share(name) > 0).sort((a, b) => share(b) - share(a))
  const name = Math.min(24, Math.max(8, ...differing.map(variable => variable.length)))
  const several = groups.filter(({ reports }) => reports.length > 1).length
  const head = `${padded('variable', name)} ${MEASURES.map(([, title]) => title.padStart(7)).join(' ')}`
  const line = (variable: string): string =>
    `${padded(printable(variable).slice(0, name), name)} ${MEASURES.map(([measure]) => cell(diagnostics[measure][variable])).join(' ')}`.trimEnd()
  const ruleless = columns.filter(column => column in diagnostics.mean_dscore && !kindOf(column))
  const dim = (text: string): string[] => wrap(text, width).map(one => styled(colour, 'dim', one))
  return [
    ...wrap(`${rows.length} reports of ${groups.length} events, ${several} of which have more than one report.`, width),
    '',
    styled(colour, 'bold', head),
    ...differing.map(line),
    ...dim(
      `Means over events. dscore: distinct values less one; normed: by the distinct values of the table; differ: share of events with more than one; sd, range: of numbers; modal: share of the most frequent value. ${variables.length - differing.length} other variables never differ within an event.`,
    ),
    '',
    styled(colour, 'bold', `Events whose reports differ most`),
    ...divergences(groups, columns)
      .slice(0, MOST)
      .flatMap(({ event, reports, differing: parts }) =>
        wrap(
          `${printable(event)}  ${reports} reports differ in ${parts.length}: ${parts
            .slice(0, 6)
            .map(({ column, values }) => `${column} (${values})`)
            .join(', ')}${parts.length > 6 ? ' …' : ''}`,
          width,
        ),
      ),
    '',
    ...dim(
      `Rules (--format json gives every event by each): most-conservative takes the vaguest place and actors and the lowest numbers, most-informative the most exact and the highest, most-representative the most frequent.${ruleless.length ? ` Columns without a rule: ${ruleless.map(printable).join(', ')}.` : ''}`,
    ),
    '',
  ].join('\n')
}

const cell = (value: number | null | undefined): string =>
  (value === undefined || value === null ? '' : value.toFixed(value !== 0 && Math.abs(value) < 0.1 ? 4 : 3)).padStart(7)
