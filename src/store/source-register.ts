import type { Kysely } from 'kysely'
import type { Source } from '../incidents/account.ts'
import type { SourceIn, SourceMark } from './incident-sources.ts'
import type { Ledger } from './open.ts'
import type { Tables } from './schema.ts'

/** An outlet or a speaker with what the accounts of a ledger have of it. */
export type RegisteredSource = Pick<Source, 'key' | 'kind'> & {
  /** As most accounts call it. */
  readonly name: string
  /** How reports call it, the most frequent first. */
  readonly names: readonly string[]
  /** Ids of the reports that have it. */
  readonly reports: readonly string[]
  /** Claims of incidents. */
  readonly claims: number
  /** The incidents of which it speaks. */
  readonly incidents: readonly { readonly id: string; readonly mark: SourceMark }[]
  readonly contradicted: number
  /** Incidents in which it revised its own word. */
  readonly revised: number
}

/** The sources of a ledger that are somebody, by how many reports have them. */
export async function sourceRegister({ db }: Ledger): Promise<readonly RegisteredSource[]> {
  const spoken = (await incidentsSpokenOf(db)).flatMap(({ id, sources }) => sources.map(source => ({ id, ...source })))
  return [...Map.groupBy(spoken, ({ key }) => key).values()]
    .map(registered)
    .toSorted((a, b) => b.reports.length - a.reports.length || b.claims - a.claims || (a.key < b.key ? -1 : 1))
}

/** Who speaks of each incident, the weightiest first. */
async function incidentsSpokenOf(
  db: Kysely<Tables>,
): Promise<readonly { readonly id: string; readonly sources: readonly SourceIn[] }[]> {
  const rows = await db
    .selectFrom('incident')
    .select(['id', 'sources'])
    .orderBy('reports', 'desc')
    .orderBy('share', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, sources }) => ({ id, sources: JSON.parse(sources) }))
}

const WEIGHTIEST = ['contradicts', 'revised', 'refines', 'agrees', 'alone'] as const

function registered(same: readonly (SourceIn & { readonly id: string })[]): RegisteredSource {
  const { key, kind } = same[0]!
  const uses = new Map<string, number>()
  for (const [name, accounts] of same.flatMap(({ names }) => names)) uses.set(name, (uses.get(name) ?? 0) + accounts)
  const byUse = [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
  // Two incidents can rest on one claim.
  const claims = new Map<string, Set<string>>()
  for (const [report, own] of same.flatMap(({ claims }) => Object.entries(claims)))
    claims.set(report, new Set([...(claims.get(report) ?? []), ...own]))
  const having = (mark: SourceMark): number => same.filter(({ marks }) => marks.includes(mark)).length
  return {
    key,
    kind,
    name: byUse[0]!,
    names: byUse,
    reports: [...claims.keys()],
    claims: [...claims.values()].reduce((sum, { size }) => sum + size, 0),
    incidents: same.map(({ id, marks }) => ({ id, mark: WEIGHTIEST.find(mark => marks.includes(mark)) ?? 'alone' })),
    contradicted: having('contradicts'),
    revised: having('revised'),
  }
}
