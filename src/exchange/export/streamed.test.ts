import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportedSamples, INFO } from '../exported.fixture.ts'
import type { ExportedIncident } from './exported.ts'
import { FORMATS } from './formats.ts'

const MANY = 10_000
const [sample] = await exportedSamples()
/** The sample cut to one report and account, so that ten thousand are written soon. */
const small: ExportedIncident = {
  summary: { ...sample!.summary, accounts: sample!.summary.accounts.slice(0, 1), disagreements: [] },
  reports: sample!.reports.slice(0, 1),
  decisions: [],
}

for (const name of ['acled', 'ucdp', 'event-reports', 'hxl', 'csv', 'parquet'])
  test(`${name} writes ten thousand incidents as they come`, async () => {
    const format = await FORMATS[name]!()
    let pulled = 0
    async function* incidents(): AsyncGenerator<ExportedIncident> {
      for (; pulled < MANY; pulled++) yield { ...small, summary: { ...small.summary, id: `i${pulled}` } }
    }
    let before = 0
    let widest = 0
    for await (const piece of format.write(incidents(), INFO)) {
      if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) continue
      widest = Math.max(widest, pulled - before)
      before = pulled
    }
    assert.equal(pulled, MANY)
    assert.ok(widest <= (name === 'parquet' ? 2000 : 2), `${widest} incidents were held at once`)
  })
