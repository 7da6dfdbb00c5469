import { type Failure, failed } from '../../failure.ts'
import type { Input } from '../extracted.ts'
import { columnName, TABLE_FIELDS, type TableField } from './columns.ts'
import { type DayOrder, dayOrderOf, isDate } from './dates.ts'

/** A column of a table: what of a report it holds, null where nothing, and why it is thought so. */
export type Column = {
  readonly name: string
  readonly field: TableField | null
  readonly because: string
  /** Its first values that are not empty, at most three. */
  readonly samples: readonly string[]
}

/** What the columns of a table hold, in their order. */
export type Mapping = { readonly columns: readonly Column[]; readonly dayOrder: DayOrder }

/** The columns that the person named for fields; "" for a field that no column shall be taken for. */
export type SaidMapping = NonNullable<Input['columns']>

/**
 * Which column holds what: as the person said, else by the columns' names (lexicon/columns.tsv) and by what their values look
 * like. No column holds two things, and nothing is held by two columns. Throws a RangeError where the person named a column
 * that the table does not have.
 */
export function mappingOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  said: SaidMapping = {},
): Mapping {
  const values = header.map((_, i) => rows.map(row => (row[i] ?? '').trim()).filter(value => value !== ''))
  const taken = new Map<number, Use>()
  for (const field of TABLE_FIELDS) {
    const name = said[field]
    if (name) taken.set(columnNamed(header, name, field), { field, score: 0, because: 'you said so' })
  }
  const uses = header
    .flatMap((name, index) => usesOf(name, values[index]!).map(use => ({ ...use, index })))
    .sort((a, b) => b.score - a.score || a.index - b.index)
  for (const { index, ...use } of uses)
    if (
      said[use.field] === undefined &&
      !taken.has(index) &&
      ![...taken.values()].some(({ field }) => field === use.field)
    )
      taken.set(index, use)
  const columns = header.map((name, i): Column => {
    const samples = values[i]!.slice(0, 3)
    const use = taken.get(i)
    if (use) return { name, field: use.field, because: use.because, samples }
    const other = uses.find(({ index }) => index === i)
    const because = other
      ? `not used: another column is the ${other.field}`
      : 'not used: neither its name nor its values say what it is'
    return { name, field: null, because, samples }
  })
  const published = columns.findIndex(({ field }) => field === 'published')
  return { columns, dayOrder: published < 0 ? null : dayOrderOf(values[published]!) }
}

/** The mapping of a table whose reports are to be read, or why they cannot be: no column holds their text, or not as said. */
export function mappingOrFailure(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  said: Input['columns'],
  path: string,
): Mapping | Failure {
  try {
    const mapping = mappingOf(header, rows, said ?? {})
    if (mapping.columns.some(({ field }) => field === 'text')) return mapping
    const names = header.map(name => JSON.stringify(name.slice(0, 100))).join(', ')
    return failed(
      { path },
      'field',
      `no column of the table holds the text of reports; name it with --map text=COLUMN: ${names}`,
    )
  } catch (error) {
    if (error instanceof RangeError) return failed({ path }, 'field', error.message)
    throw error
  }
}

/** "text=notes,published=event_date" → a mapping. Throws a RangeError with the way out where it is none. */
export function readSaidMapping(words: string): SaidMapping {
  return Object.fromEntries(
    words.split(',').map(pair => {
      const [field = '', ...column] = pair.split('=')
      if (!TABLE_FIELDS.includes(field.trim() as TableField) || !column.length)
        throw new RangeError(
          `"${pair}" is no FIELD=COLUMN; the fields are ${TABLE_FIELDS.join(', ')}: text=notes,published=event_date`,
        )
      return [field.trim(), column.join('=').trim()]
    }),
  )
}

type Use = { readonly field: TableField; readonly score: number; readonly because: string }

/** What a column may hold by its name or its values, where the two do not speak against each other. */
function usesOf(name: string, values: readonly string[]): readonly Use[] {
  const looks = looksOf(values)
  const named = columnName(name)
  const uses: Use[] = []
  if (named && fits(named.field, values))
    uses.push({
      ...named,
      score: 100 - 20 * named.rank + (looks === named.field ? 10 : 0),
      because: `its name, “${name}”, says so`,
    })
  if (looks && looks !== named?.field)
    uses.push({ field: looks, score: looks === 'text' ? 15 : 10, because: LOOKS[looks] })
  return uses
}

const LOOKS = {
  text: 'its values are long texts',
  published: 'its values are dates',
  url: 'its values are web addresses',
} as const

/** What four values of five look like; null where nothing. */
function looksOf(values: readonly string[]): keyof typeof LOOKS | null {
  const share = (is: (value: string) => boolean): boolean =>
    values.length > 0 && values.filter(is).length >= values.length * 0.8
  if (share(isAddress)) return 'url'
  if (share(isDate)) return 'published'
  return share(value => wordsIn(value) >= LONG) ? 'text' : null
}

/** Words that a text has and a name or a note on a source does not. */
const LONG = 12

/** Whether values may be of a field: a text has sentences in some row, a date is one, an address is one. */
function fits(field: TableField, values: readonly string[]): boolean {
  if (!values.length) return true
  if (field === 'text') return values.some(value => wordsIn(value) >= 4)
  if (field === 'published') return values.some(isDate)
  if (field === 'url') return values.some(isAddress)
  return field === 'language' ? values.every(value => value.length < 20) : true
}

const isAddress = (value: string): boolean => /^https?:\/\/\S/i.test(value)
const wordsIn = (value: string): number => value.slice(0, 1000).split(/\s+/).length

function columnNamed(header: readonly string[], name: string, field: TableField): number {
  const index = header.indexOf(name)
  if (index >= 0) return index
  throw new RangeError(
    `the table has no column "${name}" for the ${field}; its columns are ${header.map(column => `"${column}"`).join(', ')}`,
  )
}
