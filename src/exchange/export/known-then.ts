import { accountsOf } from '../../incidents/accounts.ts'
import type { Incident } from '../../incidents/incident.ts'
import { byWeight } from '../../incidents/incident-of.ts'
import { keptIncident } from '../../incidents/summary.ts'
import type { IncidentKept } from '../../store/exports-read.ts'
import { inBatches } from '../../store/in-batches.ts'
import { incidentNamed } from '../../store/incident-named.ts'
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
  const holding = ({ tellings }: Incident): readonly string[] => [
    ...new Set(tellings.flatMap(telling => today.get(telling) ?? [])),
  ]
  const became = new Map<string, Incident>()
  const gone: Incident[] = []
  const named = await Promise.all(
    incidents.map(async incident => ({
      incident,
      now: (await incidentNamed(db, incident.id)) ?? holding(incident)[0],
    })),
  )
  const own = named.toSorted(
    (a, b) => Number(b.now === b.incident.id) - Number(a.now === a.incident.id) || byWeight(a.incident, b.incident),
  )
  for (const { incident, now } of own) {
    if (now && !became.has(now)) became.set(now, incident)
    else gone.push(incident)
  }
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
      const parts = incidents.filter(
        incident => incident !== before && holding(incident).includes(id) && !gone.includes(incident),
      )
      return { before: before ? await wholeOf(before) : null, from: parts.map(part => part.id) }
    },
    gone: async function* () {
      for (const incident of gone) yield { whole: await wholeOf(incident), into: holding(incident) }
    },
  }
}
