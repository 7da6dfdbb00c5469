import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readTable } from '../text/table.ts'
import { targetsIn } from './targets.ts'
import { readTargets } from './words.ts'

const tsv = readFileSync(new URL('../../lexicon/en/targets.tsv', import.meta.url), 'utf8')
const targets = readTargets(tsv)

test('the example of each row is read by it', () => {
  for (const { cells, line } of readTable('lexicon/en/targets.tsv', tsv))
    assert.deepEqual(targetsIn(cells.example!, targets), [cells.target], `line ${line}`)
})

test('plurals and the longer name count; where the wounded lie and who speaks do not', () => {
  assert.deepEqual(targetsIn('Shells hit two markets.', targets), ['market'])
  assert.deepEqual(targetsIn('A missile hit a printing house.', targets), ['works'])
  assert.deepEqual(targetsIn('The wounded were taken to al-Noor hospital, doctors at the hospital said.', targets), [])
  assert.deepEqual(targetsIn('A strike hit a hospital.', targets), ['hospital'])
})
