import type { ClaimRow } from './claim-rows.ts'
import type { Tables } from './schema.ts'

/** Whom the claims of a report name, as written, each once with the number of claims that do. */
export function actorsNamed(
  report: string,
  claims: readonly Pick<ClaimRow, 'parties'>[],
): readonly Tables['report_actor'][] {
  const named = claims.flatMap(({ parties }) => [
    ...new Map(parties.map(({ name, folded }) => [`${name}\n${folded}`, { name, folded }])),
  ])
  return [...Map.groupBy(named, ([spelled]) => spelled).values()].map(same => ({
    report_id: report,
    ...same[0]![1],
    claims: same.length,
  }))
}
