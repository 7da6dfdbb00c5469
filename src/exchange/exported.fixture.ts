import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { underRule } from '../incidents/summary.ts'
import { takeIn } from '../intake/intake.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Reading } from '../reading/reading.ts'
import { incidentsWhole } from '../store/exports-read.ts'
import { incidentIds } from '../store/incidents-kept.ts'
import { inFolder } from '../store/ledger.fixture.ts'
import type { Ledger } from '../store/open.ts'
import { withPlaced } from '../store/placed.fixture.ts'
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
  for await (const { kept, ...rest } of incidentsWhole(ledger, await incidentIds(ledger, {}, 'weight')))
    found.push({ summary: underRule(kept, 'representative'), ...rest })
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
