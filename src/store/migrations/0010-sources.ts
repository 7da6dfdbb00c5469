import { sql } from 'kysely'
import { incidentSources } from '../incident-sources.ts'
import type { Migration } from '../migrate.ts'

/** Incidents at a time. */
const BATCH = 200

/** Who speaks of the incidents that were judged before that was kept (0008). */
export const sources: Migration = {
  number: 10,
  name: 'sources',
  statements: () => [],
  fill: async transaction => {
    for (let after = ''; ; ) {
      const { rows } = await sql<{ id: string; body: string }>`
        select id, body from incident where sources is null and id > ${after} order by id limit ${BATCH}`.execute(
        transaction,
      )
      if (!rows.length) return
      after = rows.at(-1)!.id
      for (const { id, body } of rows) {
        const speaking = JSON.stringify(incidentSources(JSON.parse(body)))
        await sql`update incident set sources = ${speaking} where id = ${id}`.execute(transaction)
      }
    }
  },
}
