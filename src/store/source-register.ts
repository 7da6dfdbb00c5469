import type { Source } from '../incidents/account.ts'
import { marksOf } from '../incidents/marks.ts'
import type { KeptIncident } from '../incidents/summary.ts'
import { incidentIds, summaries } from './incidents-kept.ts'
import type { Ledger } from './open.ts'

/** How a source stands to the others in one incident: the weightiest of its marks there. */
export type SourceMark = 'contradicts' | 'revised' | 'refines' | 'agrees' | 'alone'

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

/**
 * The sources of a ledger that are somebody, by how many reports have them: outlets, and speakers who are named or are a
 * body that stands alone ("residents" of one report are nobody in another).
 */
export async function sourceRegister(ledger: Ledger): Promise<readonly RegisteredSource[]> {
  const entries = new Map<string, Entry>()
  for await (const incident of summaries(ledger, await incidentIds(ledger, {}, 'weight'))) enter(entries, incident)
  return [...entries]
    .map(([key, entry]) => registered(key, entry))
    .toSorted((a, b) => b.reports.length - a.reports.length || b.claims - a.claims || (a.key < b.key ? -1 : 1))
}

type Entry = {
  readonly kind: Source['kind']
  readonly names: Map<string, number>
  readonly reports: Set<string>
  readonly claims: Set<string>
  readonly marks: Map<string, Set<string>>
}

function enter(entries: Map<string, Entry>, { id, accounts }: KeptIncident): void {
  const marks = marksOf(accounts)
  for (const [i, { source, report, cells }] of accounts.entries()) {
    if (!isSomebody(source, report)) continue
    const entry: Entry = entries.get(source.key) ?? {
      kind: source.kind,
      names: new Map(),
      reports: new Set(),
      claims: new Set(),
      marks: new Map(),
    }
    entries.set(source.key, entry)
    entry.names.set(source.name, (entry.names.get(source.name) ?? 0) + 1)
    entry.reports.add(report)
    for (const said of Object.values(cells))
      for (const { claims } of said) for (const claim of claims) entry.claims.add(`${report} ${claim}`)
    const own = entry.marks.get(id) ?? new Set()
    entry.marks.set(id, own)
    for (const { mark } of Object.values(marks[i]!)) own.add(mark)
  }
}

/** Keys that hold the id of a report name nobody beyond it. */
const isSomebody = ({ key, kind }: Source, report: string): boolean =>
  kind === 'outlet' || (kind === 'source' && !key.includes('/') && !key.startsWith(report))

const WEIGHTIEST = ['contradicts', 'revised', 'refines', 'agrees', 'alone'] as const

function registered(key: string, { kind, names, reports, claims, marks }: Entry): RegisteredSource {
  const byUse = [...names].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
  const having = (mark: SourceMark): number => [...marks.values()].filter(own => own.has(mark)).length
  return {
    key,
    kind,
    name: byUse[0]!,
    names: byUse,
    reports: [...reports],
    claims: claims.size,
    incidents: [...marks].map(([id, own]) => ({ id, mark: WEIGHTIEST.find(mark => own.has(mark)) ?? 'alone' })),
    contradicted: having('contradicts'),
    revised: having('revised'),
  }
}
