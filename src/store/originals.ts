import { createHash } from 'node:crypto'
import type { Ledger } from './open.ts'
import { LedgerTrouble } from './trouble.ts'

/** Bytes as they came, with where they came from. `origin`: a path, a URL or "-"; `line`: 1-based, of a file of many reports. */
export type Acquired = {
  readonly bytes: Uint8Array
  readonly origin: string
  readonly line: number | null
  readonly method: 'file' | 'line' | 'stdin' | 'fetch'
}

/** The name of bytes: their SHA-256 in hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps the bytes of reports under their SHA-256, which it returns, with where and when they were first got from there.
 * They are safe on the disk when it returns: only then may anything be read from them.
 */
export async function keepOriginals(
  { db, differences }: Ledger,
  acquired: readonly Acquired[],
  now: () => string,
): Promise<readonly string[]> {
  const named = acquired.map(one => ({ ...one, sha256: sha256Of(one.bytes) }))
  await db.transaction().execute(async transaction => {
    await differences.alone(transaction, 'originals')
    for (const { sha256, bytes, origin, line, method } of named) {
      await transaction
        .insertInto('original')
        .values({ sha256, size: bytes.length, bytes })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      await transaction
        .insertInto('acquisition')
        .values({ sha256, origin, line, got_at: now(), method })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    }
  })
  return named.map(({ sha256 }) => sha256)
}

/** Where and when an original was first got. */
export type Acquisition = { readonly origin: string; readonly line: number | null; readonly gotAt: string }

/** The bytes of which a report was read, with every place they were got from, the first first. */
export type Original = {
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly acquired: readonly Acquisition[]
}

/** The original of a report; null where there is no such report. Throws where the bytes are no longer those that came. */
export async function originalOf({ db }: Ledger, report: string): Promise<Original | null> {
  const row = await db
    .selectFrom('report')
    .innerJoin('original', 'sha256', 'original_sha256')
    .select(['sha256', 'bytes'])
    .where('report.id', '=', report)
    .executeTakeFirst()
  if (!row) return null
  assertOriginal(row.sha256, sha256Of(row.bytes))
  const acquired = await db
    .selectFrom('acquisition')
    .select(['origin', 'line', 'got_at as gotAt'])
    .where('sha256', '=', row.sha256)
    .orderBy('id')
    .execute()
  return { ...row, acquired }
}

/** Throws where the bytes kept under `sha256` have another hash. */
export function assertOriginal(sha256: unknown, found: unknown): void {
  if (found !== sha256)
    throw new LedgerTrouble('damaged', `the original ${sha256} is damaged: its bytes now have the hash ${found}`)
}
