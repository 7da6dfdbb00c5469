import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded, shuffled } from '../train/random.ts'
import { areCopies, copiesOf, copyKeysOf, mayBeCopies, type Overlap, overlapOf, signatureOf } from './copies.ts'
import { shinglesOf } from './shingles.ts'

const random = seeded(7)
const WORDS = Array.from({ length: 3000 }, (_, i) => `word${i}`)
/** So many words by chance: a text of its own. */
const prose = (words: number): string =>
  Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')

const shingled = (id: string, text: string) => ({ id, shingles: shinglesOf(text) })
const overlap = (a: string, b: string): Overlap | null => overlapOf(shingled('a', a), shingled('b', b))

test('case, marks and spaces make no other text', () => {
  const words = 'Gunmen attacked the weekly market of Bankass on Tuesday'
  assert.deepEqual(shinglesOf(words), shinglesOf(' GUNMEN attacked – the "weekly" market\nof Bankass, on Tuesday!'))
})

test('a cut copy and one with a lead of its own are copies; a text that quotes a little is none', () => {
  const wire = prose(400)
  const half = wire.split(' ').slice(0, 150).join(' ')
  const led = `${prose(120)} ${wire}`
  const quoting = `${prose(500)} ${wire.split(' ').slice(0, 60).join(' ')}`
  for (const copy of [half, led]) assert.ok(areCopies(overlap(wire, copy)!))
  assert.ok(!areCopies(overlap(wire, quoting)!))
  assert.equal(overlap(wire, prose(400)), null)
})

test('a few words in common are nothing to tell a copy by, were they all the text', () => {
  assert.equal(overlap('three people were killed in the town', 'three people were killed in the town'), null)
})

test('signatures lead to cut copies among thousands of texts', () => {
  let missed = 0
  for (let i = 0; i < 200; i++) {
    const whole = prose(300 + Math.floor(random() * 900))
    const part = whole
      .split(' ')
      .slice(0, 120 + Math.floor(random() * 120))
      .join(' ')
    const [a, b] = [copyKeysOf(signatureOf(whole)), copyKeysOf(signatureOf(part))]
    const shared = b.filter(key => a.includes(key)).length
    if (!mayBeCopies(shared, a.length, b.length)) missed++
  }
  assert.equal(missed, 0)
  const [a, b] = [copyKeysOf(signatureOf(prose(800))), copyKeysOf(signatureOf(prose(800)))]
  assert.equal(a.filter(key => b.includes(key)).length, 0)
})

test('groups do not depend on order, and every copy holds to a text that has most of it', () => {
  const wires = Array.from({ length: 8 }, () => prose(200))
  const texts = wires.flatMap((wire, i) => [
    { id: `w${i}`, text: wire },
    { id: `lead${i}`, text: `${prose(60)} ${wire}` },
    { id: `cut${i}`, text: wire.split(' ').slice(0, 80).join(' ') },
    // Two long reports that both quote one short wire are two.
    { id: `long${i}`, text: `${prose(700)} ${wires[(i + 1) % 8]!.split(' ').slice(0, 90).join(' ')}` },
  ])
  const copies = texts.map(({ id, text }, i) => ({ id, publishedAt: `2025-03-0${1 + (i % 3)}`, length: text.length }))
  const all = texts.map(({ id, text }) => shingled(id, text))
  const overlaps = all.flatMap((a, i) => all.slice(i + 1).flatMap(b => overlapOf(a, b) ?? []))
  const grouped = copiesOf(copies, overlaps)
  assert.equal(grouped.get('lead0'), 'w0')
  assert.equal(grouped.get('long0'), 'long0')
  for (let i = 0; i < 20; i++)
    assert.deepEqual(
      new Map([...copiesOf(shuffled(copies, random), shuffled(overlaps, random))].sort()),
      new Map([...grouped].sort()),
    )
})
