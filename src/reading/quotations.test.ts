import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { findQuotations } from './quotations.ts'

const { language } = loadKnowledge()
const quoted = (text: string) => findQuotations(analyse(text, language)).map(q => [q.kind, q.inside.quote])

const CASES: readonly [string, readonly (readonly [string, string])[]][] = [
  ['“They came at dawn,” he said.', [['speech', 'They came at dawn,']]],
  ['"They came at dawn," he said.', [['speech', 'They came at dawn,']]],
  ["'They came at dawn,' he said.", [['speech', 'They came at dawn,']]],
  ["''They came at dawn,'' he said.", [['speech', 'They came at dawn,']]],
  ['« Ils sont venus à l’aube », he said.', [['speech', ' Ils sont venus à l’aube ']]],
  ['They stormed a so-called ‘French camp’ at noon.', [['scare', 'French camp']]],
  ['The film “The Long Night” was banned.', [['title', 'The Long Night']]],
  ['The fighters’ families don’t know it.', []],
  ["The soldiers' wives didn't weep in the '90s.", []],
  ['‘The soldiers’ wives wept,’ she said.', [['speech', 'The soldiers’ wives wept,']]],
  [
    '“He told me ‘run’ and I ran,” she said.',
    [
      ['speech', 'He told me ‘run’ and I ran,'],
      ['scare', 'run'],
    ],
  ],
  ['“One. Two. Three,” he said.', [['speech', 'One. Two. Three,']]],
  [
    '“One.\n“Two,” he said.',
    [
      ['speech', 'One.'],
      ['speech', 'Two,'],
    ],
  ],
  ['“It never closed.\nThe next day came.', [['speech', 'It never closed.']]],
]

for (const [text, expected] of CASES)
  test(`quotations: ${text}`, () => {
    assert.deepEqual(quoted(text), expected)
  })

test('quotations of odd strings lie in the text and are the same twice', () => {
  for (const text of ['"'.repeat(5000), "'".repeat(5000), '“‘'.repeat(2000), '”’', '‘😀’ "😀', '\n"\n"\n', '«»']) {
    const found = findQuotations(analyse(text, language))
    for (const { span, inside } of found) {
      assert.equal(text.slice(span.start, span.end), span.quote)
      assert.ok(span.start <= inside.start && inside.end <= span.end)
    }
    assert.deepEqual(findQuotations(analyse(text, language)), found)
  }
})
