import type { Claim } from '../../reading/reading.ts'
import type { ExportedIncident, ExportedReport } from './exported.ts'

/** The claims of a report that tell of an incident: of its frames, and those on which its accounts rest. */
export function toldClaims(
  { summary }: Pick<ExportedIncident, 'summary'>,
  { reading, frames }: ExportedReport,
): readonly Claim[] {
  const cited = new Set(
    summary.accounts
      .filter(({ report }) => report === reading.report.id)
      .flatMap(({ cells }) => Object.values(cells).flatMap(said => said.flatMap(({ claims }) => claims))),
  )
  return reading.claims.filter(({ id, frame }) => frames.includes(frame) || cited.has(id))
}
