import type { Kysely } from 'kysely'
import type { ClaimParty } from './claim-rows.ts'
import { indexIncidents } from './incident-terms.ts'
import type { Tables } from './schema.ts'
import { searchWords } from './search-words.ts'
import { type Findable, termsOf } from './terms.ts'

/** A claim of our own making, and the incident that it is of. */
export type SampleClaim = Omit<Findable, 'searched'> & {
  readonly words: string
  readonly parties: readonly ClaimParty[]
  readonly incident_id: string | null
  readonly current: number
}

/** An incident of our own making. */
export type SampleIncident = Pick<
  Tables['incident'],
  'id' | 'from_day' | 'killed_gap' | 'injured_gap' | 'contradictions'
>

/** Writes claims, each in a report and reading of its own, and their incidents; the nth claim has the id n, from 1. */
export async function putSamples(
  db: Kysely<Tables>,
  claims: readonly SampleClaim[],
  incidents: readonly SampleIncident[],
): Promise<void> {
  await db.insertInto('original').values({ sha256: 'o', size: 0, bytes: new Uint8Array() }).execute()
  await db.insertInto('document').values({ id: 'd', text: '' }).execute()
  await db.transaction().execute(async transaction => {
    for (const incident of incidents)
      await transaction
        .insertInto('incident')
        .values({ ...NO_INCIDENT, ...incident })
        .execute()
    for (const [i, claim] of claims.entries()) await putSample(transaction, claim, i + 1)
    await indexIncidents(
      transaction,
      incidents.map(({ id }) => id),
    )
  })
}

async function putSample(db: Kysely<Tables>, { parties, ...claim }: SampleClaim, n: number): Promise<void> {
  const report = `r${n}`
  const searched = searchWords(claim.words)
  await db
    .insertInto('report')
    .values({
      id: report,
      identity: report,
      document_id: 'd',
      original_sha256: 'o',
      title: `Report ${n}`,
      outlet: claim.outlet,
      url: null,
      published_at: claim.published_at,
      language: 'en',
      added_at: '2026-01-01T00:00:00.000Z',
      issues: '[]',
      signature: new Uint8Array(),
      copy_of: report,
      revises: null,
    })
    .execute()
  await db
    .insertInto('reading')
    .values({ id: n, report_id: report, reader: '0', made_at: '2026-01-01T00:00:00.000Z', body: new Uint8Array() })
    .execute()
  await db
    .insertInto('claim')
    .values({
      ...claim,
      id: n,
      reading_id: n,
      report_id: report,
      claim: 'c1',
      frame: 'e1',
      kind: 'event',
      searched,
      terms: termsOf({ ...claim, searched }, parties),
    })
    .execute()
  for (const party of parties)
    await db
      .insertInto('claim_actor')
      .values({ ...party, claim_id: n })
      .execute()
}

const NO_INCIDENT: Omit<Tables['incident'], 'id'> = {
  type: 'ASSAULT',
  mode: null,
  from_day: null,
  to_day: null,
  place: null,
  latitude: null,
  longitude: null,
  country: null,
  admin1: null,
  reports: 1,
  accounts: 1,
  killed_best: null,
  killed_low: null,
  killed_high: null,
  injured_best: null,
  injured_low: null,
  injured_high: null,
  share: 1,
  status: null,
  precision: null,
  sources: '[]',
  killed_gap: 0,
  injured_gap: 0,
  contradictions: 0,
  body: '{}',
}
