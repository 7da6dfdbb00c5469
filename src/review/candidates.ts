import type { Kysely } from 'kysely'
import type { Account, Field } from '../incidents/account.ts'
import { marksOf } from '../incidents/marks.ts'
import type { KeptIncident } from '../incidents/summary.ts'
import { inBatches } from '../store/in-batches.ts'
import type { Tables } from '../store/schema.ts'
import { type Contradiction, type Worth, worthOf } from './worth.ts'

/** A claim that may be worth a look. */
export type Candidate = Worth & { readonly number: number; readonly publishedAt: string | null }

/**
 * Current claims of the `incidents` that are disputed most, of as many with the highest tolls, and as many claims as were
 * read last, each with what a look is worth.
 */
export async function candidates(db: Kysely<Tables>, incidents: number): Promise<readonly Candidate[]> {
  const disputed = await db
    .selectFrom('incident')
    .select('id')
    .where('contradictions', '>', 0)
    .orderBy('contradictions', 'desc')
    .orderBy('killed_gap', 'desc')
    .orderBy('id')
    .limit(incidents)
    .execute()
  const grave = await db
    .selectFrom('incident')
    .select('id')
    .where('killed_high', 'is not', null)
    .orderBy('killed_high', 'desc')
    .orderBy('id')
    .limit(incidents)
    .execute()
  const of = await inBatches(
    [...disputed, ...grave].map(({ id }) => id),
    some => claims(db).where('incident_id', 'in', some).execute(),
  )
  const last = await claims(db).orderBy('id', 'desc').limit(incidents).execute()
  const bodies = await inBatches(
    disputed.map(({ id }) => id),
    some => db.selectFrom('incident').select('body').where('id', 'in', some).execute(),
  )
  const contradicted = new Map(bodies.flatMap(({ body }) => contradictionsIn(JSON.parse(body))))
  return [...new Map([...of, ...last].map(row => [row.id, row])).values()].map(row => ({
    number: row.id,
    publishedAt: row.published_at,
    ...worthOf(row, contradicted.get(keyOf(row.report_id, row.claim)) ?? []),
  }))
}

const claims = (db: Kysely<Tables>) =>
  db
    .selectFrom('claim')
    .select(['id', 'report_id', 'claim', 'kind', 'type', 'status', 'at_least', 'at_most', 'background'])
    .select(['place', 'latitude', 'published_at'])
    .where('current', '=', 1)

const keyOf = (report: string, claim: string): string => `${report}\n${claim}`

/** The claims in cells of an incident that others contradict, by report and id. */
function contradictionsIn(kept: KeptIncident): readonly (readonly [string, readonly Contradiction[]])[] {
  const { accounts } = kept
  const byId = new Map(accounts.map(account => [account.id, account]))
  const marks = marksOf(accounts)
  const found = accounts.flatMap((account, i) =>
    (Object.entries(marks[i]!) as [Field, { readonly contradicts: readonly string[] }][])
      .filter(([, { contradicts }]) => contradicts.length > 0)
      .flatMap(([field, { contradicts }]) => {
        const by = [...new Set(contradicts.map(id => byId.get(id)?.source.name ?? id))]
        return claimsOf(account, field).map(claim => ({ key: keyOf(account.report, claim), field, by }))
      }),
  )
  return [...Map.groupBy(found, ({ key }) => key)].map(([key, own]) => [
    key,
    [...Map.groupBy(own, ({ field }) => field)].map(([field, same]) => ({
      field,
      by: [...new Set(same.flatMap(({ by }) => by))],
    })),
  ])
}

const claimsOf = ({ cells }: Pick<Account, 'cells'>, field: Field): readonly string[] => [
  ...new Set((cells[field] ?? []).flatMap(({ claims: ids }) => ids)),
]
