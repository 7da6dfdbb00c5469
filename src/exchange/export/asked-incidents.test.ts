import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { FeatureCollection } from 'geojson'
import { exportsMade } from '../../store/exports.ts'
import { incidentIds } from '../../store/incidents-kept.ts'
import { inFolder } from '../../store/ledger.fixture.ts'
import { withPlaced } from '../../store/placed.fixture.ts'
import { exportedTo } from './exporting.fixture.ts'

test('only the incidents asked for leave, by their ids or by that of a report, and the ledger remembers which', () =>
  inFolder(folder =>
    withPlaced(join(folder, 'ledger'), async ledger => {
      const [first, second] = (await incidentIds(ledger, {}, 'weight')) as [string, string]
      const idsIn = async (incidents: readonly string[]) => {
        const file = join(folder, `${incidents.join('-')}.geojson`)
        await exportedTo(ledger, file, { format: 'geojson', profile: 'internal', incidents })
        const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection
        return features.map(({ id }) => id)
      }
      assert.deepEqual(await idsIn([second]), [second])
      assert.deepEqual(await idsIn([second, first]), [first, second])
      assert.equal((await idsIn(['march'])).length, 2)
      await assert.rejects(idsIn(['nothing']), /no incident or report "nothing"/)
      const made = await exportsMade(ledger.db)
      assert.deepEqual(made[0]!.filter, { incidents: [second] })
    }),
  ))
