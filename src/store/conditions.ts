import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Filter } from './filter.ts'
import { haversineOf } from './grid.ts'
import type { Tables } from './schema.ts'
import { daysAsked } from './terms.ts'
import { coarseCover } from './trie.ts'

/** Of so many incidents all claims are looked up at once; where they are more, each claim is asked for its incident. */
const FEW = 2000

/** Whether the incidents are few whose accounts differ as a filter wants. */
export async function areFewDisputed(db: Kysely<Tables>, filter: Filter): Promise<boolean> {
  const disputed = disputes(filter)
  if (!disputed.length) return false
  const { rows } = await sql`select 1 from incident where ${sql.join(disputed, sql` and `)} limit ${FEW + 1}`.execute(
    db,
  )
  return rows.length <= FEW
}

/** How claims of disputed incidents are told: where no terms are asked they are begun with, else they are looked up for each. */
export type Disputed = 'begun with' | 'few' | 'many'

/** What the index does not answer of a filter, or not exactly, on rows of `claim`, and of `found` (ids alone). */
export function claimConditions(filter: Filter, disputed: Disputed): readonly RawBuilder<SqlBool>[] {
  const conditions = disputes(filter)
  if (!conditions.length) return exactly(filter)
  const incidents = sql`select incident.id from incident where ${sql.join(conditions, sql` and `)}`
  const claims = sql`select other.id from claim as other where other.incident_id in (${incidents})`
  // "is true" keeps both databases from beginning with the list.
  const ofThem = {
    'begun with': sql<SqlBool>`claim.incident_id in (${incidents})`,
    few: sql<SqlBool>`(found.id in (${claims})) is true`,
    many: sql<SqlBool>`(claim.incident_id in (${incidents})) is true`,
  }
  return [...exactly(filter), ofThem[disputed]]
}

/** The same on rows of `incident`, where the covers of ranges are fine ones. */
export const incidentConditions = (filter: Filter): readonly RawBuilder<SqlBool>[] => [
  ...(filter.near
    ? [
        sql<SqlBool>`exists (select 1 from claim
          where claim.incident_id = incident.id and claim."current" = 1 and ${nearby(filter.near)})`,
      ]
    : []),
  ...disputes(filter),
]

/** What holds of the claims meant, where coarse covers find others too. */
const exactly = (filter: Filter): readonly RawBuilder<SqlBool>[] => {
  const { near, from, to, publishedFrom, publishedTo, atLeast, atMost } = filter
  return [
    ...(near ? [nearby(near)] : []),
    ...(daysAsked(from, to, coarseCover)?.exact === false ? [happened(from, to)] : []),
    ...(daysAsked(publishedFrom, publishedTo, coarseCover)?.exact === false
      ? [published(publishedFrom, publishedTo)]
      : []),
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
