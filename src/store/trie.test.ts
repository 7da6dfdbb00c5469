import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coarseCover, coverOf, DAYS, daysAbove, NUMBERS, numberKey, numbersAbove } from './trie.ts'

const day = (n: number): string => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
/** Ranges of every length about the turns of months, years and decades. */
const RANGES = [0, 1, 5, 30, 31, 59, 364, 365, 3650, 3652].flatMap(from =>
  [0, 1, 6, 15, 16, 17, 31, 100, 366, 1500, 3653].map(length => [from, from + length] as const),
)

test('a cover holds exactly the days of a range, a coarse one holds them in few nodes', () => {
  for (const [from, to] of RANGES) {
    const fine = new Set(coverOf(DAYS, day(from), day(to)))
    const { nodes, exact } = coarseCover(DAYS, day(from), day(to))
    assert.ok(nodes.length <= 12, `${day(from)} to ${day(to)}: ${nodes}`)
    const coarse = new Set(nodes)
    for (let n = from - 40; n <= to + 40; n++) {
      const above = daysAbove(day(n))
      const within = n >= from && n <= to
      assert.equal(above.filter(node => fine.has(node)).length, within ? 1 : 0, `${day(n)} in ${[...fine]}`)
      const held = above.some(node => coarse.has(node))
      assert.ok(within ? held : !held || !exact, `${day(n)} in ${nodes}`)
    }
  }
})

test('open ranges and days of no tree', () => {
  assert.deepEqual(coarseCover(DAYS, '2500-01-01', '9999-12-31'), { nodes: [], exact: true })
  assert.deepEqual(coarseCover(DAYS, '2024-02-01', '2024-02-29'), { nodes: ['2024-02'], exact: true })
  assert.deepEqual(coarseCover(DAYS, '2019-12-31', '2020-01-01').nodes, ['2019-12-31', '2020-01-01'])
  assert.ok(coarseCover(DAYS, '2017-03-28', '9999-12-31').nodes.includes('2018'))
})

test('numbers of any length compare as numbers do', () => {
  const numbers = [0, 1, 7, 9, 10, 11, 37, 99, 100, 999, 1000, 123_456, 999_999_999_999]
  for (const from of numbers)
    for (const to of numbers.filter(n => n >= from)) {
      const fine = new Set(coverOf(NUMBERS, numberKey(from), numberKey(to)))
      const { nodes } = coarseCover(NUMBERS, numberKey(from), numberKey(to))
      for (const n of numbers) {
        const above = numbersAbove(n)
        assert.equal(above.filter(node => fine.has(node)).length, n >= from && n <= to ? 1 : 0, `${n} in ${from}–${to}`)
        if (n >= from && n <= to) assert.ok(above.some(node => nodes.includes(node)))
      }
    }
})
