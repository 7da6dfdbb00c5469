import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordChanges } from './article-versions.ts'

const told = (before: string, after: string): readonly string[] =>
  wordChanges(before, after).map(change => `${change.before?.quote ?? ''} → ${change.after?.quote ?? ''}`)

test('what changed is told by the words of both versions', () => {
  const before = 'Five people were killed in Quetta on Monday, police said. The road is closed.'
  assert.deepEqual(told(before, before), [])
  assert.deepEqual(told(before, before.replace('Five', 'Seven').replace('Monday', 'Sunday')), [
    'Five → Seven',
    'Monday → Sunday',
  ])
  assert.deepEqual(told(before, `${before} It rained.`), [' → It rained.'])
  assert.deepEqual(told(before, before.replace(', police said', '')), [', police said → '])
  assert.deepEqual(told(before, before.replace('killed in', 'hurt near')), ['killed in → hurt near'])
  assert.deepEqual(told(before, before.replace('Five people', 'At least 1,200 people')), ['Five → At least 1,200'])
  assert.deepEqual([told('', 'All new.'), told('All gone.', ''), told('', '')], [[' → All new.'], ['All gone. → '], []])
  const [change] = wordChanges(before, before.replace('Quetta', 'Karachi'))
  assert.deepEqual(change, {
    before: { start: 27, end: 33, quote: 'Quetta' },
    after: { start: 27, end: 34, quote: 'Karachi' },
  })
})

test('the changes turn any text into the other, however much they differ', () => {
  const word = (n: number): string => ['army', 'killed', 'five', 'people', 'market', 'said', '.', 'on'][n % 8]!
  for (let seed = 1; seed < 40; seed++) {
    const text = (turn: number): string =>
      Array.from({ length: 5 + ((seed * turn) % 40) }, (_, i) => word(((i + seed) * turn * 7) ^ (i * seed))).join(' ')
    const [before, after] = [text(3), text(5)]
    const changes = wordChanges(before, after).toReversed()
    let made = before
    let end = before.length
    for (const change of changes) {
      const follows = change.after ? after.slice(change.after.end) : null
      if (change.before) {
        made = made.slice(0, change.before.start) + (change.after?.quote ?? '') + made.slice(change.before.end)
        assert.ok(change.before.end <= end)
        end = change.before.start
      } else if (follows !== null) {
        const at = made.length - follows.length
        made = `${made.slice(0, at).trimEnd()} ${change.after!.quote} ${made.slice(at).trimStart()}`
      }
    }
    assert.equal(made.replace(/\s+/g, ' ').trim(), after)
  }
  const many = (sign: string): string => Array.from({ length: 5000 }, (_, i) => `${sign}${i}`).join(' ')
  assert.equal(wordChanges(`Same ${many('a')} end`, `Same ${many('b')} end`).length, 1)
})
