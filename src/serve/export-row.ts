import type { exportsMade } from '../store/exports.ts'
import type { ExportRow } from './api/exporting.ts'

type Made = Awaited<ReturnType<typeof exportsMade>>[number]

/** An export as the ledger remembers it, what was asked for in words. */
export const exportRow = ({ filter: { incidents: ids, ...filter }, ...made }: Made): ExportRow => ({
  ...made,
  conditions: Object.entries(filter).map(([name, value]) => ({ name, value: wordsOf(value) })),
  chosen: ids?.length ?? null,
})

/** A condition as it is asked: "killed:5", "Mali (ML)". */
function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return Object.values(value)
    .filter(part => part !== null)
    .join(' ')
}
