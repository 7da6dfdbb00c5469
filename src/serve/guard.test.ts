import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import type { ApiError } from './api/error.ts'
import { onServer } from './served.fixture.ts'

/** Asks with headers that fetch would not let through; the status and the code of the error. */
function asking(origin: string, path: string, method: string, headers: Record<string, string>): Promise<unknown[]> {
  return new Promise((done, failed) => {
    request(`${origin}${path}`, { method, headers }, async response => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString()
      done([response.statusCode, text.startsWith('{') ? (JSON.parse(text).error?.code ?? null) : null])
    })
      .on('error', failed)
      .end()
  })
}

test('only the browser that opened the printed address may look', () =>
  onServer([], async ({ served, origin, cookie }) => {
    const host = new URL(origin).host
    const port = new URL(origin).port
    const path = '/api/ledger'
    const cases: readonly (readonly [string, string, Record<string, string>, unknown[]])[] = [
      ['GET', path, { host, cookie }, [200, null]],
      ['GET', path, { host: `localhost:${port}`, cookie }, [200, null]],
      ['GET', path, { host }, [401, 'no-key']],
      ['GET', '/', { host }, [401, 'no-key']],
      ['GET', '/assets/index-abc.js', { host }, [401, 'no-key']],
      ['GET', '/api/nothing', { host }, [401, 'no-key']],
      ['GET', path, { host, cookie: `according-${port}=guess` }, [401, 'no-key']],
      ['GET', path, { host: 'evil.example', cookie }, [403, 'foreign-host']],
      ['GET', path, { host: `evil.example:${port}`, cookie }, [403, 'foreign-host']],
      ['GET', path, { host: '127.0.0.1', cookie }, [403, 'foreign-host']],
      ['POST', '/api/add', { host, cookie, origin: 'http://evil.example' }, [403, 'foreign-origin']],
      ['POST', '/api/add', { host, cookie, origin: 'null' }, [403, 'foreign-origin']],
      ['POST', '/api/add', { host, cookie, origin: 'http://localhost:1' }, [403, 'foreign-origin']],
      ['POST', '/api/add', { host, cookie }, [403, 'foreign-origin']],
      ['POST', '/api/add', { host, origin }, [401, 'no-key']],
    ]
    for (const [method, asked, headers, expected] of cases)
      assert.deepEqual(
        await asking(origin, asked, method, headers),
        expected,
        `${method} ${asked} ${JSON.stringify(headers)}`,
      )
    const { pathname, search } = new URL(served.address)
    assert.deepEqual(await asking(origin, `${pathname}${search}`, 'GET', { host }), [401, 'no-key'], 'the token again')
  }))

test('the token becomes a cookie that no script and no other site sees, and leaves the address', () =>
  onServer([], async ({ served, ask }) => {
    const response = await fetch(served.address, { redirect: 'manual' })
    assert.equal(response.status, 401)
    assert.equal(response.headers.get('set-cookie'), null)
    assert.match(((await response.json()) as ApiError).error.wayOut!, /start again/)
    // Who has the cookie may open the address again.
    const again = await ask('/?token=used&from=2025-01-01', { redirect: 'manual' })
    assert.deepEqual([again.status, again.headers.get('location')], [303, '/?from=2025-01-01'])
    const elsewhere = await ask('//evil.example/\\evil.example?token=used', { redirect: 'manual' })
    assert.match(elsewhere.headers.get('location')!, /^\/(?![/\\])/)
    const other = await ask('/\\evil.example?token=used', { redirect: 'manual' })
    assert.match(other.headers.get('location')!, /^\/(?![/\\])/)
  }))

test('a page of another kind: every answer has the headers that keep it on this machine', () =>
  onServer([], async ({ origin, ask }) => {
    for (const path of ['/', '/incidents/i1', '/api/ledger', '/api/nothing', '/assets/index-abc.js']) {
      const { headers } = await ask(path)
      assert.match(
        headers.get('content-security-policy')!,
        /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/,
      )
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
    }
    assert.match((await fetch(`${origin}/`)).headers.get('content-security-policy')!, /default-src 'none'/)
    assert.equal((await ask('/api/ledger')).headers.get('cache-control'), 'no-store')
    assert.match((await ask('/assets/index-abc.js')).headers.get('cache-control')!, /immutable/)
  }))

test('an address of the workbench is its page, whatever its path; files that are not there are not', () =>
  onServer([], async ({ ask }) => {
    for (const path of ['/', '/incidents?from=2025-01-01', '/reports/some.report-id', '/reports/a%2Fb']) {
      const response = await ask(path)
      assert.equal(response.status, 200, path)
      assert.match(await response.text(), /<title>According/)
    }
    assert.equal((await ask('/assets/none.js')).status, 404)
    const { error } = (await (await ask('/api/nothing')).json()) as ApiError
    assert.deepEqual(error, {
      code: 'not-found',
      message: 'there is no GET /api/nothing',
      where: null,
      value: null,
      wayOut: '/api/openapi.json lists what there is',
    })
  }))
