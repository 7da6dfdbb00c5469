import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readEventReports } from '../exchange/event-reports.ts'
import { diagnose } from '../incidents/diagnostics.ts'
import { type Cell, groupedBy } from '../incidents/event-report.ts'
import { aggregateEvents } from '../incidents/event-report-aggregates.ts'
import { corporaFolder } from './corpora.ts'

const folder = join(corporaFolder(), 'maverick')
const skip = existsSync(folder)
  ? false
  : `no folder ${folder}; set ACCORDING_CORPORA: nothing is compared with eventreport`
const fileOf = (name: string): string => readFileSync(join(folder, name), 'utf8')
const expected = (name: string): readonly Record<string, string>[] => parse(fileOf(name), { columns: true })
const load = () => {
  const table = readEventReports(fileOf('event_reports.csv'))
  return { ...table, events: groupedBy('event_id', table.rows) }
}

test('the six diagnostics equal those of the R package eventreport', { skip }, () => {
  const { columns, numeric, events } = load()
  const wrong = Object.entries(diagnose(events, columns, numeric)).flatMap(([measure, byVariable]) =>
    expected(`expected_${measure}.csv`).flatMap(row => {
      const [variable, value] = Object.values(row)
      const got = byVariable[variable!]
      return Math.abs(got! - Number(value)) < 1e-9 ? [] : `${measure} of ${variable}: ${got} is not ${value}`
    }),
  )
  assert.deepEqual(wrong, [])
})

for (const [rule, file] of [
  ['conservative', 'con'],
  ['informative', 'inf'],
  ['representative', 'rep'],
] as const)
  test(`most-${rule}: every column of every event equals that of the R package eventreport`, { skip }, () => {
    const { columns, events } = load()
    const rows = expected(`expected_aggregate_${file}.csv`)
    assert.equal(rows.length, events.length)
    const same = (got: Cell | undefined, wanted: string): boolean =>
      wanted === 'NA' || got === null
        ? got === null && wanted === 'NA'
        : typeof got === 'number'
          ? Math.abs(got - Number(wanted)) < 1e-9
          : got === wanted
    const aggregates = aggregateEvents(events, rule, columns, 'event_id')
    const wrong = rows.flatMap((row, i) => {
      const aggregate = aggregates[i]!
      return Object.entries(row)
        .filter(([column, wanted]) => !same(aggregate[column], wanted))
        .map(([column, wanted]) => `${row.event_id} ${column}: ${aggregate[column]} is not ${wanted}`)
    })
    assert.deepEqual(wrong, [])
  })
