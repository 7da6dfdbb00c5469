import type { Event } from '../../reading/reading.ts'
import type { ExportedIncident } from './exported.ts'

const TOLD: ReadonlySet<string> = new Set(['asserted', 'claimed', 'hedged'])

/**
 * The code that most of the events of an incident have, among those of its own type that are told to have happened; of equals
 * the one told first. Null where none has one.
 */
export function toldCode<C>(
  { summary, reports }: ExportedIncident,
  codeOf: (event: Event) => C | null | undefined,
): C | null {
  const codes = reports.flatMap(({ reading, frames }) =>
    reading.events
      .filter(({ id, type, status }) => frames.includes(id) && type === summary.type && TOLD.has(status))
      .flatMap(event => codeOf(event) ?? []),
  )
  const [most] = [...Map.groupBy(codes, code => JSON.stringify(code)).values()].toSorted((a, b) => b.length - a.length)
  return most?.[0] ?? null
}
