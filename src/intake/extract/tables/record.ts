import type { Issue } from '../../../text/report.ts'
import { type Failure, failed, type Place } from '../../failure.ts'
import type { Fields } from '../../header.ts'
import { blocksOf, wholeOf } from '../blocks.ts'
import type { Extracted, Run } from '../extracted.ts'
import type { TableField } from './columns.ts'
import { tableDate } from './dates.ts'
import type { Mapping } from './mapping.ts'

/** A row of a table or a record of a list: its values in the order of the mapping's columns. */
export type TableRecord = {
  readonly values: readonly string[]
  /** "row 12". */
  readonly part: string
  readonly place: Place
  readonly original: Uint8Array
  readonly issues: readonly Issue[]
  /** The bytes of the original that the text came from; null where they are not known. */
  readonly textAt: Pick<Run, 'from' | 'to'> | null
}

/** A record as a report, or why it is none. */
export function reportOf(record: TableRecord, { columns, dayOrder }: Mapping): Extracted | Failure {
  const { values, part, place, original, issues, textAt } = record
  const said = (field: TableField): string => values[columns.findIndex(column => column.field === field)]?.trim() ?? ''
  const text = said('text')
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const name = columns.find(({ field }) => field === 'text')?.name
    return {
      ...failed(place, 'empty', `${part} has no text in the column “${name}”; fill it in or leave it out`),
      original,
    }
  }
  const published = said('published')
  const fields: Fields = {
    ...defined('id', said('id')),
    ...defined('title', said('title')),
    ...defined('outlet', said('outlet')),
    ...defined('url', said('url')),
    ...defined('publishedAt', tableDate(published, dayOrder) ?? published),
    ...defined('author', said('author')),
    ...defined('language', said('language')),
  }
  const origin = textAt ? [{ start: 0, end: text.length, ...textAt, page: null }] : wholeOf(text, original)
  return { kind: 'extracted', text, fields, blocks: blocksOf(text), origin, issues, part, original }
}

const defined = (name: keyof Fields, value: string): Fields =>
  value === '' ? {} : { [name]: value.replace(/\s+/g, ' ') }
