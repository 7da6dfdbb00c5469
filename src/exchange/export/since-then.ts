import type { ExportedIncident, ExportInfo } from './exported.ts'
import type { KnownThen } from './known-then.ts'
import { leaving, nothingTaken, type Way } from './leaving.ts'

/** What an incident was, as the same profile lets it leave; what is taken out of that was counted today. */
export async function sinceThen(
  then: KnownThen,
  id: string,
  way: Way,
): Promise<NonNullable<ExportedIncident['since']>> {
  const { before, from } = await then.of(id)
  return { before: before && (leaving(before, way, nothingTaken())?.summary ?? null), from }
}

/** The incidents of then that stand no longer, as the profile lets them leave. */
export async function goneOf(then: KnownThen, way: Way): Promise<NonNullable<ExportInfo['gone']>> {
  const gone: { summary: ExportedIncident['summary']; into: readonly string[] }[] = []
  for await (const { whole, into } of then.gone()) {
    const left = leaving(whole, way, nothingTaken())
    if (left) gone.push({ summary: left.summary, into })
  }
  return gone
}
