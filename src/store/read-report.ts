import { signatureOf } from '../incidents/copies.ts'
import type { Telling } from '../incidents/telling.ts'
import { tellingsOf } from '../incidents/tellings.ts'
import type { WordWeights } from '../incidents/words.ts'
import { identityOf } from '../intake/report-id.ts'
import type { Reading } from '../reading/reading.ts'
import type { Issue, Report } from '../text/report.ts'
import { type ClaimRow, claimRowsOf } from './claim-rows.ts'
import { packReading } from './packed.ts'

/** A report with its reading and all that the ledger keeps of it, made ready away from the database. */
export type ReadReport = {
  readonly report: Report
  readonly text: string
  /** As of src/intake/report-id.ts. */
  readonly identity: string
  /** The troubles of taking it in. */
  readonly issues: readonly Issue[]
  /** As of src/incidents/copies.ts. */
  readonly signature: Uint8Array
  /** The reading as of src/store/packed.ts. */
  readonly body: Uint8Array
  readonly claims: readonly ClaimRow[]
  readonly tellings: readonly Telling[]
}

/** What the ledger keeps of a reading. `issues`: of taking the report in, which the reading has too. */
export const readReportOf = (reading: Reading, issues: readonly Issue[], weights: WordWeights): ReadReport => ({
  report: reading.report,
  text: reading.text,
  identity: identityOf(reading.report),
  issues,
  signature: signatureOf(reading.text),
  body: packReading(reading),
  claims: claimRowsOf(reading),
  tellings: tellingsOf(reading, weights),
})
