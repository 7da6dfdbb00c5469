import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Filter } from './filter.ts'
import { haversineOf } from './grid.ts'
import { daysAsked } from './terms.ts'

/** Conditions of a filter that the index does not answer, or not exactly, on a row of `claim`. */
export const claimConditions = (filter: Filter): readonly RawBuilder<SqlBool>[] => {
  const disputed = disputes(filter)
  return [
    ...exactly(filter),
    ...(disputed.length
      ? [sql<SqlBool>`claim.incident_id in (select id from incident where ${sql.join(disputed, sql` and `)})`]
      : []),
  ]
}

/** The same on a row of `incident`: for each there is a claim that meets it. */
export const incidentConditions = (filter: Filter): readonly RawBuilder<SqlBool>[] => [
  ...exactly(filter).map(
    condition => sql<SqlBool>`exists (select 1 from claim
      where claim.incident_id = incident.id and claim."current" = 1 and ${condition})`,
  ),
  ...disputes(filter),
]

/** What holds of the claims meant, where the index finds others too. */
const exactly = (filter: Filter): readonly RawBuilder<SqlBool>[] => {
  const { near, from, to, publishedFrom, publishedTo, atLeast, atMost } = filter
  return [
    ...(near ? [nearby(near)] : []),
    ...(daysAsked(from, to)?.exact === false ? [happened(from, to)] : []),
    ...(daysAsked(publishedFrom, publishedTo)?.exact === false ? [published(publishedFrom, publishedTo)] : []),
    ...(atLeast ? [sql<SqlBool>`claim.type = ${atLeast.measure} and claim.at_least >= ${atLeast.count}`] : []),
    ...(atMost ? [sql<SqlBool>`claim.type = ${atMost.measure} and claim.at_most <= ${atMost.count}`] : []),
  ]
}

const happened = (from = '', to = '9999-12-31'): RawBuilder<SqlBool> =>
  sql`coalesce(claim.from_day, claim.to_day) <= ${to} and coalesce(claim.to_day, claim.from_day) >= ${from}`

const published = (from = '', to = '9999-12-31'): RawBuilder<SqlBool> =>
  sql`claim.published_at >= ${from} and substr(claim.published_at, 1, 10) <= ${to}`

/** How far the accounts of an incident differ. */
const disputes = ({ differBy, contradicted }: Filter): readonly RawBuilder<SqlBool>[] => [
  ...(differBy ? [sql<SqlBool>`incident.${sql.ref(`${differBy.measure}_gap`)} > ${differBy.more}`] : []),
  ...(contradicted ? [sql<SqlBool>`incident.contradictions > 0`] : []),
]

/** As `haversine` of src/store/grid.ts. */
const nearby = ({ latitude, longitude, km }: NonNullable<Filter['near']>): RawBuilder<SqlBool> => sql`
  power(sin(radians(claim.latitude - ${latitude}) / 2), 2) + cos(radians(${latitude})) * cos(radians(claim.latitude))
  * power(sin(radians(claim.longitude - ${longitude}) / 2), 2) <= ${haversineOf(km)}`
