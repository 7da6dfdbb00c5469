import { type Kysely, sql } from 'kysely'
import { type Extent, extentsOf } from '../incidents/anchors.ts'
import type { Telling } from '../incidents/telling.ts'
import { tellingsOf } from '../incidents/tellings.ts'
import { readWordWeights } from '../incidents/words.ts'
import { projectFile } from '../intake/knowledge.ts'
import { inBatches } from './in-batches.ts'
import type { Copied } from './place-copies.ts'
import type { Tables } from './schema.ts'
import { readingsOf } from './told.ts'

/**
 * What "known on a day" means. published: told by reports published by then (those without a date: added by then), as they
 * are read and decided on today. recorded: what this ledger held at the end of that day: reports, readings and decisions.
 */
export type Clock = 'published' | 'recorded'

/** A report that was known, with the number of its newest reading of then, and of its newest of all. */
export type KnownReport = Copied & { readonly reading: number; readonly newest: number }

/** A telling that was known. `reading`: the number of its reading; `kept`: whether the ledger still keeps the telling itself. */
export type KnownTelling = {
  readonly telling: Telling
  readonly reading: number
  readonly extents: readonly Extent[]
  readonly kept: boolean
}

/** The reports known on `day` (ISO date, the whole day in UTC). */
export async function knownReports(db: Kysely<Tables>, day: string, clock: Clock): Promise<readonly KnownReport[]> {
  const dayOf = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, 10)`
  const added = dayOf('report.added_at')
  const madeThen = clock === 'recorded' ? sql<boolean>`${dayOf('reading.made_at')} <= ${day}` : sql<boolean>`1 = 1`
  const rows = await db
    .selectFrom('report')
    .innerJoin('reading', 'reading.report_id', 'report.id')
    .select(['report.id', 'published_at as publishedAt', 'added_at as gotAt'])
    .select([
      sql<number>`length(signature)`.as('length'),
      sql<number | null>`max(case when ${madeThen} then reading.id end)`.as('reading'),
      sql<number>`max(reading.id)`.as('newest'),
    ])
    .where(clock === 'recorded' ? added : sql<string>`coalesce(${dayOf('published_at')}, ${added})`, '<=', day)
    .groupBy('report.id')
    .execute()
  return rows.flatMap(({ reading, ...row }) => (reading === null ? [] : { ...row, reading }))
}

/** What reports told: the tellings that the ledger keeps; those of a reading that is no longer the newest, made again from it. */
export async function knownTellings(
  db: Kysely<Tables>,
  reports: readonly KnownReport[],
): Promise<readonly KnownTelling[]> {
  const isNewest = ({ reading, newest }: KnownReport) => reading === newest
  const rows = await inBatches(
    reports.filter(isNewest).map(({ id }) => id),
    some => db.selectFrom('telling').select(['body', 'reading_id', 'spans']).where('report_id', 'in', some).execute(),
  )
  const kept = rows.map(({ body, reading_id, spans }) => ({
    telling: JSON.parse(body) as Telling,
    reading: reading_id,
    extents: JSON.parse(spans) as readonly Extent[],
    kept: true,
  }))
  const older = await readingsOf(
    db,
    reports.filter(report => !isNewest(report)).map(({ reading }) => reading),
  )
  if (!older.size) return kept
  const weights = readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))
  const again = [...older].flatMap(([number, reading]) =>
    tellingsOf(reading, weights).map(telling => ({
      telling,
      reading: number,
      extents: extentsOf(telling, reading),
      kept: false,
    })),
  )
  return [...kept, ...again]
}
