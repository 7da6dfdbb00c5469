import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { z } from 'zod'
import { type ClaimPage, claimPage } from './api/claim.ts'
import { type ApiError, apiError } from './api/error.ts'
import {
  type IncidentDetail,
  type IncidentPage,
  type IncidentView,
  incidentDetail,
  incidentNames,
  incidentPage,
  incidentsFound,
  incidentView,
} from './api/incident.ts'
import { ledgerState } from './api/ledger.ts'
import { type ReportDetail, type ReportPage, reportDetail, reportPage } from './api/report.ts'
import { type SourceList, sourceDetail, sourceList } from './api/source.ts'
import { type Opened, onServer, SAMPLES } from './served.fixture.ts'

/** What a path answers, which must be just what the schema says and no more. */
async function answerOf<T extends z.ZodType>({ json }: Opened, path: string, schema: T): Promise<z.output<T>> {
  const body = await json<z.output<T>>(path)
  assert.deepEqual(schema.parse(body), body, path)
  return body
}

async function errorOf({ ask }: Opened, path: string, status: number, init?: RequestInit): Promise<ApiError['error']> {
  const response = await ask(path, init)
  const body = (await response.json()) as ApiError
  assert.equal(response.status, status, `${path}: ${JSON.stringify(body)}`)
  assert.deepEqual(apiError.parse(body), body)
  return body.error
}

test('every noun answers as its schema says', () =>
  onServer([SAMPLES], async opened => {
    const ledger = await answerOf(opened, '/api/ledger', ledgerState)
    assert.equal(ledger.counts.reports, 8)
    assert.equal(ledger.who, 'tester')

    const page: IncidentPage = await answerOf(opened, '/api/incidents?limit=1', incidentPage)
    const [first] = page.rows
    assert.ok(first && page.next)
    const rest = await answerOf(opened, `/api/incidents?after=${page.next}`, incidentPage)
    assert.equal(rest.rows.length + 1, page.count)
    const view: IncidentView = await answerOf(opened, '/api/incidents/view', incidentView)
    assert.equal(view.rows.length, page.count)
    assert.deepEqual(view.rows[0], first)
    const names = await answerOf(opened, '/api/incidents/names', incidentNames)
    const told = names.incidents.find(({ id }) => id === first.id)!
    assert.ok(told.actors.length && told.sources.length)
    assert.equal(
      names.incidents.filter(({ sources }) => sources.includes(told.sources[0]!)).length,
      (await answerOf(opened, '/api/sources', sourceList)).rows.find(
        ({ key }) => key === names.sources[told.sources[0]!]!.key,
      )!.incidents,
    )
    const asked = await answerOf(opened, '/api/incidents/view?words=Bankass+market', incidentView)
    const found = await answerOf(opened, '/api/incidents/found?words=Bankass+market', incidentsFound)
    assert.ok(found.ids.length && found.ids.length < page.count)
    assert.deepEqual(
      found.ids,
      asked.rows.map(({ id }) => id),
    )
    for (const rule of ['conservative', 'informative', 'representative'] as const) {
      const detail: IncidentDetail = await answerOf(opened, `/api/incidents/${first.id}?rule=${rule}`, incidentDetail)
      assert.equal(detail.summary.figures.killed?.rule, rule)
      const ruled = await answerOf(opened, `/api/incidents/view?rule=${rule}`, incidentView)
      assert.equal(ruled.rows[0]!.killed!.best, detail.summary.figures.killed.best)
    }
    const detail = await answerOf(opened, `/api/incidents/${first.id}`, incidentDetail)
    assert.equal(detail.reports.length, first.reports)
    assert.ok(detail.links.length && detail.revisions.length)

    const reports: ReportPage = await answerOf(opened, '/api/reports?limit=3', reportPage)
    assert.equal(reports.count, 8)
    const [copy] = (await answerOf(opened, '/api/reports?words=reprint', reportPage)).rows
    assert.ok(copy?.copyOf)
    const report: ReportDetail = await answerOf(opened, `/api/reports/${copy.id}`, reportDetail)
    assert.deepEqual(
      report.versions.map(({ id, relation }) => [id, relation]),
      [[copy.copyOf, 'original']],
    )
    assert.equal(report.acquisitions.length, 1)
    const event = report.reading.events.find(({ id }) => id === report.incidents[0]!.events[0])
    assert.ok(event)

    const claims: ClaimPage = await answerOf(opened, '/api/claims?status=denied', claimPage)
    assert.ok(claims.rows.length)
    assert.ok(claims.rows.every(({ status, review }) => status === 'denied' && review.state === 'open'))

    const sources: SourceList = await answerOf(opened, '/api/sources', sourceList)
    const wire = sources.rows.find(({ name }) => name === 'Sample Wire')!
    assert.equal(wire.kind, 'outlet')
    const source = await answerOf(opened, `/api/sources/${encodeURIComponent(wire.key)}?limit=2`, sourceDetail)
    assert.equal(source.claims.rows.length, 2)
    assert.ok(source.claims.rows.every(({ source, report }) => source === null && report.outlet === 'Sample Wire'))
  }))

test('filters find what the command finds, and tell the condition that cannot be asked with a way out', () =>
  onServer([SAMPLES], async opened => {
    const found = async (query: string) =>
      (await answerOf(opened, `/api/incidents/view?${query}`, incidentView)).rows.length
    assert.ok((await found('')) > (await found('differBy=killed:5')))
    assert.equal(await found('place=Syria'), 0)
    assert.equal(await found('place=ML&type=assault&contradicted=yes'), 1)
    assert.deepEqual(await errorOf(opened, '/api/incidents/view?from=Tuesday&type=ASSAULT', 400), {
      code: 'bad-filter',
      message: 'from "Tuesday" is not a day',
      where: 'from',
      value: 'Tuesday',
      wayOut: 'write it as 2025-10-23',
    })
    for (const [query, where, wayOut] of [
      ['type=BOMB', 'type', /^give one of ASSAULT, /],
      ['near=36', 'near', /write it as 36\.2,37\.16/],
      ['near=36,37&within=x', 'within', null],
      ['within=5', 'within', null],
      ['role=actor', 'role', null],
      ['differBy=killed', 'differBy', null],
      ['words=*', 'words', null],
      ['background=maybe', 'background', /^give one of yes, no/],
      ['limit=0', 'limit', /openapi/],
      ['tpye=ASSAULT', 'tpye', /leave it out/],
      ['rule=loud', 'rule', /^give one of conservative, /],
    ] as const) {
      const path = query.startsWith('limit') ? `/api/incidents?${query}` : `/api/incidents/view?${query}`
      const error = await errorOf(opened, path, 400)
      assert.equal(error.where, where, query)
      if (wayOut) assert.match(error.wayOut!, wayOut, query)
    }
    assert.match((await errorOf(opened, '/api/claims?after=x', 400)).message, /is not a cursor/)
  }))

test('what is not there is told with the nearest that is', () =>
  onServer([SAMPLES], async opened => {
    const { rows } = await answerOf(opened, '/api/incidents', incidentPage)
    const { id } = rows[0]!
    const error = await errorOf(opened, `/api/incidents/${id.slice(0, -1)}~`, 404)
    assert.deepEqual([error.where, error.wayOut], ['incident', `did you mean ${id}?`])
    assert.equal((await errorOf(opened, '/api/reports/01-wire', 404)).wayOut, 'did you mean 01-wire-eabb4399?')
    assert.equal((await errorOf(opened, '/api/reports/none', 404)).wayOut, '/api/reports lists them')
    await errorOf(opened, '/api/sources/none', 404)
    await errorOf(opened, '/api/add/none', 404)
  }))

test('the text of a report stays text, whatever it looks like', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'according-'))
  const title = '<script>alert(1)</script>'
  const text = `Title: ${title}\nOutlet: <img src=x onerror=alert(1)>\n\nThe police said on Tuesday that <b onclick="x()">three men</b> were killed in Bankass.</pre><script>x</script>`
  writeFileSync(join(folder, 'html.txt'), text)
  try {
    await onServer([join(folder, 'html.txt')], async opened => {
      const { rows } = await answerOf(opened, '/api/reports', reportPage)
      assert.equal(rows[0]!.title, title)
      const response = await opened.ask(`/api/reports/${rows[0]!.id}`)
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
      const { reading } = (await response.json()) as ReportDetail
      assert.match(reading.text, /<b onclick="x\(\)">three men<\/b>/)
      for (const { start, end, quote } of reading.events.flatMap(({ mentions }) => mentions))
        assert.equal(reading.text.slice(start, end), quote)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
