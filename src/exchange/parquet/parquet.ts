import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { CLAIM_COLUMNS, type ClaimRow, claimRows } from '../csv/claim-rows.ts'
import { summaryLosses } from '../csv/summary-losses.ts'
import type { ExportFormat, Piece } from '../export/exported.ts'

/** Rows a row group: so many are held at once. */
const GROUP = 2000
const TYPES = { text: 'STRING', number: 'DOUBLE', truth: 'BOOLEAN' } as const

/** The claims as an Apache Parquet table, one row a claim, for DuckDB, pandas, R. Pages are not packed, so that what is in them can be looked through. */
export const parquet: ExportFormat = {
  name: 'parquet',
  summary: 'the same table as csv with typed columns; for DuckDB, pandas, R',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  write: async function* (incidents, { at, rule, profile, version }): AsyncGenerator<Piece> {
    const sink = new ByteWriter()
    const kvMetadata = Object.entries({ at, rule, profile }).map(([key, value]) => ({ key: `according.${key}`, value }))
    const file = new ParquetWriter({
      writer: sink,
      schema: schemaFromColumnData({ columnData: columnsOf([]) }),
      codec: 'UNCOMPRESSED',
      kvMetadata,
      createdBy: `according version ${version}`,
    })
    let rows: ClaimRow[] = []
    for await (const incident of incidents) {
      rows.push(...claimRows(incident))
      yield* summaryLosses(incident)
      if (rows.length < GROUP) continue
      file.write({ columnData: columnsOf(rows), rowGroupSize: rows.length })
      rows = []
      yield taken(sink)
    }
    if (rows.length) file.write({ columnData: columnsOf(rows), rowGroupSize: rows.length })
    file.finish()
    yield taken(sink)
  },
}

const columnsOf = (rows: readonly ClaimRow[]): ColumnSource[] =>
  CLAIM_COLUMNS.map(({ name, type }) => ({ name, type: TYPES[type], data: rows.map(row => row[name]), nullable: true }))

/** What was written since the last time. */
function taken(sink: ByteWriter): Uint8Array {
  const bytes = sink.getBytes().slice()
  sink.index = 0
  return bytes
}
