import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openLedger } from '../store/open.ts'
import { type Begun, type Job, job as jobSchema } from './api/adding.ts'
import { type Change, change as changeSchema } from './api/change.ts'
import type { ApiError } from './api/error.ts'
import type { LedgerState } from './api/ledger.ts'
import type { ReportDetail, ReportPage } from './api/report.ts'
import { type Opened, onServer, SAMPLES } from './served.fixture.ts'

/** The changes that the server tells, one after the other. */
async function* changesOf({ ask }: Opened): AsyncGenerator<Change> {
  const response = await ask('/api/events')
  assert.equal(response.headers.get('content-type'), 'text/event-stream')
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (text + chunk).split('\n\n')
    text = parts.pop()!
    for (const part of parts) if (part.startsWith('data: ')) yield changeSchema.parse(JSON.parse(part.slice(6)))
  }
}

/** Waits until a job has ended; it, and all that was told until then. */
async function ended(changes: AsyncGenerator<Change>, id: string): Promise<readonly [Job, readonly Change[]]> {
  const told: Change[] = []
  for (let next = await changes.next(); !next.done; next = await changes.next()) {
    const change = next.value
    told.push(change)
    if (change.kind === 'job' && change.job.job === id && change.job.state !== 'running') return [change.job, told]
  }
  throw new Error('the events ended')
}

const pasted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

test('files and texts are added as the command adds them, and told while it goes on', () =>
  onServer([], async opened => {
    const { json, ask } = opened
    const changes = changesOf(opened)
    const first = changes.next()
    const form = new FormData()
    form.set('published', '2025-10-15')
    for (const name of ['01-wire.txt', '02-wire-reprint.txt', '06-denial.txt'])
      form.append('files', new Blob([readFileSync(join(SAMPLES, name))]), name)
    form.append(
      'files',
      new Blob(['Il y a eu trois morts dans le village, a dit le maire mardi soir.']),
      '../../french.txt',
    )
    const { job } = await json<Begun>('/api/add', { method: 'POST', body: form })
    assert.equal((await first).value?.kind, 'job')
    const [done, told] = await ended(changes, job)
    assert.deepEqual([done.state, done.why], ['done', null])
    assert.deepEqual(
      done.outcomes.map(({ path, state }) => [path, state]),
      [
        ['01-wire.txt', 'added'],
        ['02-wire-reprint.txt', 'added'],
        ['06-denial.txt', 'added'],
        ['french.txt', 'failed'],
      ],
    )
    assert.equal(done.outcomes[1]!.copyOf, done.outcomes[0]!.report)
    assert.match(done.outcomes[3]!.why!, /is in French/)
    assert.ok(told.some(({ kind }) => kind === 'added'))
    assert.deepEqual(jobSchema.parse(await json(`/api/add/${job}`)), done)

    const text = 'The police said on Tuesday that three men were killed in Bankass when a bomb exploded at the market.'
    const paste = await json<Begun>('/api/add', pasted({ text, outlet: 'Radio Sample', publishedAt: '2025-10-22' }))
    const [pastedJob] = await ended(changes, paste.job)
    const [outcome] = pastedJob.outcomes
    assert.equal(outcome?.state, 'added')
    const { report, acquisitions } = await json<ReportDetail>(`/api/reports/${outcome.report}`)
    assert.deepEqual([report.outlet, report.publishedAt], ['Radio Sample', '2025-10-22'])
    assert.equal(acquisitions[0]!.origin, 'pasted.jsonl')
    assert.equal((await json<ReportPage>('/api/reports')).count, 4)

    for (const [init, where] of [
      [pasted({ text: '' }), 'text'],
      [pasted({ title: 'no text' }), 'text'],
      [{ method: 'POST', body: new FormData() }, null],
    ] as const) {
      const refused = await ask('/api/add', init)
      const { error } = (await refused.json()) as ApiError
      assert.deepEqual([refused.status, error.where], [400, where])
    }
    const tooLarge = await ask('/api/add', pasted({ text: 'x'.repeat(17 * 1024 * 1024) }))
    assert.deepEqual([tooLarge.status, ((await tooLarge.json()) as ApiError).error.code], [413, 'too-large'])
    await changes.return(undefined)
  }))

test('what another program writes is shown, and who writes keeps the pages from it, told with a way out', () =>
  onServer([join(SAMPLES, '01-wire.txt')], async opened => {
    const { json, ledger } = opened
    const changes = changesOf(opened)
    const news = changes.next()
    const other = await openLedger(ledger, 'write')
    try {
      await new Promise(done => setTimeout(done, 100))
      await other.db
        .insertInto('failure')
        .values({ sha256: null, origin: 'x', line: null, code: 'empty', message: 'empty', at: '2026-01-01' })
        .execute()
      assert.deepEqual((await news).value, { kind: 'added', reports: [], incidents: [] })
      assert.equal((await json<LedgerState>('/api/ledger')).counts.failures, 1)
      const { job } = await json<Begun>('/api/add', pasted({ text: 'Two men were killed in Mopti on Monday.' }))
      const [failed] = await ended(changes, job)
      assert.equal(failed.state, 'failed')
      assert.match(failed.why!, /is being written by process \d+ .*; wait for it or stop it/)
    } finally {
      await other.close()
    }
    const { job } = await json<Begun>('/api/add', pasted({ text: 'Two men were killed in Mopti on Monday.' }))
    assert.equal((await ended(changes, job))[0].state, 'done')
  }))
