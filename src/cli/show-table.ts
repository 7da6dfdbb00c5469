import type { Rule } from '../incidents/aggregate.ts'
import { coursesOf } from '../incidents/course.ts'
import type { Link } from '../incidents/incident.ts'
import { daysWords, RULE_WORDS, tollWords } from '../incidents/said-words.ts'
import type { IncidentSummary } from '../incidents/summary.ts'
import { MEASURES } from '../reading/reading.ts'
import { saidWords } from './account-words.ts'
import { wrap } from './columns.ts'
import { placeWords } from './frame-words.ts'
import { SURENESS } from './ledger-table.ts'
import { accountList, matrixLegend, matrixTable } from './matrix-table.ts'
import { counted } from './search-table.ts'
import { printable, type Style, styled } from './terminal.ts'

type Look = { readonly columns: number; readonly colour: boolean }

/** One incident as lines for a person: what is drawn from all accounts, who they are, the matrix, tolls over time, why it is one. */
export function showTable(
  incident: IncidentSummary,
  links: readonly Link[],
  { rule, words, known }: { readonly rule: Rule; readonly words: boolean; readonly known: string },
  look: Look,
): readonly string[] {
  const { columns, colour } = look
  const lines = (text: string, style: Style | null = null): string[] =>
    wrap(text, columns).map(part => styled(colour, style, part))
  const title = (text: string): string[] => ['', ...lines(text.toUpperCase(), 'bold')]
  const numbers = new Map(incident.accounts.map(({ id }, i) => [id, i + 1]))
  return [
    ...lines(`${incident.id} · ${headline(incident)}`, 'bold'),
    ...lines(`${countsOf(incident)}${known}`),
    ...title('drawn from all accounts'),
    ...drawnLines(incident, numbers).flatMap(text => lines(text)),
    ...lines(`by the rule ${RULE_WORDS[rule]}`, 'dim'),
    ...title('accounts'),
    ...accountList(incident.accounts, look),
    ...title('who says what'),
    ...matrixTable(incident.accounts, words, look).slice(1),
    '',
    ...matrixLegend(columns).map(text => styled(colour, 'dim', text)),
    ...courseLines(incident, numbers, title, lines),
    ...linkLines(incident, links, title, lines),
  ]
}

function headline({ type, mode, happened, when, where }: IncidentSummary): string {
  const what = `${SURENESS[happened.status].sign} ${[type, mode].filter(part => part !== null).join(' · ')}`
  return [what, when ? daysWords(when) : 'undated', placeWords(where ?? undefined) || 'unplaced'].join(' · ')
}

const countsOf = ({ independent, reports, disagreements }: IncidentSummary): string =>
  [
    `${counted(independent, 'independent account')} in ${counted(reports.length, 'report')}`,
    disagreements.length ? `≠ ${disagreements.map(({ field }) => field).join(', ')}` : 'no contradiction',
  ].join(' · ')

/** Each drawn value with the numbers of the accounts that it rests on. */
function drawnLines(
  { happened, when, where, figures }: IncidentSummary,
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  const by = (ids: readonly string[]): string =>
    ` [${ids.map(id => numbers.get(id)).join(' ') || 'the grouping of reports'}]`
  return [
    `happened: ${happened.status}${happened.told.length ? by(happened.told) : ''}${happened.denied.length ? `; ✗ denied${by(happened.denied)}` : ''}`,
    `when: ${when ? `${daysWords(when)}${by(when.by)}` : 'nobody says'}`,
    `where: ${where ? `${placeWords(where)}${by(where.by)}` : 'nobody says'}`,
    ...MEASURES.flatMap(measure => {
      const figure = figures[measure]
      return figure ? [`${tollWords(measure, figure)}${figure.by.length ? by(figure.by) : ''}`] : []
    }),
  ]
}

type Lines = (text: string, style?: Style | null) => string[]

/** What a source said of people, time after time. */
function courseLines(
  { accounts }: IncidentSummary,
  numbers: ReadonlyMap<string, number>,
  title: Lines,
  lines: Lines,
): readonly string[] {
  const courses = coursesOf(accounts).filter(({ field }) => (MEASURES as readonly string[]).includes(field))
  if (!courses.length) return []
  return [
    ...title('revised by the same source'),
    ...courses.flatMap(({ field, source, said }) => {
      const steps = said.map(
        ({ account, publishedAt, values }) =>
          `${values.map(saidWords).join(', ')} (${publishedAt?.slice(0, 10) ?? 'undated'}) [${numbers.get(account)}]`,
      )
      return lines(`${field}, ${printable(source)}: ${steps.join(' → ')}`)
    }),
  ]
}

/** Why each report was judged to tell of the same happening: the strongest link of its telling, with the weightiest reasons. */
function linkLines(
  { reports }: IncidentSummary,
  links: readonly Link[],
  title: Lines,
  lines: Lines,
): readonly string[] {
  const strongest = reports.slice(1).flatMap(report => {
    const own = links.filter(({ a, b }) => reportOf(a) === report || reportOf(b) === report)
    const [best] = own.toSorted((x, y) => y.score - x.score)
    return best ? [{ report, link: best }] : []
  })
  if (!strongest.length) return []
  return [
    ...title('why these reports tell of one incident'),
    ...strongest.flatMap(({ report, link }) => {
      const other = reportOf(link.a) === report ? reportOf(link.b) : reportOf(link.a)
      const reasons = link.reasons.slice(0, REASONS).map(({ words }) => printable(words))
      return lines(
        `${printable(report)} ~ ${printable(other)} ${Math.round(100 * link.score)} %: ${reasons.join('; ')}`,
      )
    }),
  ]
}

const REASONS = 4
const reportOf = (telling: string): string => telling.slice(0, telling.lastIndexOf('#'))
