import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { folderOf } from './corpora.ts'
import type { Exercise, Tally } from './exercise.ts'
import { bounded } from './intervals.ts'
import { polnear } from './polnear.ts'
import { sentences } from './sentences.ts'
import { wikiwars } from './timeml.ts'
import { trnews } from './toponyms.ts'
import { treebank } from './treebank.ts'

const knowledge = loadKnowledge()

/** A corpus of one small document, made up here in the shape of the real one. */
function corpus(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'according-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function tallyOf(exercise: Exercise, files: Readonly<Record<string, string>>): Tally {
  const folder = corpus(files)
  assert.deepEqual(folderOf(exercise, folder), { folder })
  const units = [...exercise.units(folder)]
  assert.equal(units.length, 1)
  return units[0]!.tally(knowledge)
}

const one = { right: 1, made: 1, gold: 1 }

test('attributions in brat, counted in code points, are compared part by part', () => {
  const text = '😀 The army said that it rained in the town.\n'
  const at = (words: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length
    return `${start} ${start + words.length}`
  }
  const annotations = [
    `T1\tSource ${at('The army')}\tThe army`,
    `T2\tCue ${at('said')}\tsaid`,
    `T3\tContent ${at('that it rained in the town')}\tthat it rained in the town`,
    'E1\tCue:T2 Source:T1 Content:T3',
  ].join('\n')
  const tally = tallyOf(polnear, {
    'text/sample_2025-10-15_rain.txt': text,
    'attributions/sample_2025-10-15_rain_ab12.ann': annotations,
  })
  assert.deepEqual([tally['whole exact'], tally['source exact'], tally['content exact']], [one, one, one])
})

test('times in TimeML are compared by span, type and value', () => {
  const xml = `<TimeML><DCT><TIMEX3 value="2025-10-15">15 October 2025</TIMEX3></DCT>
<TEXT>It rained &amp; snowed on <TIMEX3 tid="t1" type="DATE" value="2025-10-14">Tuesday</TIMEX3>.</TEXT></TimeML>`
  assert.deepEqual(tallyOf(wikiwars, { 'one.tml': xml }), { value: one, relaxed: one, strict: one, type: one })
})

test('place names are compared by span and by distance', () => {
  const xml = `<articles><article docid="1"><title>Rain</title><text>Troops reached Aleppo on Monday.</text><toponyms>
<toponym><start>15</start><end>21</end><phrase>Aleppo</phrase><gaztag><lat>36.2</lat><lon>37.16</lon></gaztag></toponym>
</toponyms></article></articles>`
  const tally = tallyOf(trnews, { 'TR-News.xml': xml })
  assert.deepEqual([tally.found, tally.near, tally['end to end']], [one, one, one])
})

const ROWS = [
  ['The', 'the', 'DET', 'DT', 2, 'det'],
  ['army', 'army', 'NOUN', 'NN', 3, 'nsubj'],
  ['attacked', 'attack', 'VERB', 'VBD', 0, 'root'],
  ['the', 'the', 'DET', 'DT', 5, 'det'],
  ['town', 'town', 'NOUN', 'NN', 3, 'obj'],
  ['.', '.', 'PUNCT', '.', 3, 'punct'],
] as const

const CONLLU = ROWS.map(([form, lemma, upos, xpos, head, relation], i) =>
  [i + 1, form, lemma, upos, xpos, '_', head, relation, '_', i === 4 ? 'SpaceAfter=No' : '_'].join('\t'),
).join('\n')

test('tags and trees are compared on gold tokens, sentences and tokens on text', () => {
  const trees = tallyOf(treebank, { 'own-test.conllu': `${CONLLU}\n\n` })
  assert.deepEqual(trees.LAS, { right: 6, made: 6, gold: 6 })
  assert.deepEqual(tallyOf(sentences, { 'own-dev.conllu': `${CONLLU}\n\n` }).sentences, one)
})

test('a folder of another shape, or none, is told', () => {
  assert.match(JSON.stringify(folderOf(polnear, corpus({ 'x.txt': '' }))), /holds no attributions/)
  assert.match(JSON.stringify(folderOf(polnear, join(tmpdir(), 'no-such-folder'))), /no folder/)
})

test('intervals are the same in every run and hold the value', () => {
  const tallies = Array.from({ length: 40 }, (_, i) => ({ value: { right: i % 3, made: 3, gold: 3 } }))
  const [first, second] = [1, 2].map(() => bounded(wikiwars, tallies)[0]!)
  assert.deepEqual(first, second)
  assert.ok(first!.low < first!.value && first!.value < first!.high)
})
