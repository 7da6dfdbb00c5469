import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { readTable } from '../text/table.ts'
import { findAttributions } from './attributions.ts'
import { findQuotations } from './quotations.ts'
import type { Attribution } from './reading.ts'

const knowledge = loadKnowledge()
const attributionsIn = (text: string): readonly Attribution[] => {
  const syntax = analyse(text, knowledge.language)
  return findAttributions(syntax, findQuotations(syntax), [], knowledge.cues)
}

type Wanted = {
  source: string | null
  cue: string
  content: string[]
  stance: string
  manner?: string
  within?: string
}
type Example = { in: string; find?: Wanted[]; not?: string[] }

for (const example of parse(projectFile('examples/en/attributions.yaml')) as Example[])
  test(`attributions: ${example.in}`, () => {
    const found = attributionsIn(example.in)
    for (const wanted of example.find ?? []) {
      const one = found.find(a => a.cue.quote.includes(wanted.cue))
      assert.ok(one, `no attribution with the cue "${wanted.cue}"`)
      assert.deepEqual(
        [one.source?.quote ?? null, one.content.map(c => c.quote), one.stance],
        [wanted.source, wanted.content, wanted.stance],
      )
      if (wanted.manner) assert.equal(one.manner, wanted.manner)
      const parent = found.find(a => a.id === one.parent)
      assert.equal(parent?.cue.quote.includes(wanted.within ?? '') ?? false, wanted.within !== undefined)
    }
    for (const words of example.not ?? [])
      assert.equal(found.find(a => a.cue.quote.includes(words))?.because, undefined, words)
  })

test('every row of the cues lexicon gives an attribution in its example', () => {
  const idle: string[] = []
  for (const { line, cells } of readTable('cues.tsv', projectFile('lexicon/en/cues.tsv'))) {
    const used = attributionsIn(cells.example!).some(
      a => a.because.startsWith(`cue "${cells.cue}" (${cells.part}`) && a.content.length > 0,
    )
    if (!used) idle.push(`cues.tsv:${line}: ${cells.cue} (${cells.part}): ${cells.example}`)
  }
  assert.deepEqual(idle, [])
})

test('odd strings give sound attributions, the same twice', () => {
  const odd = [
    '',
    '"',
    '“““““',
    'said',
    ', said.',
    'said said said said that that that',
    'According to',
    '“He said ‘she said “they said',
    '😀 said 😀, according to 😀: “😀”',
    'قال الوزير "لا" said the minister.',
    '('.repeat(5000),
    '“'.repeat(5000),
    'he said “'.repeat(800),
    `${'he said that '.repeat(800)}it burned.`,
  ]
  for (const text of odd) {
    const found = attributionsIn(text)
    for (const { source, cue, content, parent } of found) {
      for (const span of [cue, ...content, ...(source ? [source] : [])])
        assert.equal(text.slice(span.start, span.end), span.quote)
      if (parent) assert.ok(found.some(a => a.id === parent))
      assert.ok(content.length > 0)
    }
    assert.deepEqual(attributionsIn(text), found)
  }
})
