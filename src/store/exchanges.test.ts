import assert from 'node:assert/strict'
import type { Exchange } from '../intake/fetch/exchange.ts'
import { allExchanges, exchangesOf, keepExchanges, type WaysKept } from './exchanges.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { keepOriginals, sha256Of } from './originals.ts'
import { putClaim } from './rows.fixture.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const exchange = (url: string, status: number, body: string): Exchange => ({
  kind: 'exchange',
  url,
  at: '2025-03-04T05:06:07.000Z',
  milliseconds: 12,
  address: '203.0.113.7',
  port: 443,
  request: `GET ${url} HTTP/1.1\r\nhost: news.example\r\n`,
  status,
  reason: status === 200 ? 'OK' : 'Found',
  headers: [
    ['X-Twice', 'a'],
    ['X-Twice', 'b'],
  ],
  body: bytes(body),
})
const now = () => '2025-03-04T05:06:07.000Z'

testOnBoth(
  'the way to an original is kept once, whatever was read from it, and given back as it was',
  async address => {
    const ledger = await openLedger(address, 'write', now)
    await putClaim(ledger.db, 'r1', 'Five were killed.')
    const [item, page] = [bytes('<item>1</item>'), bytes('<p>Five were killed.</p>')]
    const acquired = [item, page].map(
      one => ({ bytes: one, origin: 'https://news.example/', line: null, method: 'fetch' }) as const,
    )
    const [first, second] = await keepOriginals(ledger, acquired, now)
    const way = [exchange('https://news.example/a', 302, ''), exchange('https://news.example/b', 200, '<p>packed')]
    const kept: WaysKept = new WeakMap()
    await keepExchanges(ledger, [{ sha256: first!, way }], kept)
    await keepExchanges(
      ledger,
      [
        { sha256: second!, way },
        { sha256: second!, way },
      ],
      kept,
    )
    await ledger.db.updateTable('report').set({ original_sha256: second! }).execute()
    const found = await exchangesOf(ledger.db, 'r1')
    assert.deepEqual(
      found.map(({ id: _, ledFrom, bodySha256, bodySize, ...one }) => ({
        ...one,
        kind: 'exchange',
        led: ledFrom !== null,
        bodySha256,
        bodySize,
      })),
      way.map(({ body, ...one }, i) => ({ ...one, led: i === 1, bodySha256: sha256Of(body), bodySize: body.length })),
    )
    const all = []
    for await (const one of allExchanges(ledger.db)) all.push(one)
    assert.deepEqual(
      all.map(({ url, status, body, reports }) => [url, status, new TextDecoder().decode(body), reports]),
      [
        ['https://news.example/a', 302, '', []],
        ['https://news.example/b', 200, '<p>packed', ['r1']],
      ],
    )
    assert.deepEqual(await exchangesOf(ledger.db, 'none'), [])
    await ledger.db
      .updateTable('original')
      .set({ bytes: bytes('other') })
      .where('sha256', '=', sha256Of(bytes('<p>packed')))
      .execute()
    await assert.rejects(
      async () => {
        for await (const one of allExchanges(ledger.db)) assert.equal(one.status, 302)
      },
      { code: 'damaged' },
    )
    await ledger.close()
  },
)
