import { readFileSync } from 'node:fs'
import { cellOf, readTable } from '../../../text/table.ts'

/** What a column may hold. */
export const TABLE_FIELDS = ['text', 'title', 'published', 'outlet', 'url', 'id', 'author', 'language'] as const
/** What a column of a table can be of a report. */
export type TableField = (typeof TABLE_FIELDS)[number]

/** What a column of some name holds, and how sure that is: 1 it is it, 4 only where no other is. */
export type ColumnName = { readonly field: TableField; readonly rank: number }

const PATH = 'lexicon/columns.tsv'

/** What a column's name says, however it is written ("publishedAt", "Published_At", "PUBLISHED AT"); null where it says nothing. */
export const columnName = (name: string): ColumnName | null => names().get(plain(name)) ?? null

let known: ReadonlyMap<string, ColumnName> | null = null
const names = (): ReadonlyMap<string, ColumnName> =>
  (known ??= new Map(
    readTable(PATH, readFileSync(new URL(`../../../../${PATH}`, import.meta.url), 'utf8')).map(row => [
      row.cells.name!,
      {
        field: cellOf(PATH, row, 'field', TABLE_FIELDS),
        rank: Number(cellOf(PATH, row, 'rank', ['1', '2', '3', '4'])),
      },
    ]),
  ))

/** Small letters, words parted by one space. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
