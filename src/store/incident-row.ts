import { accountsOf, type Told } from '../incidents/accounts.ts'
import type { Incident } from '../incidents/incident.ts'
import { keptIncident, summaryOf } from '../incidents/summary.ts'
import type { Measure } from '../reading/reading.ts'
import { incidentSources } from './incident-sources.ts'
import type { Tables } from './schema.ts'

/** The row of an incident: what filters ask for, and the line of `according incidents`, by the most supported values. */
export function incidentRow(incident: Incident, told: readonly Told[]): Tables['incident'] {
  const matrix = accountsOf(incident, told)
  const summary = summaryOf(incident, matrix, 'representative')
  const kept = keptIncident(incident, matrix.accounts)
  const { killed, injured } = summary.figures
  const gap = (measure: Measure): number =>
    Math.max(0, ...summary.disagreements.flatMap(({ field, gap }) => (field === measure ? (gap ?? 0) : [])))
  return {
    id: incident.id,
    type: summary.type,
    mode: summary.mode,
    from_day: summary.when?.from ?? null,
    to_day: summary.when?.to ?? null,
    place: summary.where?.name ?? null,
    latitude: summary.where?.latitude ?? null,
    longitude: summary.where?.longitude ?? null,
    country: summary.where?.country ?? null,
    admin1: summary.where?.admin1 ?? null,
    reports: summary.reports.length,
    accounts: summary.independent,
    killed_best: killed?.best ?? null,
    killed_low: killed?.low ?? null,
    killed_high: killed?.high ?? null,
    injured_best: injured?.best ?? null,
    injured_low: injured?.low ?? null,
    injured_high: injured?.high ?? null,
    killed_gap: gap('killed'),
    injured_gap: gap('injured'),
    contradictions: new Set(summary.disagreements.map(({ field }) => field)).size,
    share: incident.share,
    status: summary.happened.status,
    precision: summary.where?.precision ?? null,
    sources: JSON.stringify(incidentSources(kept)),
    body: JSON.stringify(kept),
  }
}
