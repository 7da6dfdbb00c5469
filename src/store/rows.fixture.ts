import { type Kysely, sql } from 'kysely'
import { sha256Of } from './originals.ts'
import type { Tables } from './schema.ts'
import { searchWords } from './search-words.ts'

/** One report of our own with one claim whose words are `words`, as rows of every table that they need. */
export async function putClaim(db: Kysely<Tables>, report: string, words: string): Promise<void> {
  const at = '2025-03-04T05:06:07.000Z'
  const bytes = new TextEncoder().encode(`${report}: ${words}`)
  const sha256 = sha256Of(bytes)
  await db.insertInto('original').values({ sha256, size: bytes.length, bytes }).execute()
  await db.insertInto('acquisition').values({ sha256, origin: 'a', line: 1, got_at: at, method: 'line' }).execute()
  await db.insertInto('document').values({ id: report, text: words }).execute()
  await db
    .insertInto('report')
    .values({
      id: report,
      identity: report,
      document_id: report,
      original_sha256: sha256,
      title: null,
      outlet: 'Šám Daily',
      url: null,
      published_at: '2025-03-04',
      language: 'en',
      added_at: at,
      issues: '[]',
      signature: new Uint8Array([0, 255]),
      copy_of: report,
      revises: null,
    })
    .execute()
  const reading = await db
    .insertInto('reading')
    .values({ report_id: report, reader: '0', made_at: at, body: bytes })
    .returning('id')
    .executeTakeFirstOrThrow()
  const claim = await db
    .insertInto('claim')
    .values({
      reading_id: reading.id,
      report_id: report,
      current: 1,
      claim: 'c1',
      frame: 'e1',
      kind: 'event',
      type: 'ASSAULT',
      mode: null,
      status: 'claimed',
      background: 0,
      at_least: 5,
      at_most: null,
      place: 'Ḩārim',
      latitude: 36.207,
      longitude: 36.519,
      country: 'SY',
      admin1: null,
      from_day: '2025-03-03',
      to_day: '2025-03-03',
      published_at: '2025-03-04',
      outlet: 'Šám Daily',
      source: null,
      words,
      searched: searchWords(words),
      terms: '=type=assault',
      incident_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('claim_actor').values({ claim_id: claim.id, role: 'actor', name: 'A', folded: 'a' }).execute()
}

/** Every row of the tables named, in the order of their first column. */
export async function rowsOf(
  db: Kysely<Tables>,
  tables: readonly string[],
): Promise<Readonly<Record<string, unknown[]>>> {
  const all = await Promise.all(
    tables.map(async table => {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by 1`.execute(db)
      return [table, rows.map(row => ({ ...row }))] as const
    }),
  )
  return Object.fromEntries(all)
}
