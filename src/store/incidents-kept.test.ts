import assert from 'node:assert/strict'
import type { KeptIncident } from '../incidents/summary.ts'
import { incidentIds, incidentsMeant, linksWithin, type Order, summaries, tellingsMeant } from './incidents-kept.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { type Ledger, openLedger } from './open.ts'
import { put, readingsForPlacing } from './placed.fixture.ts'

const readings = readingsForPlacing()
const now = () => '2025-11-01T00:00:00.000Z'

async function listed(ledger: Ledger, order: Order, filter = {}): Promise<readonly KeptIncident[]> {
  const list: KeptIncident[] = []
  for await (const summary of summaries(ledger, await incidentIds(ledger, filter, order))) list.push(summary)
  return list
}

testOnBoth(
  'incidents are listed by weight or by time, filtered, and found by what they and their reports are called',
  async address => {
    const ledger = await openLedger(address, 'write', now)
    for (const reading of readings) await put(ledger, reading)
    const byWeight = await listed(ledger, 'weight')
    const sizes = byWeight.map(({ reports, share }) => [reports.length, share] as const)
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b[0] - a[0] || b[1] - a[1]),
    )
    const days = (await listed(ledger, 'time')).map(({ when }) => when?.from ?? '')
    assert.deepEqual(days, days.toSorted().toReversed())
    const [bankass, ...others] = await listed(ledger, 'weight', { place: { name: 'Bankass', country: null } })
    assert.ok(bankass!.reports.includes('wire') && bankass!.reports.includes('monitor'))
    assert.ok(others.every(({ reports }) => !reports.includes('wire')))
    assert.deepEqual(await incidentsMeant(ledger, bankass!.id), [bankass!.id])
    assert.deepEqual(await incidentsMeant(ledger, 'wire'), [bankass!.id])
    assert.deepEqual(await incidentsMeant(ledger, 'nothing'), [])
    const tellings = await tellingsMeant(ledger, bankass!.id)
    assert.equal(tellings.length, bankass!.reports.length)
    const links = await linksWithin(ledger, bankass!.id)
    assert.ok(links.length > 0 && links.every(({ a, b }) => tellings.includes(a) && tellings.includes(b)))
    await ledger.close()
  },
)

testOnBoth('an id that an incident once had leads to it', async address => {
  const ledger = await openLedger(address, 'write', now)
  const [monitor, wire] = ['monitor', 'wire'].map(id => readings.find(({ report }) => report.id === id)!)
  await put(ledger, monitor!)
  const [before] = await incidentsMeant(ledger, 'monitor')
  await put(ledger, wire!)
  const [after] = await incidentsMeant(ledger, 'monitor')
  assert.notEqual(before, after, 'the earlier report renames the incident')
  assert.deepEqual(await incidentsMeant(ledger, before!), [after])
  await ledger.close()
})
