import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Filter } from './filter.ts'
import { haversineOf } from './grid.ts'

/** Conditions of a filter that the index does not answer, on a row of `claim`. */
export const claimConditions = (filter: Filter): readonly RawBuilder<SqlBool>[] => {
  const disputed = disputes(filter)
  return [
    ...(filter.near ? [nearby(filter.near)] : []),
    ...(disputed.length
      ? [sql<SqlBool>`claim.incident_id in (select id from incident where ${sql.join(disputed, sql` and `)})`]
      : []),
  ]
}

/** The same on a row of `incident`. */
export const incidentConditions = (filter: Filter): readonly RawBuilder<SqlBool>[] => [
  ...(filter.near
    ? [
        sql<SqlBool>`exists (select 1 from claim
          where claim.incident_id = incident.id and claim."current" = 1 and ${nearby(filter.near)})`,
      ]
    : []),
  ...disputes(filter),
]

/** How far the accounts of an incident differ. */
const disputes = ({ differBy, contradicted }: Filter): readonly RawBuilder<SqlBool>[] => [
  ...(differBy ? [sql<SqlBool>`incident.${sql.ref(`${differBy.measure}_gap`)} > ${differBy.more}`] : []),
  ...(contradicted ? [sql<SqlBool>`incident.contradictions > 0`] : []),
]

/** As `haversine` of src/store/grid.ts. */
const nearby = ({ latitude, longitude, km }: NonNullable<Filter['near']>): RawBuilder<SqlBool> => sql`
  power(sin(radians(claim.latitude - ${latitude}) / 2), 2) + cos(radians(${latitude})) * cos(radians(claim.latitude))
  * power(sin(radians(claim.longitude - ${longitude}) / 2), 2) <= ${haversineOf(km)}`
