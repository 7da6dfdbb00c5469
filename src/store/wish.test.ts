import assert from 'node:assert/strict'
import { documentIdOf } from '../intake/document-id.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { decide } from './decide.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { type Ledger, openLedger } from './open.ts'
import { put, readingsForPlacing } from './placed.fixture.ts'

/** A report that tells of two explosions at the police station of Quetta. */
const TWO =
  'A car bomb killed seven officers outside the police station of Quetta on 20 October, Inspector Rashid Durrani said. A second car bomb exploded at the police station of Quetta on Monday and killed five officers, hospital officials said.'

const two = () =>
  read(
    {
      id: 'two',
      documentId: documentIdOf(TWO),
      title: null,
      outlet: 'Evening Paper',
      url: null,
      publishedAt: '2025-10-21',
      language: 'en',
    },
    TWO,
    loadKnowledge(),
  )

/** The tellings of a report by their ids, each with its incident. */
async function toldBy({ db }: Ledger, report: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('telling')
    .select(['id', 'incident_id'])
    .where('report_id', '=', report)
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, incident_id }) => [id, incident_id!]))
}

testOnBoth('what else a report tells of does not take the place of what was split off', async address => {
  const ledger = await openLedger(address, 'write', () => '2025-11-01T00:00:00.000Z')
  for (const reading of [...readingsForPlacing(), two()]) await put(ledger, reading)
  const bombing = (await toldBy(ledger, 'bomb')).get('bomb#e1')!
  const before = await toldBy(ledger, 'two')
  assert.equal(before.get('two#e1'), bombing)
  assert.notEqual(before.get('two#e2'), bombing, 'a report tells of an incident once')
  const decider = { who: 'ben', why: 'another station', at: '2025-11-03T00:00:00.000Z' }
  await decide(ledger, { kind: 'split', incident: bombing, reports: ['two'] }, decider)
  const now = (await toldBy(ledger, 'bomb')).get('bomb#e1')!
  assert.equal([...(await toldBy(ledger, 'two')).values()].includes(now), false)
  await ledger.close()
})
