import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Status } from '../reading/reading.ts'
import { seeded, shuffled } from '../train/random.ts'
import type { Account, Count, Said } from './account.ts'
import { RULES, whatOf, whenOf, whereOf } from './aggregate.ts'
import { figuresOf } from './figures.ts'

const NUMBER: Count = {
  whom: null,
  atLeast: null,
  atMost: null,
  approximate: false,
  unknown: false,
  persons: false,
}
const exactly = (n: number): Count => ({ ...NUMBER, atLeast: n, atMost: n })
const atLeast = (n: number): Count => ({ ...NUMBER, atLeast: n })
const unknown: Count = { ...NUMBER, unknown: true }
const persons = (n: number): Count => ({ ...exactly(n), persons: true })

/** An account of a source of its own, in a report of its own unless given, that says these cells. */
function account(id: string, cells: Account['cells'], more: Partial<Account> = {}): Account {
  return {
    id,
    source: { key: id, name: id, speaksFor: null, kind: 'source' },
    report: id,
    outlet: null,
    publishedAt: null,
    standing: 'independent',
    copies: [],
    cells,
    marks: {},
    ...more,
  }
}
const said = <V>(value: V, status: Status = 'claimed'): Said<V> => ({ value, status, words: [], claims: [] })
const dead = (counts: readonly Count[]): Account[] => counts.map((n, i) => account(`a${i + 1}`, { killed: [said(n)] }))
const killed = (counts: readonly Count[]) => RULES.map(rule => figuresOf(dead(counts), rule).killed)

for (const [name, counts, conservative, informative, representative, low, high] of [
  ['one number', [exactly(12)], 12, 12, 12, 12, 12],
  ['the number that most say', [exactly(12), exactly(19), exactly(19)], 12, 19, 19, 12, 19],
  ['of equals, the one with which most can stand', [atLeast(5), exactly(7)], 5, 7, 7, 5, 7],
  ['of equals, the least', [exactly(7), exactly(9)], 7, 9, 7, 7, 9],
  ['one far from all is not followed', [atLeast(12), atLeast(12), exactly(30)], 12, 30, 12, 12, 30],
  ['persons do not widen the range', [persons(1), exactly(49), exactly(49)], 49, 49, 49, 49, 49],
  ['persons alone', [persons(2), persons(1)], 1, 2, 1, 1, 2],
  ['said to be unknown beside a number', [unknown, exactly(3)], 3, 3, 3, 3, 3],
  ['none', [exactly(0)], 0, 0, 0, 0, 0],
] as const)
  test(`killed: ${name}`, () => {
    const figures = killed(counts)
    assert.deepEqual(
      figures.map(figure => figure!.best),
      [conservative, informative, representative],
    )
    assert.deepEqual([figures[2]!.low, figures[2]!.high], [low, high])
  })

test('nobody gives a number: no best, and never 0', () => {
  for (const figure of killed([unknown])) assert.deepEqual([figure!.best, figure!.low, figure!.by], [null, null, []])
  assert.equal(figuresOf(dead([]), 'representative').killed, undefined)
})

test('denied numbers and fighters beside others are left out; fighters alone are counted', () => {
  const rebels = { ...exactly(14), whom: 'REB' }
  const denied = account('d', { killed: [said(exactly(90), 'denied')] })
  assert.equal(figuresOf([...dead([exactly(11), rebels]), denied], 'informative').killed!.high, 11)
  assert.equal(figuresOf(dead([rebels]), 'informative').killed!.best, 14)
})

test('persons do not outvote a greater number of their own report', () => {
  const same = [
    account('a', { killed: [said(exactly(6))] }),
    account('b', { killed: [said(persons(1))] }, { report: 'a' }),
  ]
  assert.equal(figuresOf(same, 'representative').killed!.best, 6)
})

test('a later word of the same source counts, the earlier does not; hidden sources only where nobody else speaks', () => {
  const [early, late] = dead([exactly(12), exactly(19)]) as [Account, Account]
  const same = { ...late, source: early.source, standing: 'again' as const }
  assert.deepEqual(figuresOf([early, same], 'conservative').killed!.best, 19)
  const hidden = account('h', { killed: [said(exactly(3))] }, { standing: 'unnamed' })
  assert.equal(figuresOf([early, hidden], 'conservative').killed!.best, 12)
  assert.equal(figuresOf([hidden], 'conservative').killed!.best, 3)
})

test('what one outlet calls "a trader" in two reports is one voice; in two outlets it is two', () => {
  const trader = (report: string, outlet: string): Account =>
    account(
      `${report}/trader`,
      { killed: [said(exactly(34))] },
      { report, outlet, source: { key: `${report}/trader`, name: 'A trader', speaksFor: null, kind: 'source' } },
    )
  const official = account('governor', { killed: [said(exactly(27))] })
  const best = (...traders: readonly Account[]) => figuresOf([official, ...traders], 'representative').killed!.best
  assert.equal(best(trader('r1', 'Herald'), trader('r2', 'Herald')), 27)
  assert.equal(best(trader('r1', 'Herald'), trader('r2', 'Radio')), 34)
})

test('a number that its outlet takes back is drawn by no rule, whoever had it said there; others who say it stand', () => {
  const told = (id: string, n: number, outlet: string, publishedAt: string): Account =>
    account(id, { killed: [said(exactly(n))] }, { outlet, publishedAt })
  const back = account(
    'c/trader',
    { killed: [{ ...said(exactly(34), 'denied'), withdrawn: true }] },
    { outlet: 'Herald', publishedAt: '2025-03-09' },
  )
  const before = told('oumar', 34, 'Herald', '2025-03-01')
  const official = told('governor', 27, 'Radio', '2025-03-02')
  for (const rule of RULES) {
    const { best, low, high } = figuresOf([before, official, back], rule).killed!
    assert.deepEqual([best, low, high], [27, 27, 27])
    assert.equal(figuresOf([before, back], rule).killed!.best, null)
    assert.equal(figuresOf([told('x', 34, 'Radio', '2025-03-01'), back], rule).killed!.best, 34)
    assert.equal(figuresOf([back, told('later', 34, 'Herald', '2025-03-20')], rule).killed!.best, 34)
  }
})

test('whatever is said: the range holds the best, somebody says it, and the order makes no difference', () => {
  const random = seeded(97)
  const some = (): Count => {
    const n = Math.floor(random() * 20)
    const kind = random()
    return kind < 0.3 ? atLeast(n) : kind < 0.4 ? unknown : kind < 0.6 ? persons(n + 1) : exactly(n)
  }
  for (let i = 0; i < 2000; i++) {
    const accounts = dead(Array.from({ length: 1 + Math.floor(random() * 6) }, some))
    for (const rule of RULES) {
      const { best, low, high, by } = figuresOf(accounts, rule).killed!
      if (best === null) assert.ok(accounts.every(({ cells }) => cells.killed![0]!.value.unknown))
      else {
        assert.ok(low! <= best && best <= high!)
        const sayers = accounts.filter(({ id }) => by.includes(id)).map(({ cells }) => cells.killed![0]!.value)
        assert.ok(sayers.length > 0 && sayers.every(value => value.atLeast === best || value.atMost === best))
      }
      const turned = figuresOf(shuffled(accounts, random), rule).killed!
      assert.deepEqual({ ...turned, by: turned.by.toSorted() }, { best, low, high, by, open: turned.open, rule })
    }
  }
})

test('days and places: conservative the widest, informative the most exact, representative what most can stand with', () => {
  const day = (from: string, to = from) => ({ from, to })
  const accounts = [day('2025-10-01', '2025-10-31'), day('2025-10-14'), day('2025-10-14'), day('2025-11-02')].map(
    (value, i) => account(`a${i}`, { when: [said(value)] }),
  )
  assert.deepEqual(
    RULES.map(rule => whenOf(accounts, rule)!.value),
    [day('2025-10-01', '2025-11-02'), day('2025-10-14'), day('2025-10-14')],
  )
  const site = (name: string, precision: string) => ({
    name,
    precision,
    latitude: 36,
    longitude: 36,
    geonameId: null,
    country: 'SY',
    admin1: 'Idlib',
  })
  const places = [site('Harem', 'town'), site('Idlib', 'province'), site('Syria', 'country')].map((value, i) =>
    account(`a${i}`, { where: [said(value)] }),
  )
  assert.deepEqual(
    RULES.map(rule => whereOf(places, rule)!.value.name),
    ['Syria', 'Harem', 'Harem'],
  )
})

test('of modes that as many say, the one told most surely; a mode of another type is none', () => {
  const told = (id: string, type: 'ASSAULT' | 'PROTEST', mode: string | null, status: Status) =>
    account(id, { what: [said({ type, mode }, status)] })
  const accounts = [
    told('a', 'ASSAULT', 'explosives', 'claimed'),
    told('b', 'ASSAULT', 'firearms', 'asserted'),
    told('c', 'PROTEST', 'demo', 'asserted'),
    told('d', 'ASSAULT', null, 'asserted'),
  ]
  assert.equal(whatOf(accounts, 'representative', 'ASSAULT')!.value.mode, 'firearms')
  assert.equal(whatOf(accounts, 'conservative', 'ASSAULT')!.value.mode, null)
  assert.equal(whatOf(accounts, 'representative', 'COERCE'), null)
})

test('who was told as hurt and is dead by another report is not hurt', () => {
  const best = (...reports: Account['cells'][]) => {
    const { killed, injured } = figuresOf(
      reports.map((cells, i) => account(`r${i}`, cells)),
      'representative',
    )
    return [killed?.best, injured?.best]
  }
  assert.deepEqual(best({ injured: [said(exactly(1))] }, { killed: [said(exactly(1))] }), [1, null])
  assert.deepEqual(
    best({ injured: [said(exactly(4))] }, { killed: [said(exactly(1))], injured: [said(exactly(3))] }),
    [1, 3],
  )
  assert.deepEqual(best({ injured: [said(exactly(4))] }, { killed: [said(exactly(1))] }), [1, 4])
})
