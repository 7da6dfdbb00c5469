import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellOf, readTable } from './table.ts'

test('rows come by the names of their columns, with their line; comments and empty lines are passed over', () => {
  const rows = readTable('words.tsv', '# ours\n\nword\texample\r\nkill\tThey kill.\n# more\nflee\tThey flee.\n')
  assert.deepEqual(rows, [
    { line: 4, cells: { word: 'kill', example: 'They kill.' } },
    { line: 6, cells: { word: 'flee', example: 'They flee.' } },
  ])
})

test('a row that does not fit is told with file and line', () => {
  assert.throws(() => readTable('words.tsv', 'word\texample\nkill'), /words\.tsv:2: 1 cells where the header names 2/)
  assert.throws(() => readTable('words.tsv', '# nothing\n'), /words\.tsv: no line/)
})

test('a cell must hold one of the allowed values', () => {
  const [row] = readTable('words.tsv', 'word\tkind\nkill\tverb')
  assert.equal(cellOf('words.tsv', row!, 'kind', ['verb', 'noun']), 'verb')
  assert.throws(() => cellOf('words.tsv', row!, 'kind', ['noun']), /words\.tsv:2: kind "verb" is not one of noun/)
})
