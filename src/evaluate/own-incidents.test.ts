import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gather } from '../incidents/gather.ts'
import { linksAmong } from '../incidents/links.ts'
import type { Telling } from '../incidents/telling.ts'
import { tellingsOf } from '../incidents/tellings.ts'
import { takeIn } from '../intake/intake.ts'
import { loadKnowledge, loadWordWeights } from '../intake/knowledge.ts'
import { read } from '../read.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../fixtures/incidents/${name}`, import.meta.url))
const expected: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(folder('expected.json'), 'utf8'))
const knowledge = loadKnowledge()
const weights = loadWordWeights()
/** The main telling of each report, in the order of the file. */
const tellings: Telling[] = []
for await (const taken of takeIn([folder('reports.jsonl')])) {
  if (taken.kind === 'failure') throw new Error(`${taken.path}: ${taken.message}`)
  tellings.push(tellingsOf(read(taken.report, taken.text, knowledge), weights)[0]!)
}
const groupsOf = (given: readonly Telling[]): string[] =>
  gather(given, linksAmong(given), [])
    .map(({ tellings }) => tellings.map(id => id.split('#')[0]).join(' '))
    .sort()

test('attacks in a town in a week, in a city on a day, on two days, in two provinces, rival accounts, late tolls: the incidents expected', () => {
  assert.deepEqual(
    groupsOf(tellings),
    Object.values(expected)
      .map(ids => [...ids].join(' '))
      .sort(),
  )
})

test('the order of arrival changes nothing', () => {
  const turned = [...tellings.slice(7), ...tellings.slice(0, 7)].reverse()
  assert.deepEqual(groupsOf(turned), groupsOf(tellings))
})

test('a report that names what another tells has its own happening, dated by itself', () => {
  const bombs = tellings.filter(({ report }) => report.id === 'bankass-4' || report.id === 'bankass-5')
  assert.deepEqual(
    bombs.map(({ when }) => when?.from),
    ['2025-03-06', '2025-03-06'],
  )
})
