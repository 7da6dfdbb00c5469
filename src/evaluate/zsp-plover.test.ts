import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { sumOf } from './exercise.ts'
import { markedSentences } from './zsp-plover/corpus.ts'
import { zspPlover } from './zsp-plover.ts'

const HEADER = 'sentence_id\tmarked_sentence\tgold_root'

/** Sentences made up here in the shape of the corpus; the last tells of no act. */
const ROWS = [
  '"<s>Rebels</s> attacked <t>the army</t> after ""talks"" with the mayor."\tASSAULT',
  'Rebels attacked a convoy on Monday and <s>the army</s> met <t>the mayor</t>.\tCONSULT',
  '<s>The weather</s> was fine in <t>the valley</t>.\tAID',
]

function folderOf(rows: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'according-'))
  writeFileSync(join(folder, 'PLV_train.tsv'), [HEADER, ...rows.map((row, i) => `${i}\t${row}`), ''].join('\n'))
  return folder
}

const knowledge = loadKnowledge()
const tallies = (rows: readonly string[]) => [...zspPlover.units(folderOf(rows))].map(unit => unit.tally(knowledge))

test('marks are taken out of the sentence and kept as spans', () => {
  const [row] = markedSentences(`${HEADER}\n0\t${ROWS[0]}`)
  assert.equal(row!.text, 'Rebels attacked the army after "talks" with the mayor.')
  assert.deepEqual(row!.source, [{ start: 0, end: 6, quote: 'Rebels' }])
  assert.deepEqual(row!.target, [{ start: 16, end: 24, quote: 'the army' }])
  assert.throws(() => markedSentences('a\tb\nc\td'), /no column marked_sentence/)
})

test('of several acts the one between source and target answers; where none is told, nothing', () => {
  const sum = sumOf(tallies(ROWS))
  assert.deepEqual(sum['root right'], { right: 2, made: 3, gold: 3 })
  assert.deepEqual(sum.ASSAULT, { right: 1, made: 1, gold: 1 })
  assert.deepEqual(sum.CONSULT, { right: 1, made: 1, gold: 1 })
  assert.deepEqual(sum.AID, { right: 0, made: 0, gold: 1 })
  const macro = zspPlover.scores(sum).find(({ name }) => name === 'macro-F1')!
  assert.equal(macro.value, 200 / 3)
})

test('giving way in words and giving way in deeds are one root', () => {
  const rows = [
    '<s>The governor</s> apologised to <t>the miners</t>.\tYIELD',
    '<s>The rebels</s> freed <t>a nurse</t>.\tYIELD',
  ]
  assert.deepEqual(
    tallies(rows).map(tally => tally.YIELD),
    [
      { right: 1, made: 1, gold: 1 },
      { right: 1, made: 1, gold: 1 },
    ],
  )
})

test('what is announced or refused is a promise, a threat or a refusal', () => {
  const roots = ['AGREE', 'THREATEN', 'REJECT']
  const rows = [
    '<s>The rebels</s> will release <t>the nurse</t>.\tAGREE',
    '<s>The rebels</s> threatened to attack <t>the town</t>.\tTHREATEN',
    '<s>The king</s> refused to meet <t>the envoy</t>.\tREJECT',
  ]
  assert.deepEqual(
    tallies(rows).map((tally, i) => tally[roots[i]!]?.right),
    [1, 1, 1],
  )
})
