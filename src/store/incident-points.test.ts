import assert from 'node:assert/strict'
import { RULES } from '../incidents/aggregate.ts'
import { underRule } from '../incidents/summary.ts'
import { incidentPoints, incidentPointsAt } from './incident-points.ts'
import { incidentIds, summaries } from './incidents-kept.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { put, readingsForPlacing } from './placed.fixture.ts'

const readings = readingsForPlacing()

testOnBoth('a point says of an incident what its line says, under every rule', async address => {
  const ledger = await openLedger(address, 'write')
  for (const reading of readings) await put(ledger, reading)
  const ids = await incidentIds(ledger, {}, 'weight')
  for (const rule of RULES) {
    const points = await incidentPoints(ledger, {}, rule, 100)
    assert.deepEqual(
      points.map(({ id }) => id),
      ids,
    )
    let at = 0
    for await (const kept of summaries(ledger, ids)) {
      const { type, mode, happened, when, where, figures, reports, independent } = underRule(kept, rule)
      const point = points[at++]!
      assert.deepEqual(
        [point.type, point.mode, point.status, point.from, point.place, point.precision, point.killed?.best ?? null],
        [
          type,
          mode,
          happened.status,
          when?.from ?? null,
          where?.name ?? null,
          where?.precision ?? null,
          figures.killed?.best ?? null,
        ],
      )
      assert.deepEqual([point.reports, point.independent], [reports.length, independent])
    }
    assert.deepEqual(await incidentPointsAt(ledger, ids.toReversed(), rule), points.toReversed())
  }
  assert.equal(
    (await incidentPoints(ledger, { place: { name: 'Quetta', country: null } }, 'representative', 1)).length,
    1,
  )
  await ledger.close()
})

testOnBoth('rows that an older program wrote are told from the accounts', async address => {
  const ledger = await openLedger(address, 'write')
  for (const reading of readings) await put(ledger, reading)
  const points = await incidentPoints(ledger, {}, 'representative', 100)
  await ledger.db.updateTable('incident').set({ status: null, precision: null }).execute()
  assert.deepEqual(await incidentPoints(ledger, {}, 'representative', 100), points)
  await ledger.close()
})
