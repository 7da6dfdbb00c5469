import type { Cell } from '../../incidents/event-report.ts'
import { readEventReports } from '../event-reports.ts'
import type { ExportedReport } from '../export/exported.ts'

/** The cells of a coded row as its coders wrote them, its event that of the ledger; null of a report that is a text. */
export function codedCells(incident: string, { row, reading }: ExportedReport): Readonly<Record<string, Cell>> | null {
  const read = row === null ? undefined : readEventReports(row).rows[0]
  return read ? { ...read.cells, id: reading.report.id, event_id: incident } : null
}
