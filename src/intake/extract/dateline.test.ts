import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDateline } from './dateline.ts'
import type { Block } from './extracted.ts'

const told = (paragraph: string, ...before: readonly Block[]): readonly string[] => {
  const text = `Head\n\n${paragraph}`
  const head: Block = { kind: 'headline', start: 0, end: 4 }
  return withDateline(text, [head, ...before, { kind: 'paragraph', start: 6, end: text.length }])
    .slice(1)
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

test('a dateline that opens the first paragraph is a block of its own', () => {
  for (const dateline of [
    'TARSK, Nov 3 (The Outlet) -',
    'TARSK (AP) —',
    'Tarsk (AFP) –',
    'NEW TARSK, Mali —',
    'TARSK, Mali, 3 November --',
    'TARSK (The Outlet) –',
  ])
    assert.deepEqual(
      told(`${dateline} Five people were killed.`),
      [`dateline: ${dateline}`, 'paragraph: Five people were killed.'],
      dateline,
    )
})

test('what only looks like one is none', () => {
  for (const opening of [
    'BREAKING — Five people were killed.',
    'Tarsk – the town on the river – was shelled.',
    'The mayor (AP) said five died - and more were hurt.',
    'Tarsk, a town of ten thousand - was shelled.',
    'Five people (all of them men) - were killed.',
    'TARSK, Nov 3 (The Outlet) -',
    '— Five people were killed.',
    'Mr. Omar, who was there (Monday) - told us.',
  ])
    assert.deepEqual(told(opening), [`paragraph: ${opening}`])
  const marked: Block = { kind: 'dateline', start: 0, end: 4 }
  assert.equal(told('TARSK (AP) — Five people were killed.', marked).length, 2)
})
