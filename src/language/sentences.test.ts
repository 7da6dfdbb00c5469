import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { projectFile } from '../intake/knowledge.ts'
import { readAbbreviations } from './abbreviations.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'

const abbreviations = readAbbreviations(projectFile('lexicon/en/abbreviations.tsv'))
const examples = parse(projectFile('examples/en/sentences.yaml')) as Record<string, string[]>
const split = (text: string) => splitSentences(text, tokenize(text, abbreviations), abbreviations)

for (const [kind, texts] of Object.entries(examples))
  for (const marked of texts)
    test(`ends ${kind}: ${JSON.stringify(marked)}`, () => {
      const text = marked.replaceAll('‖ ', '')
      assert.deepEqual(
        split(text).map(s => text.slice(s.start, s.end)),
        marked.split('‖ ').map(s => s.trim()),
      )
    })

test('paragraphs are numbered', () => {
  assert.deepEqual(
    split('One. Two.\nThree.\n\nFour. Five.').map(s => s.paragraph),
    [0, 0, 1, 2, 2],
  )
})

/** Every token in exactly one sentence, none longer than 250. */
function assertPartition(text: string): void {
  const tokens = tokenize(text, abbreviations)
  const sentences = splitSentences(text, tokens, abbreviations)
  let first = 0
  for (const [index, sentence] of sentences.entries()) {
    assert.equal(sentence.index, index)
    assert.equal(sentence.first, first)
    assert.ok(sentence.last > first && sentence.last - first <= 250)
    assert.equal(sentence.start, tokens[first]!.start)
    assert.equal(sentence.end, tokens[sentence.last - 1]!.end)
    first = sentence.last
  }
  assert.equal(first, tokens.length)
}

for (const unit of [
  '.',
  '. ',
  '(',
  '- ',
  'a ',
  'a, ',
  '"',
  '" ',
  '." ',
  'A. ',
  'U.S. ',
  '1. ',
  '\n',
  'a\n',
  'KABUL (',
  '… ',
  '[1] ',
  '💥',
])
  test(`100,000 characters of ${JSON.stringify(unit)} are parted into sentences of bounded length`, () => {
    assertPartition(unit.repeat(Math.ceil(100_000 / unit.length)))
  })

test('random marks and breaks are parted', () => {
  let seed = 3
  const pieces = [
    '.',
    '?',
    '!',
    '…',
    '"',
    '”',
    '“',
    ')',
    '(',
    '[1]',
    '\n',
    '\n\n',
    ' ',
    ' ',
    ' ',
    'Army',
    'fled',
    'U.S.',
    'Gen.',
    '5',
    '—',
    '-',
    'KABUL',
  ]
  for (let round = 0; round < 500; round++) {
    let text = ''
    for (let i = 0; i < 60; i++) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      text += pieces[(seed >> 8) % pieces.length]!
    }
    assertPartition(text)
  }
})
