import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gather } from './gather.ts'
import type { Link } from './incident.ts'
import { byWeight } from './incident-of.ts'
import { linksAmong } from './links.ts'
import { emptyTelling } from './telling.fixture.ts'
import type { Telling } from './telling.ts'

const link = (a: Telling, b: Telling, score: number): Link => ({ a: a.id, b: b.id, score, reasons: [] })
const [a, b, c] = ['r1', 'r2', 'r3'].map(id => emptyTelling(id)) as [Telling, Telling, Telling]

test('two tellings alike are one incident, whose id comes from the first of them', () => {
  const [one, other, ...more] = gather([c, b, a], [link(a, b, 0.9)], []).toSorted(byWeight)
  assert.deepEqual(one!.tellings, [a.id, b.id])
  assert.deepEqual(other!.tellings, [c.id])
  assert.deepEqual(more, [])
  assert.equal(one!.id, gather([a], [], [])[0]!.id)
})

test('a chain of likeness does not carry tellings together that are not alike on the whole', () => {
  const incidents = gather([a, b, c], [link(a, b, 0.9), link(b, c, 0.6)], [])
  assert.deepEqual(
    incidents.map(({ tellings }) => tellings),
    [[a.id, b.id], [c.id]],
  )
})

test('a person joins what nothing links, and parts what is alike; the later word holds', () => {
  const merge = { kind: 'merge', tellings: [a.id, c.id] } as const
  const split = { kind: 'split', tellings: [a.id, b.id, c.id] } as const
  const sizes = (pins: readonly (typeof merge | typeof split)[]) =>
    gather([a, b, c], [link(a, b, 0.9)], pins).map(({ tellings }) => tellings)
  assert.deepEqual(sizes([merge]), [[a.id, b.id, c.id]])
  assert.deepEqual(sizes([split]), [[a.id], [b.id], [c.id]])
  assert.deepEqual(sizes([split, merge]), [[a.id, c.id], [b.id]])
  assert.deepEqual(sizes([merge, split]), [[a.id], [b.id], [c.id]])
})

test('two tellings of one report come together by way of other reports, unless it calls one another or a person joins them', () => {
  const second = { ...emptyTelling('r1'), id: 'r1#e9' }
  const links = [link(a, b, 0.9), link(b, second, 0.9)]
  const sizes = (tellings: readonly Telling[], pins: Parameters<typeof gather>[2]) =>
    gather(tellings, links, pins).map(({ tellings }) => tellings.length)
  assert.deepEqual(sizes([a, b, second], []), [3])
  const other = { ...second, other: true } as const
  assert.deepEqual(sizes([a, b, other], []), [2, 1])
  assert.deepEqual(sizes([a, b, other], [{ kind: 'merge', tellings: [a.id, second.id] }]), [3])
})

test('unknown gunmen in two reports are no ground to link them', () => {
  const gunmen = {
    role: 'actor',
    name: 'unknown gunmen',
    identified: false,
    kind: 'people',
    sector: 'UAF',
    country: null,
  } as const
  assert.deepEqual(
    linksAmong([
      { ...a, sides: [gunmen] },
      { ...b, sides: [gunmen] },
    ]),
    [],
  )
})
