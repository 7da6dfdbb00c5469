import type { Kysely, Transaction } from 'kysely'
import type { Exchange } from '../intake/fetch/exchange.ts'
import { inBatches } from './in-batches.ts'
import type { Ledger } from './open.ts'
import { assertOriginal, sha256Of } from './originals.ts'
import type { Tables } from './schema.ts'

/** An original with all that was said on the way to it; items of one feed share one way. */
export type GotByWay = { readonly sha256: string; readonly way: readonly Exchange[] }

/** Ways that a run has written, by their last exchange in the ledger, so that each is written once. */
export type WaysKept = WeakMap<readonly Exchange[], number>

/**
 * Writes down what was said over HTTP when originals were got, the bodies as they were sent among the originals. The
 * originals themselves must be in the ledger by then.
 */
export async function keepExchanges(
  { db, differences }: Ledger,
  got: readonly GotByWay[],
  kept: WaysKept,
): Promise<void> {
  if (!got.length) return
  await db.transaction().execute(async transaction => {
    await differences.alone(transaction, 'originals')
    for (const { sha256, way } of got) {
      const exchange_id = kept.get(way) ?? (await keepWay(transaction, way))
      kept.set(way, exchange_id)
      await transaction
        .insertInto('exchange_original')
        .values({ exchange_id, sha256 })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
  })
}

/** More than this of an answer that gave no page is not kept. */
const LONGEST_LATER = 1024 * 1024

/**
 * Writes down what was answered when a page was asked for again, or in vain: that it was the same, or that it was gone.
 * `sha256`: the original that was read from it before, beside which it stands.
 */
export async function keepLaterAnswer(
  { db, differences }: Ledger,
  way: readonly Exchange[] = [],
  sha256: string | null = null,
): Promise<void> {
  if (!way.length || way.some(({ body }) => body.length > LONGEST_LATER)) return
  await db.transaction().execute(async transaction => {
    await differences.alone(transaction, 'originals')
    const exchange_id = await keepWay(transaction, way)
    const query = transaction
      .selectFrom('original')
      .select('sha256')
      .where('sha256', '=', sha256 ?? '')
    const known = await query.executeTakeFirst()
    if (known) await transaction.insertInto('exchange_original').values({ exchange_id, sha256: known.sha256 }).execute()
  })
}

async function keepWay(transaction: Transaction<Tables>, way: readonly Exchange[]): Promise<number> {
  let last: number | null = null
  for (const one of way) last = await keepExchange(transaction, one, last)
  return last!
}

async function keepExchange(
  transaction: Transaction<Tables>,
  { kind: _, at, body, headers, ...said }: Exchange,
  led_from: number | null,
): Promise<number> {
  const body_sha256 = sha256Of(body)
  await transaction
    .insertInto('original')
    .values({ sha256: body_sha256, size: body.length, bytes: body })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const { id } = await transaction
    .insertInto('exchange')
    .values({ ...said, began_at: at, headers: JSON.stringify(headers), body_sha256, led_from })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(id)
}

/** An exchange as the ledger keeps it. */
export type KeptExchange = Omit<Exchange, 'kind' | 'body'> & {
  readonly id: number
  readonly bodySha256: string
  readonly bodySize: number
  readonly ledFrom: number | null
}

/** All exchanges by which what a report was read from was got: each answer behind the redirects that led to it. */
export async function exchangesOf(db: Kysely<Tables>, report: string): Promise<readonly KeptExchange[]> {
  const answers = await db
    .selectFrom('report')
    .innerJoin('exchange_original', 'exchange_original.sha256', 'report.original_sha256')
    .select('exchange_id')
    .where('report.id', '=', report)
    .orderBy('exchange_id')
    .execute()
  const found = new Map<number, KeptExchange>()
  for (let ids = answers.map(({ exchange_id }) => Number(exchange_id)); ids.length; ) {
    const rows = await inBatches(ids, some => kept(db).where('exchange.id', 'in', some).execute())
    for (const row of rows) found.set(Number(row.id), exchangeOf(row))
    ids = rows.flatMap(({ led_from }) => (led_from === null || found.has(Number(led_from)) ? [] : Number(led_from)))
  }
  return [...found.values()].toSorted((a, b) => a.id - b.id)
}

/** Every exchange of a ledger with its body, the first first. Throws where a body is no longer what was sent. */
export async function* allExchanges(
  db: Kysely<Tables>,
): AsyncGenerator<KeptExchange & { readonly body: Uint8Array; readonly reports: readonly string[] }> {
  for (let after = 0; ; ) {
    const row = await kept(db).select('original.bytes').where('exchange.id', '>', after).limit(1).executeTakeFirst()
    if (!row) return
    after = Number(row.id)
    assertOriginal(row.body_sha256, sha256Of(row.bytes))
    const reports = await db
      .selectFrom('exchange_original')
      .innerJoin('report', 'report.original_sha256', 'exchange_original.sha256')
      .select('report.id')
      .where('exchange_id', '=', after)
      .orderBy('report.id')
      .execute()
    yield { ...exchangeOf(row), body: row.bytes, reports: reports.map(({ id }) => id) }
  }
}

const kept = (db: Kysely<Tables>) =>
  db
    .selectFrom('exchange')
    .innerJoin('original', 'original.sha256', 'body_sha256')
    .selectAll('exchange')
    .select('original.size')
    .orderBy('exchange.id')

const exchangeOf = (row: Awaited<ReturnType<ReturnType<typeof kept>['executeTakeFirstOrThrow']>>): KeptExchange => ({
  id: Number(row.id),
  url: row.url,
  at: row.began_at,
  milliseconds: Number(row.milliseconds),
  address: row.address,
  port: Number(row.port),
  request: row.request,
  status: Number(row.status),
  reason: row.reason,
  headers: JSON.parse(row.headers),
  bodySha256: row.body_sha256,
  bodySize: Number(row.size),
  ledFrom: row.led_from === null ? null : Number(row.led_from),
})
