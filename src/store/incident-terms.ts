import type { Transaction } from 'kysely'
import type { Tables } from './schema.ts'
import { incidentTermsOf } from './terms.ts'

/** Makes incidents findable by what their claims say now. To be called where they were written, after their claims. */
export async function indexIncidents(transaction: Transaction<Tables>, incidents: readonly string[]): Promise<void> {
  for (const incident of incidents) {
    const claims = await transaction
      .selectFrom('claim')
      .select(['searched', 'terms'])
      .where('incident_id', '=', incident)
      .where('current', '=', 1)
      .orderBy('id')
      .execute()
    const { from_day } = await transaction
      .selectFrom('incident')
      .select('from_day')
      .where('id', '=', incident)
      .executeTakeFirstOrThrow()
    const terms = incidentTermsOf(from_day, claims)
    await transaction
      .insertInto('incident_terms')
      .values({ incident_id: incident, terms })
      .onConflict(conflict => conflict.column('incident_id').doUpdateSet({ terms }))
      .execute()
  }
}
