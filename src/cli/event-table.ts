import { readFileSync } from 'node:fs'
import { type EventReportsRead, readEventReports } from '../exchange/event-reports.ts'
import { decode } from '../intake/decode.ts'
import { unreadable } from '../intake/files.ts'
import { nearest } from '../text/nearest.ts'
import { printable, type Terminal } from './terminal.ts'

/** A table of event reports with the bytes of its file. */
export type EventTable = EventReportsRead & { readonly bytes: Uint8Array }

/** A table of event reports from a file, its odd values told on the terminal; or why there is none, in one sentence. */
export function openEventTable(path: string, terminal: Terminal): EventTable | { readonly misuse: string } {
  let table: EventTable
  try {
    const bytes = readFileSync(path)
    const decoded = decode(bytes, { path })
    if (decoded.kind === 'failure') return { misuse: `${path}: ${decoded.message}` }
    for (const { message } of decoded.issues) terminal.tell(`according: ${path}: ${message}\n`)
    table = { ...readEventReports(decoded.text), bytes }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { misuse: `${path}: ${unreadable(path, error).message}` }
    return { misuse: `${path}: ${printable((error as Error).message)}` }
  }
  for (const { line, column, message } of table.troubles)
    terminal.tell(`according: ${path}:${line}: ${printable(`${column}: ${message}`)}; taken as missing\n`)
  return table
}

/** That a column is not there, with the one that may be meant. */
export function missingColumn(name: string, columns: readonly string[]): string {
  const near = nearest(name, columns)
  const some = printable(columns.slice(0, 12).join(', '))
  return `no column "${name}"${near ? `; did you mean "${near}"?` : ''} (its columns: ${some}${columns.length > 12 ? ' …' : ''}); name the column of the event with --group`
}
