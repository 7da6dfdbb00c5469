import type { Source } from '../incidents/account.ts'
import { marksOf } from '../incidents/marks.ts'
import type { KeptIncident } from '../incidents/summary.ts'

/** How a source stands to the others in one incident: the weightiest of its marks there. */
export type SourceMark = 'contradicts' | 'revised' | 'refines' | 'agrees' | 'alone'

/** A source with what it says of one incident. */
export type SourceIn = Pick<Source, 'key' | 'kind'> & {
  /** How its accounts call it, and how many do. */
  readonly names: readonly (readonly [name: string, accounts: number])[]
  /** By the id of each report that has it, the ids of its claims there. */
  readonly claims: Readonly<Record<string, readonly string[]>>
  readonly marks: readonly SourceMark[]
}

/**
 * Who speaks of an incident and is somebody: outlets, and speakers who are named or are a body that stands alone
 * ("residents" of one report are nobody in another).
 */
export function incidentSources({ accounts }: Pick<KeptIncident, 'accounts'>): readonly SourceIn[] {
  const marks = marksOf(accounts)
  const own = accounts
    .map((account, i) => ({ ...account, marks: Object.values(marks[i]!) }))
    .filter(({ source, report }) => isSomebody(source, report))
  return [...Map.groupBy(own, ({ source }) => source.key).values()].map(same => ({
    key: same[0]!.source.key,
    kind: same[0]!.source.kind,
    names: counted(same.map(({ source }) => source.name)),
    claims: Object.fromEntries(
      [...Map.groupBy(same, ({ report }) => report)].map(([report, accounts]) => [report, claimsOf(accounts)]),
    ),
    marks: [...new Set(same.flatMap(account => account.marks.map(({ mark }) => mark)))],
  }))
}

const claimsOf = (accounts: readonly Pick<KeptIncident['accounts'][number], 'cells'>[]): readonly string[] => [
  ...new Set(
    accounts.flatMap(({ cells }) => Object.values(cells).flatMap(said => said.flatMap(({ claims }) => claims))),
  ),
]

/** Keys that hold the id of a report name nobody beyond it. */
const isSomebody = ({ key, kind }: Source, report: string): boolean =>
  kind === 'outlet' || (kind === 'source' && !key.includes('/') && !key.startsWith(report))

const counted = (names: readonly string[]): readonly (readonly [string, number])[] =>
  [...Map.groupBy(names, name => name)].map(([name, same]) => [name, same.length])
