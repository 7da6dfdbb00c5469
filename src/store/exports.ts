import type { Kysely } from 'kysely'
import type { Filter } from './filter.ts'
import type { Ledger } from './open.ts'
import type { Tables } from './schema.ts'

/** An export as the ledger remembers it: who took what out, when, for whom, and the SHA-256 of the file. */
export type ExportMade = {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly who: string
  readonly forWhom: string | null
  readonly format: string
  readonly profile: string
  readonly rule: string
  /** What was asked for; `incidents`: only those of these ids. */
  readonly filter: Filter & { readonly incidents?: readonly string[] }
  readonly incidents: number
  readonly bytes: number
  readonly sha256: string
  /** As it was asked for: the name of the file, "-" for standard output. */
  readonly file: string
}

/** Writes down an export; gives its number. */
export async function recordExport({ db }: Ledger, { forWhom, filter, ...made }: ExportMade): Promise<number> {
  const { id } = await db
    .insertInto('export')
    .values({ ...made, for_whom: forWhom, filter: JSON.stringify(filter) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return Number(id)
}

/** Every export of a ledger, the first first. */
export async function exportsMade(db: Kysely<Tables>): Promise<readonly (ExportMade & { readonly id: number })[]> {
  const rows = await db.selectFrom('export').selectAll().orderBy('id').execute()
  return rows.map(({ id, for_whom, filter, incidents, bytes, ...made }) => ({
    ...made,
    id: Number(id),
    forWhom: for_whom,
    filter: JSON.parse(filter),
    incidents: Number(incidents),
    bytes: Number(bytes),
  }))
}
