import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'

/** The id that an incident has today, by that or by one that it once had; null where no incident has or had it. */
export async function incidentNamed(db: Kysely<Tables>, id: string): Promise<string | null> {
  const own = await db.selectFrom('incident').select('id').where('id', '=', id).executeTakeFirst()
  const alias = own
    ? undefined
    : await db.selectFrom('incident_alias').select('incident_id').where('old_id', '=', id).executeTakeFirst()
  return own?.id ?? alias?.incident_id ?? null
}
