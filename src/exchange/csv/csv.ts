import type { ExportFormat, Piece } from '../export/exported.ts'
import { csvLine } from './cells.ts'
import { CLAIM_COLUMNS, claimRows } from './claim-rows.ts'
import { summaryLosses } from './summary-losses.ts'

/** The claims as a CSV table (RFC 4180, UTF-8): one row a claim. */
export const csv: ExportFormat = {
  name: 'csv',
  summary:
    'one row a claim: who, what, whom, where, when, according to whom, how sure, in which words; for spreadsheets',
  extension: 'csv',
  mediaType: 'text/csv',
  write: async function* (incidents): AsyncGenerator<Piece> {
    yield csvLine(CLAIM_COLUMNS.map(({ name }) => name))
    for await (const incident of incidents) {
      for (const row of claimRows(incident)) yield csvLine(CLAIM_COLUMNS.map(({ name }) => row[name]))
      yield* summaryLosses(incident)
    }
  },
}
