import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTable } from '../../../text/table.ts'
import { projectFile } from '../../knowledge.ts'
import { columnName } from './columns.ts'

test('every example of lexicon/columns.tsv is told by its name', () => {
  for (const { line, cells } of readTable('columns.tsv', projectFile('lexicon/columns.tsv')))
    assert.deepEqual(columnName(cells.example!), { field: cells.field, rank: Number(cells.rank) }, `line ${line}`)
})

test('a name is the same however it is written, and others say nothing', () => {
  for (const name of ['publishedAt', 'Published_At', ' PUBLISHED  AT ', 'published-at'])
    assert.deepEqual(columnName(name), { field: 'published', rank: 1 }, name)
  for (const name of ['', 'latitude', 'context', 'published by whom']) assert.equal(columnName(name), null, name)
})
