import { accountsOf } from '../incidents/accounts.ts'
import type { Rule } from '../incidents/aggregate.ts'
import type { Incident, Link } from '../incidents/incident.ts'
import { byWeight } from '../incidents/incident-of.ts'
import { type IncidentSummary, summaryOf } from '../incidents/summary.ts'
import { type Order, tellingsMeant } from '../store/incidents-kept.ts'
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

/** One incident as known on a day, by its id or by that of a report or incident of today; and the ids that there were. */
export async function knownIncident(
  ledger: Ledger,
  { day, clock }: AsKnown,
  id: string,
  rule: Rule,
): Promise<{
  readonly incident: { readonly incident: IncidentSummary; readonly links: readonly Link[] } | null
  readonly ids: readonly string[]
}> {
  const { incidents, toldIn } = await asKnown(ledger.db, day, clock)
  const today = await tellingsMeant(ledger, id)
  const meant =
    incidents.find(incident => incident.id === id) ??
    incidents.toSorted(byWeight).find(({ tellings }) => tellings.some(telling => today.includes(telling)))
  const ids = incidents.map(incident => incident.id)
  if (!meant) return { incident: null, ids }
  const summary = summaryOf(meant, accountsOf(meant, await toldIn(meant)), rule)
  return { incident: { incident: summary, links: meant.links }, ids }
}
