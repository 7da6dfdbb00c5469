import { accountsOf } from '../../incidents/accounts.ts'
import { areCopies, copiesOf, overlapOf, publishedNear } from '../../incidents/copies.ts'
import { gather } from '../../incidents/gather.ts'
import { byWeight } from '../../incidents/incident-of.ts'
import { linksAmong } from '../../incidents/links.ts'
import { shinglesOf } from '../../incidents/shingles.ts'
import { type IncidentSummary, summaryOf } from '../../incidents/summary.ts'
import { tellingsOf } from '../../incidents/tellings.ts'
import type { WordWeights } from '../../incidents/words.ts'
import type { Reading } from '../../reading/reading.ts'

/** What of an incident is measured. */
export type Gathered = Pick<IncidentSummary, 'id' | 'reports' | 'figures'>

/** Readings → incidents in memory, the weightiest first, as the ledger gathers and sums them up. */
export function gatherReadings(readings: readonly Reading[], weights: WordWeights): readonly Gathered[] {
  const read = new Map(readings.map(reading => [reading.report.id, reading]))
  const tellings = readings.flatMap(reading => tellingsOf(reading, weights))
  const byId = new Map(tellings.map(telling => [telling.id, telling]))
  return gather(tellings, linksAmong(tellings), [])
    .toSorted(byWeight)
    .map(incident => {
      const told = incident.tellings.map(id => byId.get(id)!)
      const origins = originsOf([...new Set(told.map(({ report }) => read.get(report.id)!))])
      const accounts = accountsOf(
        incident,
        told.map(telling => ({
          telling,
          reading: read.get(telling.report.id)!,
          copyOf: origins.get(telling.report.id)!,
          revises: null,
        })),
      )
      return summaryOf(incident, accounts, 'representative')
    })
}

/** Each report's id → the id of the report whose text it copies, else its own. */
function originsOf(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const texts = readings.map(({ report, text }) => ({
    id: report.id,
    publishedAt: report.publishedAt,
    length: text.length,
    shingles: shinglesOf(text),
  }))
  const overlaps = texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap(b => (publishedNear(a.publishedAt, b.publishedAt) ? (overlapOf(a, b) ?? []) : [])),
  )
  return copiesOf(texts, overlaps.filter(areCopies))
}
