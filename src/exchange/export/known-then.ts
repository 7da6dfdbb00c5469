import { accountsOf } from '../../incidents/accounts.ts'
import type { Incident } from '../../incidents/incident.ts'
import { byWeight } from '../../incidents/incident-of.ts'
import { keptIncident } from '../../incidents/summary.ts'
import type { IncidentKept } from '../../store/exports-read.ts'
import { inBatches } from '../../store/in-batches.ts'
import type { Ledger } from '../../store/open.ts'
import { asKnown } from '../../store/replay.ts'

/** What a ledger held at the end of a day, held against what stands today. */
export type KnownThen = {
  /** What an incident of today was then (null: it was not there), and the incidents of then from which parts of it were taken. */
  readonly of: (id: string) => Promise<{ readonly before: IncidentKept | null; readonly from: readonly string[] }>
  /** Incidents of then that stand no longer, and those of today that hold what was told of them. */
  readonly gone: () => AsyncGenerator<{ readonly whole: IncidentKept; readonly into: readonly string[] }>
}

/** `day`: ISO date. All that was held then is gathered anew, in memory. */
export async function knownThen({ db }: Ledger, day: string): Promise<KnownThen> {
  const { incidents, toldIn } = await asKnown(db, day, 'recorded')
  const rows = await inBatches(
    incidents.flatMap(({ tellings }) => tellings),
    some => db.selectFrom('telling').select(['id', 'incident_id as incident']).where('id', 'in', some).execute(),
  )
  const today = new Map(rows.map(({ id, incident }) => [id, incident]))
  const holding = new Map(
    incidents.map(({ id, tellings }) => [id, [...new Set(tellings.flatMap(telling => today.get(telling) ?? []))]]),
  )
  const named = await namesToday(
    db,
    incidents.map(({ id }) => id),
  )
  const became = new Map<string, Incident>()
  const gone: Incident[] = []
  const own = incidents
    .map(incident => ({ incident, now: named.get(incident.id) ?? holding.get(incident.id)![0] }))
    .toSorted(
      (a, b) => Number(b.now === b.incident.id) - Number(a.now === a.incident.id) || byWeight(a.incident, b.incident),
    )
  for (const { incident, now } of own) {
    if (now && !became.has(now)) became.set(now, incident)
    else gone.push(incident)
  }
  const left = [...became.values()]
  const parts = Map.groupBy(
    left.flatMap(incident => holding.get(incident.id)!.map(id => ({ id, incident }))),
    ({ id }) => id,
  )
  const wholeOf = async (incident: Incident): Promise<IncidentKept> => {
    const told = await toldIn(incident)
    const readings = new Map(told.map(({ reading }) => [reading.report.id, reading]))
    return {
      kept: keptIncident(incident, accountsOf(incident, told).accounts),
      // Where and when these came is not asked of what was: only what they told.
      reports: [...readings.values()].map(reading => ({
        reading,
        sha256: '',
        addedAt: '',
        reader: '',
        frames: [],
        row: null,
      })),
      decisions: [],
    }
  }
  return {
    of: async id => {
      const before = became.get(id)
      const from = (parts.get(id) ?? []).flatMap(({ incident }) => (incident === before ? [] : incident.id))
      return { before: before ? await wholeOf(before) : null, from }
    },
    gone: async function* () {
      for (const incident of gone) yield { whole: await wholeOf(incident), into: holding.get(incident.id)! }
    },
  }
}

/** The ids that incidents have today, by those that they had. */
async function namesToday(db: Ledger['db'], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const standing = await inBatches(ids, some =>
    db.selectFrom('incident').select('id').where('id', 'in', some).execute(),
  )
  const aliases = await inBatches(ids, some =>
    db.selectFrom('incident_alias').select(['old_id', 'incident_id']).where('old_id', 'in', some).execute(),
  )
  return new Map([
    ...aliases.map(({ old_id, incident_id }): [string, string] => [old_id, incident_id]),
    ...standing.map(({ id }): [string, string] => [id, id]),
  ])
}
