import type { Account } from '../../incidents/account.ts'
import { countWords } from '../../incidents/said-words.ts'
import { MEASURES, type Measure } from '../../reading/reading.ts'
import type { ExportedIncident, Loss } from '../export/exported.ts'
import { lostOf } from '../export/lost.ts'
import type { PloverBook } from './code-book.ts'
import { figuresIn, sizeOf, type ToldEvent } from './told-events.ts'

/**
 * What neither format has room for: bounds and rival numbers of a count, days that are not the event's own, measures and sources
 * without a column.
 */
export function lossesOf(
  incident: ExportedIncident,
  told: readonly ToldEvent[],
  { size }: PloverBook,
  rule: string,
  columns: { readonly date: string; readonly sizes: boolean },
): readonly Loss[] {
  const { id, accounts } = incident.summary
  const loss = (field: string, rule: string, kept: string | null, left: Loss['left']): readonly Loss[] =>
    left.length ? [{ kind: 'loss', incident: id, field, rule, kept, left }] : []
  const held: readonly string[] = columns.sizes ? Object.values(size) : []
  return [
    ...told.flatMap(one =>
      (columns.sizes ? Object.entries(size) : []).flatMap(([column, measure]) => {
        const kept = sizeOf(one, measure, rule)
        const words = figuresIn(one, measure).map(countWords)
        const left = [...new Set(words)].filter(value => value !== String(kept))
        return loss(
          `size.${column}`,
          `rule most-${rule}, within the report`,
          kept === null ? null : `${kept} in ${one.id}`,
          left.map(value => ({ value, accounts: speaking(accounts, one, measure, value) })),
        )
      }),
    ),
    ...told
      .filter(({ time }) => !time?.from)
      .flatMap(one =>
        loss(columns.date, 'no day is told: the day of the report', `${one.date ?? 'none'} in ${one.id}`, [
          { value: one.time?.span.quote ?? 'no time', accounts: [] },
        ]),
      ),
    ...MEASURES.filter(measure => !held.includes(measure)).flatMap(measure =>
      lostOf(incident.summary, measure, { column: measure, kept: null, rule: 'format has no column for it' }),
    ),
    ...loss(
      'source',
      'format has no column for who says so',
      null,
      accounts.map(account => ({ value: account.source.name, accounts: [account.id] })),
    ),
  ]
}

/** Accounts of the event's report that say a number. */
const speaking = (accounts: readonly Account[], { report }: ToldEvent, measure: Measure, words: string): string[] =>
  accounts
    .filter(account => account.report === report.reading.report.id)
    .filter(({ cells }) => cells[measure]?.some(({ value }) => countWords(value) === words))
    .map(({ id }) => id)
