import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offsetsOf } from './offsets.ts'

const TEXT = 'Killed in Идлиб: 12 👩‍🚒 and é\u0301 …'

test('places agree with what the code points and bytes of the text before them count', () => {
  const offsets = offsetsOf(TEXT)
  let unit = 0
  for (const character of TEXT) {
    const before = TEXT.slice(0, unit)
    assert.equal(offsets.codePointAt(unit), [...before].length)
    assert.equal(offsets.byteAt(unit), new TextEncoder().encode(before).length)
    assert.equal(offsets.unitOfCodePoint(offsets.codePointAt(unit)), unit)
    assert.equal(offsets.unitOfByte(offsets.byteAt(unit)), unit)
    unit += character.length
  }
  assert.equal(offsets.codePointAt(TEXT.length), [...TEXT].length)
  assert.equal(offsets.unitOfByte(offsets.byteAt(TEXT.length)), TEXT.length)
})

test('a place inside a character is its start', () => {
  const offsets = offsetsOf('a😀b')
  assert.equal(offsets.codePointAt(2), 1)
  assert.equal(offsets.unitOfByte(3), 1)
  assert.equal(offsets.unitOfByte(5), 3)
})

test('places outside the text are refused', () => {
  const offsets = offsetsOf('ab')
  assert.throws(() => offsets.codePointAt(3), RangeError)
  assert.throws(() => offsets.unitOfByte(-1), RangeError)
  assert.throws(() => offsets.unitOfCodePoint(3), RangeError)
  assert.equal(offsetsOf('').codePointAt(0), 0)
})
