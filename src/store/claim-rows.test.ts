import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { takeIn } from '../intake/intake.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { type ClaimRow, claimRowsOf } from './claim-rows.ts'

const knowledge = loadKnowledge()
const rowsOf = (text: string): readonly ClaimRow[] => {
  const report = {
    id: 'r',
    documentId: 'd',
    title: null,
    outlet: 'The Wire',
    url: null,
    publishedAt: '2025-10-23',
    language: 'en',
  }
  return claimRowsOf(read(report, text, knowledge))
}

test('an event, its toll and its source as flat rows', () => {
  const rows = rowsOf(
    'Gunmen killed 12 farmers in Maiduguri on Tuesday, the army said. "They burned the market," the governor said.',
  )
  const killing = rows.find(({ row }) => row.kind === 'event' && row.type === 'ASSAULT')!
  assert.deepEqual(
    {
      status: killing.row.status,
      place: killing.row.place,
      country: killing.row.country,
      days: [killing.row.from_day, killing.row.to_day],
      source: killing.row.source,
      outlet: killing.row.outlet,
      words: killing.row.words,
    },
    {
      status: 'claimed',
      place: 'Maiduguri',
      country: 'NG',
      days: ['2025-10-21', '2025-10-21'],
      source: 'the army',
      outlet: 'The Wire',
      words: 'Gunmen killed 12 farmers in Maiduguri on Tuesday, the army said',
    },
  )
  assert.deepEqual(
    killing.parties.map(({ role, name, folded }) => [role, name, folded]),
    [
      ['actor', 'Gunmen', 'gunmen'],
      ['recipient', '12 farmers', '12 farmers'],
      ['source', 'the army', 'the army'],
    ],
  )
  const toll = rows.find(({ row }) => row.kind === 'figure')!
  assert.deepEqual(
    [toll.row.type, toll.row.at_least, toll.row.at_most, toll.row.place, toll.row.from_day, toll.row.source],
    ['killed', 12, 12, 'Maiduguri', '2025-10-21', 'the army'],
  )
})

test('a hidden source is no voice of the report, and a far word stands behind an ellipsis', () => {
  const [hidden] = rowsOf('Rebels reportedly shelled the town of Harem.')
  assert.equal(hidden!.row.source, '')
  assert.equal(rowsOf('Rebels shelled the town of Harem.')[0]!.row.source, null)
})

test('every claim of the sample reports has a row that quotes it', async () => {
  const folder = new URL('../../fixtures/reports/', import.meta.url).pathname
  assert.ok(readdirSync(folder).length > 0)
  for await (const taken of takeIn([folder])) {
    assert.equal(taken.kind, 'report')
    if (taken.kind !== 'report') continue
    const reading = read(taken.report, taken.text, knowledge)
    const rows = claimRowsOf(reading)
    assert.deepEqual(
      rows.map(({ row }) => row.claim),
      reading.claims.map(({ id }) => id),
    )
    const flat = taken.text.replace(/\s+/gu, ' ')
    for (const { row } of rows)
      for (const part of row.words.replace(/( \[[^\]]+\])+$/u, '').split(' … '))
        assert.ok(part !== '' && flat.includes(part), `“${part}” of ${row.claim} is not in ${taken.path}`)
  }
})
