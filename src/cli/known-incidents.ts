import { accountsOf } from '../incidents/accounts.ts'
import type { Rule } from '../incidents/aggregate.ts'
import type { Incident } from '../incidents/incident.ts'
import { byWeight } from '../incidents/incident-of.ts'
import { type IncidentSummary, summaryOf } from '../incidents/summary.ts'
import type { Order } from '../store/incidents-kept.ts'
import type { Ledger } from '../store/open.ts'
import { asKnown } from '../store/replay.ts'
import type { AsKnown } from './as-known.ts'

type How = { readonly rule: Rule; readonly order: Order; readonly limit: number }

/** The incidents of a ledger as known on a day. */
export async function knownIncidents(
  ledger: Ledger,
  { day, clock }: AsKnown,
  { rule, order, limit }: How,
): Promise<{ readonly total: number; readonly incidents: AsyncIterable<IncidentSummary> }> {
  const { incidents, toldIn } = await asKnown(ledger.db, day, clock)
  const ordered = incidents.toSorted(order === 'weight' ? byWeight : newestFirst)
  async function* summed(): AsyncGenerator<IncidentSummary> {
    for (const incident of ordered.slice(0, limit))
      yield summaryOf(incident, accountsOf(incident, await toldIn(incident)), rule)
  }
  return { total: incidents.length, incidents: summed() }
}

const newestFirst = (a: Incident, b: Incident): number => {
  const [x, y] = [a.when?.from ?? '', b.when?.from ?? '']
  return x > y ? -1 : x < y ? 1 : a.id < b.id ? -1 : 1
}
