import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { read } from '../read.ts'
import { spanOf } from '../text/span.ts'
import { readTable } from '../text/table.ts'
import { findAttributions } from './attributions.ts'
import { chainsOf } from './chain.ts'
import { BARE_EVENT } from './event.fixture.ts'
import { findQuotations } from './quotations.ts'
import type { Event, Status } from './reading.ts'
import { modalityOf } from './status/modality.ts'
import { judgeStatus } from './status.ts'

const knowledge = loadKnowledge()
const REPORT = {
  id: 'r',
  documentId: 'd',
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-10-23',
  language: 'en',
}

/** The status that the marked words get as the mentions of one event. */
function judge(marked: string): { readonly text: string; readonly event: Event; readonly marks: readonly number[] } {
  const marks: number[] = []
  const ends: number[] = []
  const text = marked.replace(/\[\[(.+?)\]\]/g, (_, word: string, at: number) => {
    marks.push(at - marks.length * 4)
    ends.push(at - (marks.length - 1) * 4 + word.length)
    return word
  })
  const syntax = analyse(text, knowledge.language)
  const attributions = findAttributions(syntax, findQuotations(syntax), [], knowledge.cues)
  const mentions = marks.map((start, i) => spanOf(text, start, ends[i]!))
  const bare: Event = { ...BARE_EVENT, mentions }
  const [event] = judgeStatus(syntax, chainsOf(attributions), [bare], [], [], knowledge.modality).events
  return { text, event: event!, marks }
}

type Example = { status: Status; phrasings: string[] }
const examples = parse(projectFile('examples/en/status.yaml')) as Example[]

for (const { status, phrasings } of examples)
  test(`status: ${status} in ${phrasings.length} phrasings`, () => {
    const wrong = phrasings.flatMap(phrasing => {
      const { event } = judge(phrasing)
      return event.status === status ? [] : [`${phrasing} → ${event.because}`]
    })
    assert.deepEqual(wrong, [])
  })

test('no deed that is denied, planned, hypothetical, hedged or unclear is told as a fact by the whole reading', () => {
  const facts: string[] = []
  for (const { status, phrasings } of examples) {
    if (status === 'asserted' || status === 'claimed') continue
    for (const phrasing of phrasings) {
      const { text, marks } = judge(phrasing)
      for (const event of read(REPORT, text, knowledge).events)
        if (
          (event.status === 'asserted' || event.status === 'claimed') &&
          event.mentions.every(m => marks.some(at => m.start <= at && at < m.end))
        )
          facts.push(`${phrasing} → ${event.because}`)
    }
  }
  assert.deepEqual(facts, [])
})

test('every row of the modality lexicon decides in its example', () => {
  const idle: string[] = []
  for (const { line, cells } of readTable('modality.tsv', projectFile('lexicon/en/modality.tsv'))) {
    const syntax = analyse(cells.example!, knowledge.language)
    const judged = syntax.words.map(word => modalityOf(syntax, knowledge.modality, word.index))
    const decides =
      cells.status === 'real'
        ? !judged.some(j => j?.effect === 'planned')
        : judged.some(j => j?.because.startsWith(`"${cells.word}"`))
    if (!decides) idle.push(`modality.tsv:${line}: ${cells.word}: ${cells.example}`)
  }
  assert.deepEqual(idle, [])
})
