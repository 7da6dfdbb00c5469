import type { Kysely } from 'kysely'
import { type Change, changesOf } from '../incidents/changes.ts'
import type { Reading } from '../reading/reading.ts'
import { unpackReading } from './packed.ts'
import type { Tables } from './schema.ts'

/** A version of an article as it is read today, with what it changed in the one before it; nothing for the first. */
export type ArticleVersion = { readonly reading: Reading; readonly changes: readonly Change[] }

/** All versions of the article that a report is one of, earliest first; null where the ledger has no such report. */
export async function versionsOf(db: Kysely<Tables>, report: string): Promise<readonly ArticleVersion[] | null> {
  const readings: Reading[] = []
  for (let id: string | null = await firstOf(db, report); id !== null; id = await nextOf(db, id)) {
    const { body } = await db
      .selectFrom('reading')
      .select('body')
      .where('report_id', '=', id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    readings.push(unpackReading(body))
  }
  return readings.length
    ? readings.map((reading, i) => ({ reading, changes: i ? changesOf(readings[i - 1]!, reading) : [] }))
    : null
}

async function firstOf(db: Kysely<Tables>, report: string): Promise<string | null> {
  let first: string | null = null
  for (let id: string | null = report; id !== null; ) {
    const row: { id: string; revises: string | null } | undefined = await db
      .selectFrom('report')
      .select(['id', 'revises'])
      .where('id', '=', id)
      .executeTakeFirst()
    first = row?.id ?? first
    id = row?.revises ?? null
  }
  return first
}

const nextOf = async (db: Kysely<Tables>, id: string): Promise<string | null> =>
  (await db.selectFrom('report').select('id').where('revises', '=', id).executeTakeFirst())?.id ?? null
