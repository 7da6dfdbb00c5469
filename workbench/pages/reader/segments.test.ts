import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraphsOf } from './segments.ts'

type Named = { readonly name: string; readonly start: number; readonly end: number }
const wider = (a: Named, b: Named): number => a.start - b.start || b.end - a.end

/** Each line as its pieces: "who said" under [a], then [a, b]. */
const cutOf = (text: string, marks: readonly Named[]) =>
  paragraphsOf(text, marks, wider).map(({ segments }) =>
    segments.map(({ start, end, marks: on }) => [text.slice(start, end), on.map(({ name }) => name).join('')]),
  )

test('a line without marks is one segment', () => {
  assert.deepEqual(cutOf('Nothing here.', []), [[['Nothing here.', '']]])
  assert.deepEqual(cutOf('', []), [])
})

test('marks that overlap cut the text where each begins and ends, outermost first', () => {
  const marks = [
    { name: 'b', start: 4, end: 8 },
    { name: 'a', start: 0, end: 6 },
    { name: 'c', start: 4, end: 6 },
  ]
  assert.deepEqual(cutOf('0123456789', marks), [
    [
      ['0123', 'a'],
      ['45', 'abc'],
      ['67', 'b'],
      ['89', ''],
    ],
  ])
})

test('a mark over several lines goes on in each, and those in empty lines are left out', () => {
  const text = 'One two\r\n\r\nthree'
  assert.deepEqual(cutOf(text, [{ name: 'a', start: 4, end: 13 }]), [
    [
      ['One ', ''],
      ['two', 'a'],
    ],
    [
      ['th', 'a'],
      ['ree', ''],
    ],
  ])
  assert.deepEqual(cutOf(text, [{ name: 'a', start: 7, end: 11 }]), [[['One two', '']], [['three', '']]])
  assert.deepEqual(cutOf('One two', [{ name: 'a', start: 3, end: 3 }]), [[['One two', '']]])
})

test('lines stand apart where an empty one is between them', () => {
  const apart = paragraphsOf('a\nb\n \t\nc', [], wider).map(line => line.apart)
  assert.deepEqual(apart, [false, false, true])
})

test('segments are whole: joined they are the lines, in UTF-16 units, whatever the marks', () => {
  const text = 'Ḩārim 🕊️ قُتل 12 شخصا\nin the attack,\n\n"they said" 🕊️.'
  const marks = Array.from({ length: 60 }, (_, i) => ({
    name: 'm',
    start: (i * 7) % text.length,
    end: Math.min(text.length, ((i * 7) % text.length) + (i % 9)),
  }))
  const lines = paragraphsOf(text, marks, wider)
  assert.deepEqual(
    lines.map(({ start, end }) => text.slice(start, end)),
    text.split(/\n+/),
  )
  for (const { start, end, segments } of lines) {
    assert.equal(segments.map(segment => text.slice(segment.start, segment.end)).join(''), text.slice(start, end))
    for (const segment of segments)
      assert.equal(
        segment.marks.length,
        marks.filter(mark => mark.start <= segment.start && mark.end >= segment.end && mark.end > mark.start).length,
      )
  }
})

test('60,000 characters with 4,000 marks are cut in far less than a blink', () => {
  const text = `${'Residents of the town said that at least twelve people had been killed. '.repeat(14)}\n\n`.repeat(60)
  const marks = Array.from({ length: 4000 }, (_, i) => ({ name: 'm', start: i * 15, end: i * 15 + 5 + (i % 60) }))
  const before = performance.now()
  const lines = paragraphsOf(text, marks, wider)
  const took = performance.now() - before
  assert.equal(lines.length, 60)
  assert.ok(took < 200, `${took} ms`)
})
