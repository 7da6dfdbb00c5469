import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { underRule } from '../incidents/summary.ts'
import { takeIn } from '../intake/intake.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Reading } from '../reading/reading.ts'
import { incidentIds, summaries } from '../store/incidents-kept.ts'
import { inFolder } from '../store/ledger.fixture.ts'
import type { Ledger } from '../store/open.ts'
import { withPlaced } from '../store/placed.fixture.ts'
import { reportDetail } from '../store/report-detail.ts'
import { decisionsOf } from '../store/standing.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Loss } from './export/exported.ts'

const SAMPLES = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))

export const INFO: ExportInfo = {
  at: '2026-11-23T12:00:00.000Z',
  ledger: 'samples',
  rule: 'representative',
  profile: 'full',
  version: '0.2.0',
}

/** The sample reports as they are read. */
export async function sampleReadings(): Promise<readonly Reading[]> {
  const knowledge = loadKnowledge()
  const readings: Reading[] = []
  for await (const taken of takeIn([SAMPLES])) {
    if (taken.kind === 'failure') throw new Error(`${taken.path}: ${taken.message}`)
    readings.push(read(taken.report, taken.text, knowledge))
  }
  return readings
}

/** The incidents of a ledger of these readings (else of the sample reports), as a writer is given them. */
export async function exportedSamples(readings?: readonly Reading[]): Promise<readonly ExportedIncident[]> {
  const given = readings ?? (await sampleReadings())
  let found: readonly ExportedIncident[] = []
  await inFolder(folder =>
    withPlaced(
      join(folder, 'ledger'),
      async ledger => {
        found = await drawn(ledger)
      },
      given,
    ),
  )
  return found
}

async function drawn(ledger: Ledger): Promise<readonly ExportedIncident[]> {
  const found: ExportedIncident[] = []
  const decisions = await decisionsOf(ledger.db)
  for await (const kept of summaries(ledger, await incidentIds(ledger, {}, 'weight'))) {
    const details = await Promise.all(kept.reports.map(id => reportDetail(ledger.db, id)))
    found.push({
      summary: underRule(kept, 'representative'),
      reports: details.flatMap(detail => {
        if (!detail) return []
        const { reading, report, reader, incidents, acquisitions } = detail
        const events = incidents.filter(({ incident }) => incident === kept.id).flatMap(({ events }) => events)
        const figures = reading.figures.flatMap(({ id, event }) => (event && events.includes(event) ? id : []))
        return {
          reading,
          sha256: acquisitions[0]!.sha256,
          addedAt: report.addedAt,
          reader,
          frames: [...events, ...figures],
          row: null,
        }
      }),
      decisions: decisions
        .filter(({ tellings, claim }) => tellings.some(t => t.incident === kept.id) || claim?.incident === kept.id)
        .map(({ kind, who, why, at }) => ({ kind, who, why, at })),
    })
  }
  return found
}

/** What a format writes of incidents, as text, and what it tells to be lost. */
export async function written(
  format: ExportFormat,
  incidents: readonly ExportedIncident[],
  info: ExportInfo = INFO,
): Promise<{ readonly text: string; readonly bytes: Uint8Array; readonly losses: readonly Loss[] }> {
  const parts: Uint8Array[] = []
  const losses: Loss[] = []
  for await (const piece of format.write(streamed(incidents), info)) {
    if (typeof piece === 'string') parts.push(new TextEncoder().encode(piece))
    else if (piece instanceof Uint8Array) parts.push(piece)
    else losses.push(piece)
  }
  const bytes = Buffer.concat(parts)
  return { text: bytes.toString('utf8'), bytes, losses }
}

async function* streamed(incidents: readonly ExportedIncident[]): AsyncGenerator<ExportedIncident> {
  yield* incidents
}
