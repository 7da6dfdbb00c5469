import type { EventReport } from '../incidents/event-report.ts'
import type { WordWeights } from '../incidents/words.ts'
import { type Added, type Adding, type Underway, written } from '../store/add.ts'
import { CODED } from '../store/again.ts'
import type { Ledger } from '../store/open.ts'
import { keepOriginals } from '../store/originals.ts'
import { readReportOf } from '../store/read-report.ts'
import type { CodeBook } from './coded/code-book.ts'
import { codedReading } from './coded-reading.ts'
import type { EventReportsRead } from './event-reports.ts'

/** A file of event-report data: its path, bytes and table. */
export type EventFile = { readonly path: string; readonly bytes: Uint8Array; readonly table: EventReportsRead }

/** The version of this way to read rows; a later one reads them again and keeps what this one read. */
export const CODED_READER = `${CODED} 1`
/** Rows a transaction. */
const BATCH = 16
/** Coded rows are alike because they are coded: none is a copy of another. */
const NO_COPY = new Uint8Array()

/**
 * Takes the rows of event-report data into the ledger, each as a report with one event: first the file and each row as they
 * came, then what the row says. Each batch is told after its commit; a row that the ledger has is known again.
 */
export async function* importAccounts(
  ledger: Ledger,
  file: EventFile,
  book: CodeBook,
  weights: WordWeights,
  now: () => string,
): AsyncGenerator<readonly Added[]> {
  await keepOriginals(ledger, [{ bytes: file.bytes, origin: file.path, line: null, method: 'file' }], now)
  const adding: Adding = { reader: CODED_READER, now }
  yield* written(ledger, underway(ledger, file, book, weights, now), adding)
}

async function* underway(
  ledger: Ledger,
  { path, table }: EventFile,
  book: CodeBook,
  weights: WordWeights,
  now: () => string,
): AsyncGenerator<readonly Underway[]> {
  for (let i = 0; i < table.rows.length; i += BATCH) {
    const rows = table.rows.slice(i, i + BATCH)
    const acquired = rows.map(({ id, line }) => ({
      bytes: Buffer.from(table.originals.get(id)!),
      origin: path,
      line,
      method: 'line' as const,
    }))
    const originals = await keepOriginals(ledger, acquired, now)
    yield rows.map((row, at): Underway => {
      const reading = codedReading(row, reportIdOf(row, path), table.columns, book)
      const read = { ...readReportOf(reading, [], weights), signature: NO_COPY }
      return { path, line: row.line, original: originals[at]!, work: { read } }
    })
  }
}

/** The row's own id where it says more than a number does, else the name of the file with the row's number. */
const reportIdOf = ({ id }: EventReport, path: string): string =>
  /^\d+$/.test(id) ? `${path.replace(/^.*[/\\]|\.\w+$/g, '')}-${id}` : id
