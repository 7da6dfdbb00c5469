import type { Kysely, Transaction } from 'kysely'
import type { ClaimRow } from '../../src/store/claim-rows.ts'
import type { SourceIn } from '../../src/store/incident-sources.ts'
import { indexIncidents } from '../../src/store/incident-terms.ts'
import type { Tables } from '../../src/store/schema.ts'
import { anyOf, chance } from './chance.ts'
import { type MadeReport, madeReports } from './made-reports.ts'

/** Reports a transaction. */
const AT_ONCE = 400
/** Rows a statement: as many values as both databases take. */
const ROWS = 500
const AT = '2026-01-01T00:00:00.000Z'

/** Whence the readings came, and the first claim of each incident. */
export type Filled = { readonly from: string; readonly first: ReadonlyMap<number, ClaimRow['row']> }

/** Writes made-up reports to so many claims; texts and readings are left out, for no search looks at them. */
export async function fillReports(db: Kysely<Tables>, claims: number, told: (done: number) => void): Promise<Filled> {
  const { from, reports } = madeReports(claims)
  await db.insertInto('original').values({ sha256: 'made', size: 0, bytes: new Uint8Array() }).execute()
  await db.insertInto('document').values({ id: 'made', text: '' }).execute()
  const first = new Map<number, ClaimRow['row']>()
  const count = { report: 0, claim: 0 }
  for (const batch of chunksOf(reports, AT_ONCE)) {
    await db.transaction().execute(transaction => putReports(transaction, batch, count))
    for (const { incident, row } of batch.flatMap(({ claims }) => claims))
      if (incident !== null && row.kind === 'event' && !first.has(incident)) first.set(incident, row)
    told(count.claim)
  }
  return { from, first }
}

/** Writes the incidents with their terms, as adding reports does. */
export async function fillIncidents(db: Kysely<Tables>, { first }: Filled): Promise<void> {
  const random = chance(7)
  const speakers = [...new Set([...first.values()].flatMap(({ source, outlet }) => source || outlet || []))]
  for (const batch of chunksOf(first, AT_ONCE))
    await db.transaction().execute(async transaction => {
      const rows = batch.map(([n, row]) => ({ ...incidentOf(row, speakers, random), id: incidentId(n) }))
      await transaction.insertInto('incident').values(rows).execute()
      await indexIncidents(
        transaction,
        rows.map(({ id }) => id),
      )
    })
}

const incidentId = (n: number): string => `i${n.toString(36).padStart(6, '0')}`

async function putReports(
  transaction: Transaction<Tables>,
  reports: readonly MadeReport[],
  count: { report: number; claim: number },
): Promise<void> {
  const numbered = reports.map(report => ({ report, n: ++count.report }))
  const put = async <T extends 'report' | 'reading' | 'claim' | 'claim_actor'>(
    table: T,
    rows: readonly Tables[T][],
  ) => {
    for (const some of chunksOf(rows, ROWS))
      await transaction
        .insertInto(table)
        .values(some as never)
        .execute()
  }
  await put(
    'report',
    numbered.map(({ report: { publishedAt, outlet }, n }) => ({
      id: `r${n}`,
      identity: `r${n}`,
      document_id: 'made',
      original_sha256: 'made',
      title: `Report ${n}`,
      outlet,
      url: null,
      published_at: publishedAt,
      language: 'en',
      added_at: AT,
      issues: '[]',
      signature: new Uint8Array(),
      copy_of: `r${n}`,
      revises: null,
    })),
  )
  await put(
    'reading',
    numbered.map(({ n }) => ({ id: n, report_id: `r${n}`, reader: '0', made_at: AT, body: new Uint8Array() })) as never,
  )
  const claims = numbered.flatMap(({ report, n }) => report.claims.map(claim => ({ claim, n, id: ++count.claim })))
  await put(
    'claim',
    claims.map(({ claim: { row, incident }, n, id }) => ({
      ...row,
      id,
      reading_id: n,
      report_id: `r${n}`,
      current: 1,
      incident_id: incident === null ? null : incidentId(incident),
    })) as never,
  )
  await put(
    'claim_actor',
    claims.flatMap(({ claim, id }) => claim.parties.map(party => ({ ...party, claim_id: id }))),
  )
}

function incidentOf(
  row: ClaimRow['row'],
  speakers: readonly string[],
  random: () => number,
): Omit<Tables['incident'], 'id'> {
  const gap = () => (random() < 0.75 ? 0 : Math.floor(1 / random() ** 1.5))
  const [killed_gap, injured_gap] = [gap(), gap()]
  const { type, mode, from_day, to_day, place, latitude, longitude, country, admin1 } = row
  const killed = random() < 0.5 ? null : Math.ceil(1 / random())
  return {
    type,
    mode,
    from_day,
    to_day,
    place,
    latitude,
    longitude,
    country,
    admin1,
    reports: 1,
    accounts: 1,
    killed_best: killed,
    killed_low: killed,
    killed_high: killed === null ? null : killed + killed_gap,
    injured_best: null,
    injured_low: null,
    injured_high: null,
    share: 1,
    status: row.status,
    precision: latitude === null ? null : anyOf(['exact', 'town', 'town', 'district'], random),
    killed_gap,
    injured_gap,
    contradictions: anyOf([0, 0, 1], random) + Number(killed_gap > 0),
    sources: JSON.stringify([1, 2, 3].map(n => speaking(anyOf(speakers, random), `${row.published_at}/${n}`))),
    body: '{}',
  }
}

const speaking = (name: string, report: string): SourceIn => ({
  key: name,
  kind: 'source',
  names: [[name, 1]],
  claims: { [report]: ['c1'] },
  marks: ['alone'],
})

function* chunksOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = []
  for (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length) yield chunk
}
