import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHeader } from './header.ts'

test('header lines before an empty line are taken off', () => {
  const { fields, body, issues } = readHeader(
    'Title: Army: we denied it\nOUTLET: The Wire\r\nDate: 2025-10-23\nURL: https://example.org/a:b\n\n\n  Gunmen attacked: five died.\n',
  )
  assert.deepEqual(fields, {
    title: 'Army: we denied it',
    outlet: 'The Wire',
    publishedAt: '2025-10-23',
    url: 'https://example.org/a:b',
  })
  assert.equal(body, 'Gunmen attacked: five died.\n')
  assert.deepEqual(issues, [])
})

test('a text without header lines is all body', () => {
  for (const text of [
    'Gunmen attacked.\n\nFive died.',
    'Title: one\nGunmen attacked.\n\nFive died.',
    'Ukraine: five died\n\nThe army said so.',
    'Title: five died',
    '',
    '\n\nTitle: later\n\nx',
    `Title: ${'x'.repeat(30_000)}\n\ny`,
  ])
    assert.deepEqual(readHeader(text).body, text, text.slice(0, 40))
})

test('an unknown header line beside known ones is told', () => {
  const { issues, body } = readHeader('Title: Five died\nByline: A. Reporter\n\nText.')
  assert.equal(body, 'Text.')
  assert.match(issues[0]!.message, /"Byline" is not known/)
})
