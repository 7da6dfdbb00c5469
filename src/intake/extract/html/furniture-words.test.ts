import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTable } from '../../../text/table.ts'
import { projectFile } from '../../knowledge.ts'
import { isFurniture } from './furniture-words.ts'

const PATH = 'lexicon/en/page-furniture.tsv'

test('every example of the words of page furniture is left out, and a sentence that tells something is not', () => {
  for (const { cells } of readTable(PATH, projectFile(PATH))) assert.ok(isFurniture(cells.example!), cells.example)
  assert.ok(!isFurniture('Subscribers of the network were cut off when the mast was shelled, the company said.'))
  assert.ok(!isFurniture('Related families were split between the two camps.'))
  assert.ok(!isFurniture('Watch towers along the border were set on fire.'))
})
