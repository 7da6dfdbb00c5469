import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passageOf } from './passage.ts'

const around = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  const { before, words, after, isCutBefore, isCutAfter } = passageOf(text, { start, end: start + quote.length, quote })
  return [isCutBefore ? '…' : '', before, `[${words}]`, after, isCutAfter ? '…' : ''].join('')
}

test('words stand within their sentence', () => {
  const text = 'Gunmen came at noon. The governor said “12 had died.” He left.'
  assert.equal(around(text, '12'), 'The governor said “[12] had died.”')
  assert.equal(around(text, 'Gunmen'), '[Gunmen] came at noon.')
  assert.equal(around(text, 'left'), 'He [left].')
})

test('a line ends a sentence, a point within a number does not', () => {
  assert.equal(around('Market attack\nAbout 1.5 million fled', 'million'), 'About 1.5 [million] fled')
})

test('a long sentence is cut between words', () => {
  const text = `${'before '.repeat(40)}HERE${' after'.repeat(40)}.`
  const passage = around(text, 'HERE')
  assert.match(passage, /^…before .*\[HERE\] after.* after…$/)
  assert.ok(passage.length < 340)
})
