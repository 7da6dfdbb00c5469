import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectFile } from '../intake/knowledge.ts'
import { readTable } from '../text/table.ts'
import { readAbbreviations } from './abbreviations.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

const tsv = projectFile('lexicon/en/abbreviations.tsv')
const abbreviations = readAbbreviations(tsv)

test('every abbreviation keeps its stop in its example, which is one sentence', () => {
  for (const { line, cells } of readTable('lexicon/en/abbreviations.tsv', tsv)) {
    const tokens = tokenize(cells.example!, abbreviations)
    assert.ok(
      tokens.some(t => t.text === cells.abbreviation),
      `line ${line}: ${tokens.map(t => t.text).join('|')}`,
    )
    assert.equal(splitSentences(cells.example!, tokens, abbreviations).length, 1, `line ${line}`)
  }
})

test('rows are sorted and stand once', () => {
  const names = readTable('lexicon/en/abbreviations.tsv', tsv).map(row => row.cells.abbreviation!)
  assert.deepEqual(names, [...new Set(names)].sort())
})

test('capitals match, but not every small word', () => {
  assert.equal(abbreviations.get('GEN.'), 'title')
  assert.equal(abbreviations.get('Etc.'), 'either')
  assert.equal(abbreviations.get('gen.'), undefined)
  assert.equal(abbreviations.get('P.'), undefined)
})
