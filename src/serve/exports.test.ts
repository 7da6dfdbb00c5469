import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { FORMATS } from '../exchange/export/formats.ts'
import { openLedger } from '../store/open.ts'
import { withhold } from '../store/withheld.ts'
import type { Begun } from './api/adding.ts'
import type { ApiError } from './api/error.ts'
import {
  type ExportChoices,
  type ExportJob,
  type ExportList,
  exportChoices,
  exportJob,
  exportList,
} from './api/exporting.ts'
import type { IncidentView } from './api/incident.ts'
import { type Opened, onServer, SAMPLES } from './served.fixture.ts'

const REPORTS = ['01-wire.txt', '06-denial.txt'].map(name => join(SAMPLES, name))
const sent = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Asks for an export and waits until it is made. */
async function made({ json }: Opened, body: unknown): Promise<ExportJob> {
  const { job } = await json<Begun>('/api/exports', sent(body))
  for (;;) {
    const now = exportJob.parse(await json(`/api/exports/jobs/${job}`))
    if (now.state !== 'running') return now
    await new Promise(done => setTimeout(done, 20))
  }
}

const troubleOf = async ({ ask }: Opened, path: string, init?: RequestInit) => {
  const response = await ask(path, init)
  return { status: response.status, ...((await response.json()) as ApiError).error }
}

test('a file is made, looked at, and leaves only when it stands in the ledger, with who, when and for whom', () =>
  onServer(REPORTS, async opened => {
    const { ask, json } = opened
    const job = await made(opened, { format: 'acled' })
    assert.deepEqual([job.state, job.profile, job.rule, job.why], ['ready', 'public', 'representative', null])
    const { ready } = job
    assert.ok(ready?.preview.kind === 'table')
    assert.equal(ready.preview.rows[0]!.length, 31)
    assert.ok(ready.losses.length)
    const path = `/api/exports/jobs/${job.job}`
    assert.equal((await troubleOf(opened, `${path}/file`)).code, 'not-left')
    assert.deepEqual(exportList.parse(await json('/api/exports')).rows, [])

    const left = await json<ExportJob>(`${path}/release`, sent({ forWhom: 'Sample Desk' }))
    assert.deepEqual([left.state, left.number], ['left', 1])
    const file = await ask(`${path}/file`)
    assert.equal(file.headers.get('content-type'), 'text/csv')
    assert.match(
      file.headers.get('content-disposition')!,
      /^attachment; filename="according-acled-public-\d{4}-\d\d-\d\d\.csv"$/,
    )
    const bytes = Buffer.from(await file.arrayBuffer())
    assert.equal(createHash('sha256').update(bytes).digest('hex'), ready.sha256)
    const losses = (await (await ask(`${path}/losses`)).text()).trim().split('\n')
    assert.equal(JSON.parse(losses.at(-1)!).kind, 'taken')
    const { rows } = await json<ExportList>('/api/exports')
    assert.equal(rows.length, 1)
    const { at, ...rest } = rows[0]!
    assert.ok(Date.parse(at))
    assert.deepEqual(rest, {
      id: 1,
      who: 'tester',
      forWhom: 'Sample Desk',
      format: 'acled',
      profile: 'public',
      rule: 'representative',
      conditions: [],
      chosen: null,
      incidents: ready.incidents,
      bytes: bytes.length,
      sha256: ready.sha256,
      file: job.file,
    })
    assert.equal((await troubleOf(opened, `${path}/release`, sent({}))).status, 400)
  }))

test('what is shown can be chosen one by one and by conditions, and the ledger remembers both', () =>
  onServer(REPORTS, async opened => {
    const { json } = opened
    const { rows } = await json<IncidentView>('/api/incidents/view')
    const { id } = rows[0]!
    const job = await made(opened, { format: 'geojson', incidents: [id], filter: { from: '2000-01-01' } })
    assert.equal(job.ready?.incidents, 1)
    assert.ok(job.ready.preview.kind === 'text' && job.ready.preview.text.includes(id))
    await json(`/api/exports/jobs/${job.job}/release`, sent({}))
    const [row] = (await json<ExportList>('/api/exports')).rows
    assert.deepEqual([row?.conditions, row?.chosen], [[{ name: 'from', value: '2000-01-01' }], 1])
    const lost = await made(opened, { format: 'csv', incidents: ['nothing'] })
    assert.deepEqual([lost.state, lost.ready], ['failed', null])
    assert.match(lost.why!, /no incident or report "nothing"/)
  }))

test('whoever asks for everything must be sure, and the list of names counts for all others', () =>
  onServer(REPORTS, async opened => {
    const { json, ledger } = opened
    const writer = await openLedger(ledger, 'write')
    const { names } = { names: ['Sample Person'] }
    try {
      await withhold(writer, names, { who: 'tester', why: 'asked', at: '2026-01-01T00:00:00.000Z' })
    } finally {
      await writer.close()
    }
    const choices = exportChoices.parse(await json<ExportChoices>('/api/exports/choices'))
    assert.deepEqual(
      choices.formats.map(({ name }) => name),
      Object.keys(FORMATS),
    )
    assert.deepEqual(
      choices.profiles.map(({ name, listed }) => [name, listed]),
      [
        ['public', true],
        ['partner', true],
        ['internal', false],
      ],
    )
    assert.equal(choices.listed, 1)
    const job = await made(opened, { format: 'csv', profile: 'internal' })
    const path = `/api/exports/jobs/${job.job}/release`
    assert.equal((await troubleOf(opened, path, sent({}))).where, 'isSure')
    assert.equal((await json<ExportJob>(path, sent({ isSure: true }))).state, 'left')
  }))

test('every format can be looked at before it leaves', () =>
  onServer(REPORTS, async opened => {
    for (const format of Object.keys(FORMATS)) {
      const { ready, why } = await made(opened, { format, profile: 'partner' })
      assert.equal(why, null, format)
      const { preview } = ready!
      if (preview.kind === 'text') assert.ok(preview.text.length > 100, format)
      else for (const row of preview.rows) assert.equal(row.length, preview.rows[0]!.length, format)
    }
  }))

test('what cannot be asked is told with the way out, and while another program writes nothing leaves', () =>
  onServer(REPORTS, async opened => {
    const wrong = (body: unknown) => troubleOf(opened, '/api/exports', sent(body))
    assert.deepEqual((await wrong({ format: 'acled ' })).where, 'format')
    assert.deepEqual((await wrong({ format: 'csv', profile: 'toString' })).where, 'profile')
    assert.deepEqual((await wrong({ format: 'csv', filter: { from: 'soon' } })).where, 'from')
    assert.deepEqual((await wrong({ format: 'csv', since: '2025-01-01' })).where, 'since')
    assert.equal((await troubleOf(opened, '/api/exports/jobs/0')).status, 404)
    const job = await made(opened, { format: 'csv' })
    const other = await openLedger(opened.ledger, 'write')
    const path = `/api/exports/jobs/${job.job}`
    try {
      assert.equal((await troubleOf(opened, `${path}/release`, sent({}))).code, 'being-written')
      assert.equal((await troubleOf(opened, `${path}/file`)).status, 409)
    } finally {
      await other.close()
    }
    assert.equal((await opened.json<ExportJob>(`${path}/release`, sent({}))).state, 'left')
  }))
