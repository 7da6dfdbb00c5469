import type { Account, Field, Mark } from '../incidents/account.ts'
import { MEASURES } from '../reading/reading.ts'
import { accountWords, MARKS, saidWords } from './account-words.ts'
import { type CellLine, sideBySide, wrap } from './columns.ts'
import { printable, styled } from './terminal.ts'

type Look = { readonly columns: number; readonly colour: boolean }
/** An account with the number by which the table names it, from 1. */
type Numbered = Account & { readonly number: number }

const FIELDS: readonly Field[] = ['happened', 'when', 'where', 'actors', 'recipients', ...MEASURES]
const TITLES: Readonly<Partial<Record<Field, string>>> = { actors: 'who', recipients: 'to whom' }
/** Columns of the account at the left, and the least of a field. */
const [LEFT, LEAST] = [20, 18]
/** So many values of one cell are printed; the others are counted. */
const SHOWN = 4

const STANDING: Readonly<Record<Account['standing'], string>> = {
  independent: '',
  again: 'the same source again, or one called the same',
  copy: 'a copy',
  unnamed: 'not counted',
}

/** Who says so: number, source and report, day, and whether it counts. */
export function accountList(accounts: readonly Account[], { columns, colour }: Look): readonly string[] {
  const widths = [3, Math.max(24, Math.floor((columns - 9) * 0.42)), 10]
  const last = columns - widths.reduce((sum, width) => sum + width + 2, 0)
  return accounts.flatMap((account, i) =>
    sideBySide(
      [
        [{ text: String(i + 1), style: 'bold' }],
        [{ text: accountWords(account), style: null }],
        [{ text: account.publishedAt?.slice(0, 10) ?? 'undated', style: null }],
        [{ text: standingWords(account), style: 'dim' }],
      ],
      [...widths, last],
      colour,
    ),
  )
}

function standingWords({ report, standing, copies }: Account): string {
  const copied = copies.length ? `copied in ${copies.map(printable).join(', ')}` : ''
  return [printable(report), STANDING[standing], copied].filter(Boolean).join('; ')
}

/** The matrix: an account a row, a field a column, as many columns a block as there is room for; `words`: with the exact words. */
export function matrixTable(accounts: readonly Account[], words: boolean, look: Look): readonly string[] {
  const numbered = accounts.map((account, i): Numbered => ({ ...account, number: i + 1 }))
  const numbers = new Map(numbered.map(({ id, number }) => [id, number]))
  const spoken = FIELDS.filter(field => numbered.some(({ cells }) => cells[field]))
  const each = Math.max(1, Math.floor((look.columns - LEFT) / (LEAST + 2)))
  const blocks = Array.from({ length: Math.ceil(spoken.length / each) }, (_, i) =>
    spoken.slice(i * each, (i + 1) * each),
  )
  return blocks.flatMap(fields => block(fields, each, numbered, numbers, words, look))
}

function block(
  fields: readonly Field[],
  each: number,
  accounts: readonly Numbered[],
  numbers: ReadonlyMap<string, number>,
  words: boolean,
  { columns, colour }: Look,
): readonly string[] {
  const width = Math.floor((columns - LEFT) / each) - 2
  const widths = [LEFT, ...fields.map(() => width)]
  const speaking = accounts.filter(({ cells }) => fields.some(field => cells[field]))
  const titles = ['account', ...fields.map(field => TITLES[field] ?? field)]
  return [
    '',
    ...sideBySide(
      titles.map((title): CellLine[] => [{ text: title.toUpperCase(), style: 'dim' }]),
      widths,
      colour,
    ),
    ...speaking.flatMap(account => [
      ...sideBySide([nameCell(account), ...fields.map(field => cell(account, field, numbers))], widths, colour),
      ...(words ? wordLines(account, fields, columns).map(text => styled(colour, 'dim', text)) : []),
    ]),
  ]
}

const nameCell = ({ number, source }: Numbered): CellLine[] => [
  { text: `${number} ${printable(source.name)}`, style: null },
]

function cell({ cells, marks }: Account, field: Field, numbers: ReadonlyMap<string, number>): CellLine[] {
  const said = cells[field]
  const mark = marks[field]
  if (!said || !mark) return [{ text: '·', style: 'dim' }]
  const { sign, style } = MARKS[mark.mark]
  const values = [...new Set(said.map(saidWords))]
  const shown = values.slice(0, SHOWN)
  const more = values.length > SHOWN ? [`and ${values.length - SHOWN} more`] : []
  const others = othersWords(mark, numbers)
  return [
    ...[...shown, ...more].map((text, i) => ({ text: `${i ? '  ' : `${sign} `}${text}`, style })),
    ...(others ? [{ text: `  ${others}`, style: 'dim' as const }] : []),
  ]
}

/** "not 4 7, with 8": the accounts that a cell contradicts, and with how many it can stand. */
function othersWords({ contradicts, refines, agrees }: Mark, numbers: ReadonlyMap<string, number>): string {
  const fitting = refines.length + agrees.length
  const rivals = contradicts.length ? `not ${contradicts.map(id => numbers.get(id)).join(' ')}` : ''
  return [rivals, fitting ? `with ${fitting}` : ''].filter(Boolean).join(', ')
}

function wordLines({ cells, report }: Account, fields: readonly Field[], columns: number): readonly string[] {
  return fields.flatMap(field =>
    (cells[field] ?? []).flatMap(({ words, claims, status }) => {
      const quotes = words.map(({ quote }) => `“${printable(quote)}”`).join(' ')
      const where = `${printable(report)}${claims.length ? ` ${claims.join(' ')}` : ''}`
      return wrap(`${TITLES[field] ?? field}: ${quotes} (${status}; ${where})`, columns - 6).map(
        text => `      ${text}`,
      )
    }),
  )
}

/** What the signs mean. */
export const matrixLegend = (columns: number): readonly string[] =>
  wrap(
    [
      ...Object.values(MARKS).map(({ sign, means }) => `${sign} ${means}`),
      '· says nothing',
      'not 4 7, with 8: contradicts these accounts, can stand with 8',
    ].join(' · '),
    columns,
  )
