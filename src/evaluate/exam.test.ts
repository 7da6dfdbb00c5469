import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import type { Reading } from '../reading/reading.ts'
import { spanOf } from '../text/span.ts'
import { corporaFolder } from './corpora.ts'
import { type Gold, loadGold } from './exam/gold.ts'
import { tallyExam } from './exam/tally.ts'
import { exam } from './exam.ts'
import { type Score, sumOf } from './exercise.ts'
import { readText } from './read-text.ts'

const FOLDER = join(corporaFolder(), exam.path)
const SCORER = join(FOLDER, '../score.mjs')
const TEXT = 'The army said that rebels killed 12 people in Aleppo.'

const span = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length)

const GOLD: Gold = {
  id: 'own',
  title: null,
  publishedAt: null,
  text: TEXT,
  attributions: [
    {
      id: 'a1',
      source: span('The army'),
      cue: span('said'),
      content: [span('rebels killed 12 people in Aleppo')],
      parent: null,
      stance: 'states',
    },
  ],
  events: [],
  figures: [{ span: span('12 people'), measure: 'killed', atLeast: 12, atMost: 12 }],
  places: [{ spans: [span('Aleppo')], latitude: 36.2, longitude: 37.16 }],
  times: [],
  relations: [],
}

const READING: Pick<Reading, 'attributions' | 'figures'> = {
  attributions: [
    {
      id: 'x1',
      source: span('army'),
      speaker: null,
      cue: span('said'),
      content: [span('rebels killed')],
      parent: null,
      manner: 'indirect',
      stance: 'claims',
      because: '',
    },
  ],
  figures: [
    {
      id: 'x2',
      span: span('12'),
      measure: 'killed',
      atLeast: 12,
      atMost: null,
      approximate: false,
      unknown: false,
      of: null,
      partOf: null,
      besides: null,
      further: false,
      struck: false,
      event: null,
      attributedTo: [],
      because: '',
    },
  ],
}

test('a reading that is right in part gets what is right', () => {
  const nothing = { text: TEXT, events: [], places: [], times: [], actors: [], relations: [], claims: [], issues: [] }
  const tally = tallyExam(GOLD, { ...nothing, ...READING } as unknown as Reading)
  const rights = Object.entries(tally).filter(([, { right }]) => right)
  assert.deepEqual(
    rights.map(([name]) => name),
    ['attribution found', 'source right', 'cue right', 'figure found'],
  )
  assert.deepEqual(tally['bounds right'], { right: 0, made: 1, gold: 1 })
  assert.deepEqual(tally['place found'], { right: 0, made: 0, gold: 1 })
})

test("the exam's figures are those that its own scorer prints", {
  skip: existsSync(SCORER) ? false : `no ${SCORER}`,
}, () => {
  const knowledge = loadKnowledge()
  const files = globSync(exam.holds, { cwd: FOLDER }).sort()
  const golds = files.map(file => loadGold(join(FOLDER, file)))
  const readings = golds.map(gold => readText(gold, knowledge))
  const out = join(mkdtempSync(join(tmpdir(), 'according-')), 'readings.jsonl')
  writeFileSync(out, readings.map(reading => JSON.stringify(reading)).join('\n'))
  const paths = files.map(file => join(FOLDER, file))
  const printed = execFileSync(process.execPath, [SCORER, ...paths, '--readings', out], { encoding: 'utf8' })
  const scores = exam.scores(sumOf(golds.map((gold, i) => tallyExam(gold, readings[i]!))))
  assert.deepEqual(scores.map(printedAs), printedFigures(printed))
})

/** Name, value and counts of a score as the scorer prints them. */
const printedAs = ({ name, value, count }: Score): string =>
  count ? `${name} ${value.toFixed(1)} ${count.right}/${count.made}/${count.gold}` : `${name} ${value.toFixed(1)}`

function printedFigures(printed: string): string[] {
  const lines = printed.trim().split('\n').slice(2)
  const ledger = /^ledger score ([\d.]+)/.exec(lines.at(-1)!)![1]
  return [
    `ledger score ${ledger}`,
    ...lines.slice(0, -1).map(line => {
      const [, name, value, counts] = /^\s*(.+?)\s+[\d.]+\s+[\d.]+\s+([\d.]+)\s+(\S+)$/.exec(line)!
      return `${name} ${value} ${counts}`
    }),
  ]
}
