import type { Kysely } from 'kysely'
import type { Reading } from '../reading/reading.ts'
import { unpackReading } from './packed.ts'
import { type KeptReport, reportsAt } from './reports.ts'
import type { Tables } from './schema.ts'

/** Another report of the same words or of the same article, with what it is to the one looked at. */
export type OtherVersion = Pick<KeptReport, 'id' | 'title' | 'outlet' | 'publishedAt'> & {
  readonly relation: 'copy' | 'original' | 'revises' | 'revised by'
}

/** All that the ledger keeps of one report. */
export type ReportDetail = {
  readonly report: KeptReport
  readonly reading: Reading
  /** The version of the reader that made it, and when. */
  readonly reader: string
  readonly readAt: string
  /** The incident of each of its tellings, with the events of the reading that are its parts. */
  readonly incidents: readonly {
    readonly telling: string
    readonly incident: string
    readonly events: readonly string[]
  }[]
  readonly versions: readonly OtherVersion[]
  /** Where and when its original was got. */
  readonly acquisitions: readonly {
    readonly origin: string
    readonly line: number | null
    readonly gotAt: string
    readonly method: string
    readonly sha256: string
  }[]
}

/** One report with its newest reading; null where the ledger has none of that id. */
export async function reportDetail(db: Kysely<Tables>, id: string): Promise<ReportDetail | null> {
  const [report] = await reportsAt(db, [id])
  if (!report) return null
  const { body, reader, made_at } = await db
    .selectFrom('reading')
    .select(['body', 'reader', 'made_at'])
    .where('report_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const tellings = await db
    .selectFrom('telling')
    .select(['id', 'incident_id', 'body'])
    .where('report_id', '=', id)
    .orderBy('number')
    .execute()
  const acquisitions = await db
    .selectFrom('report')
    .innerJoin('acquisition', 'acquisition.sha256', 'report.original_sha256')
    .select(['origin', 'line', 'got_at as gotAt', 'method', 'acquisition.sha256 as sha256'])
    .where('report.id', '=', id)
    .orderBy('acquisition.id')
    .execute()
  return {
    report,
    reading: unpackReading(body),
    reader,
    readAt: made_at,
    incidents: tellings.flatMap(({ id: telling, incident_id, body: told }) =>
      incident_id === null ? [] : { telling, incident: incident_id, events: JSON.parse(told).events },
    ),
    versions: await otherVersions(db, report),
    acquisitions,
  }
}

async function otherVersions(db: Kysely<Tables>, report: KeptReport): Promise<readonly OtherVersion[]> {
  const original = report.copyOf ?? report.id
  const others = await db
    .selectFrom('report')
    .select(['id', 'title', 'outlet', 'published_at as publishedAt', 'copy_of', 'revises'])
    .where(where =>
      where.or([
        where('copy_of', '=', original),
        where('revises', '=', report.id),
        ...(report.revises === null ? [] : [where('id', '=', report.revises)]),
      ]),
    )
    .where('id', '!=', report.id)
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return others.map(({ copy_of: _, revises, ...other }) => ({
    ...other,
    relation:
      other.id === report.revises
        ? 'revises'
        : revises === report.id
          ? 'revised by'
          : other.id === original
            ? 'original'
            : 'copy',
  }))
}
