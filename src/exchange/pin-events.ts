import type { EventGroup } from '../incidents/event-report.ts'
import { type Decider, decide } from '../store/decide.ts'
import type { DecidedTelling } from '../store/decisions.ts'
import { inBatches } from '../store/in-batches.ts'
import type { Ledger } from '../store/open.ts'

/** How many decisions were written. */
export type Pinned = { readonly merged: number; readonly split: number }

/**
 * Writes which rows persons coded as one event into the ledger, as decisions of theirs: a merge an event of several rows, and
 * a split wherever an incident then holds rows of several events. One that was written before, revoked or not, is left alone.
 */
export async function pinEvents(
  ledger: Ledger,
  events: readonly EventGroup[],
  /** Ids of rows → ids of their reports in the ledger. */
  reportOf: ReadonlyMap<string, string>,
  { who, at, why }: Omit<Decider, 'why'> & { readonly why: (event: string) => string },
): Promise<Pinned> {
  const groups = events.map(({ event, reports }) => ({
    why: why(event),
    reports: reports.flatMap(({ id }) => reportOf.get(id) ?? []),
  }))
  const coded = new Set(groups.flatMap(({ reports }) => reports))
  const known = await decidedOn(ledger)
  let [merged, split] = [0, 0]
  for (const { why, reports } of groups) {
    if (reports.length < 2 || known.has(keyOf('merge', reports))) continue
    await decide(ledger, { kind: 'merge', reports }, { who, why, at })
    merged++
  }
  for (let more = true; more; ) {
    more = false
    for (const { why, reports } of groups)
      for (const { incident, own } of await mixed(ledger, reports, coded)) {
        const key = keyOf('split', own)
        if (known.has(key)) continue
        await decide(ledger, { kind: 'split', incident, reports: own }, { who, why, at })
        known.add(key)
        more = true
        split++
      }
  }
  return { merged, split }
}

const keyOf = (kind: string, reports: readonly string[]): string => [kind, ...[...reports].sort()].join('\n')

/** What was decided before, by kind and the reports that were merged or taken out. */
async function decidedOn({ db }: Ledger): Promise<Set<string>> {
  const rows = await db.selectFrom('decision').select(['kind', 'tellings']).execute()
  return new Set(
    rows.map(({ kind, tellings }) => {
      const decided: readonly DecidedTelling[] = JSON.parse(tellings)
      return keyOf(kind, [...new Set(decided.filter(({ side }) => side === 0).map(({ report }) => report))])
    }),
  )
}

/** The incidents that hold reports of one event beside coded ones of another, with the reports of the first. */
async function mixed(
  { db }: Ledger,
  reports: readonly string[],
  coded: ReadonlySet<string>,
): Promise<readonly { readonly incident: string; readonly own: readonly string[] }[]> {
  const held = await inBatches(reports, some =>
    db.selectFrom('telling').select('incident_id').where('report_id', 'in', some).execute(),
  )
  const members = await inBatches(
    held.flatMap(({ incident_id }) => incident_id ?? []),
    some => db.selectFrom('telling').select(['incident_id', 'report_id']).where('incident_id', 'in', some).execute(),
  )
  return [...Map.groupBy(members, ({ incident_id }) => incident_id!)]
    .map(([incident, rows]) => ({ incident, there: [...new Set(rows.map(({ report_id }) => report_id))].sort() }))
    .filter(({ there }) => there.some(report => coded.has(report) && !reports.includes(report)))
    .map(({ incident, there }) => ({ incident, own: there.filter(report => reports.includes(report)) }))
    .sort((a, b) => (a.incident < b.incident ? -1 : 1))
}
