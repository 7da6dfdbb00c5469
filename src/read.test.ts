import assert from 'node:assert/strict'
import { availableParallelism, loadavg } from 'node:os'
import { test } from 'node:test'
import { loadKnowledge } from './intake/knowledge.ts'
import { read } from './read.ts'
import type { Report } from './text/report.ts'

const REPORT: Report = {
  id: 'long',
  documentId: 'long',
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-10-16',
  language: 'en',
}
const SENTENCE = 'The army said that at least 12 people were killed in Aleppo on Tuesday. '
const knowledge = loadKnowledge()

/** Seconds of the processor, not of the clock: other work on the machine must not fail the test. */
function secondsFor(text: string): number {
  const before = process.cpuUsage()
  read(REPORT, text, knowledge)
  return process.cpuUsage(before).user / 1e6
}

secondsFor(SENTENCE.repeat(200))

for (const [kind, piece] of [
  ['plain reports', SENTENCE],
  ['one sentence without end', 'The army attacked Aleppo and killed 12 people and '],
  ['quotations that never close', '“They attacked us, he said, '],
  ['one letter', 'a'],
  ['brackets', '((((('],
  ['times', 'on Tuesday, 3 May 2024, '],
  ['sources in sources', 'the army said the police said '],
  ['places', 'in Aleppo, Homs, Hama and '],
  ['numbers', '1,000 '],
  ['empty lines', '\n\n'],
  ['names', 'General Adama Koné, '],
] as const) {
  const text = (length: number) => `The army. ${piece.repeat(length / piece.length)} It was reported.`

  test(`100 kB of ${kind} take less than two seconds, and time grows no worse than linearly`, () => {
    const [short, long] = [50_000, 100_000].map(length => secondsFor(text(length)))
    assert.ok(long! < limit(), `${long} s`)
    assert.ok(long! < 3 * short! + limit() / 8, `${short} s for 50 kB, ${long} s for 100 kB`)
  })
}

/** Two seconds of a core of one's own; more where others wait for it too. */
function limit(): number {
  return 2 * Math.max(1, loadavg()[0]! / availableParallelism())
}
