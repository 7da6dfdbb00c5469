import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readEventReports } from '../exchange/event-reports.ts'
import { seeded } from '../train/random.ts'
import { codedReport } from './coded-report.ts'
import type { Cell, EventReport } from './event-report.ts'
import { regroup } from './regroup.ts'
import { judgeCoded } from './same-event.ts'

const { rows } = readEventReports(
  readFileSync(new URL('../../fixtures/event-reports/two-towns.csv', import.meta.url), 'utf8'),
)

/** A row of an invented happening in Ambra with what the test needs changed. */
const row = (id: string, cells: Record<string, Cell>): EventReport => ({
  id,
  line: 2,
  cells: {
    date_start: '2031-06-10',
    date_end: '2031-06-10',
    city: 'Ambra',
    location: '',
    latitude: 11,
    longitude: 21,
    deaths_best: 3,
    injuries_best: 0,
    source: `${id} (2031-06-11) Three dead in Ambra`,
    ...cells,
  },
})
const score = (one: Record<string, Cell>, other: Record<string, Cell>): number =>
  judgeCoded(codedReport(row('a', one)), codedReport(row('b', other))).score

test('reports of one day, town and toll are one event; another week, town or toll is another', () => {
  assert.ok(score({}, {}) > 0.8)
  for (const other of [
    { date_start: '2031-06-14', date_end: '2031-06-14' },
    { city: 'Port Sel', latitude: 11.4, longitude: 21.3 },
    { deaths_best: 0 },
    { source: 'a (2031-06-11) Three dead in Ambra' },
  ])
    assert.ok(score({}, other) < score({}, {}) - 0.2, JSON.stringify(other))
})

test('a label on both names nobody, whatever its id', () => {
  const label = { actor1: 'Unknown actor (Norland)', actor1_id: 'N-00' }
  const police = { actor1: 'Harbour police', actor1_id: 'N-20' }
  const reasons = judgeCoded(codedReport(row('a', label)), codedReport(row('b', label))).reasons
  assert.ok(Math.abs(reasons.find(({ ground }) => ground === 'parties')!.weight) < 0.1)
  assert.ok(score(police, police) > score(label, label))
})

test('a link is the same whichever report comes first', () => {
  for (const a of rows)
    for (const b of rows)
      assert.deepEqual(judgeCoded(codedReport(a), codedReport(b)), judgeCoded(codedReport(b), codedReport(a)))
})

test('the order of the rows, their numbers and the event that persons gave them change nothing', () => {
  const random = seeded(31)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  for (let round = 0; round < 30; round++) {
    const table = Array.from({ length: 40 }, (_, i) =>
      row(`r${i}`, {
        date_start: pick(['2031-06-10', '2031-06-11', '2031-06-12']),
        date_end: '2031-06-12',
        city: pick(['Ambra', 'Port Sel', '']),
        location: pick(['', 'Quay district', 'Old quay']),
        deaths_best: pick([0, 1, 2, 3, 20]),
        actor1: pick(['Harbour police', 'Unknown actor (Norland)', null]),
        source: `outlet ${i} (2031-06-1${pick([1, 2, 9])}) story`,
      }),
    )
    const groupsOf = (shuffled: readonly EventReport[]): string[] =>
      regroup(shuffled.map(codedReport))
        .map(({ reports }) =>
          reports
            .map(id => String(shuffled.find(one => one.id === id)!.cells.source))
            .sort()
            .join(),
        )
        .sort()
    const order = table.map(one => ({ one, at: random() })).sort((a, b) => a.at - b.at)
    const shuffled = order.map(({ one }, i) => ({
      ...one,
      id: `x${i}`,
      cells: { ...one.cells, event_id: `E${i % 3}` },
    }))
    assert.deepEqual(groupsOf(shuffled), groupsOf(table))
  }
})
