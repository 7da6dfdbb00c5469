import type { Gathered } from './gather-readings.ts'

/** What was made of one gold incident: B³ precision and recall by report, and the figures of the incident that holds most of its reports. */
export type Overlap = {
  readonly precision: ReadonlyMap<string, number>
  readonly recall: ReadonlyMap<string, number>
  readonly figures: Gathered['figures']
}

/**
 * By gold incident. `home`: the gold incident of every report. A report counts in the first incident that holds it; one
 * that is in none is an incident of its own, without figures.
 */
export function overlapsOf(
  home: ReadonlyMap<string, string>,
  gathered: readonly Gathered[],
): ReadonlyMap<string, Overlap> {
  const figures = new Map(gathered.map(({ id, figures }) => [id, figures]))
  const made = new Map<string, string>([...home.keys()].map(id => [id, `alone ${id}`]))
  for (const { id, reports } of gathered.toReversed())
    for (const report of reports) if (made.has(report)) made.set(report, id)
  const held = Map.groupBy(made.keys(), id => made.get(id)!)
  return new Map(
    [...Map.groupBy(home.keys(), id => home.get(id)!)].map(([incident, reports]) => {
      const pieces = Map.groupBy(reports, id => made.get(id)!)
      const together = (id: string): number => pieces.get(made.get(id)!)!.length
      const [most] = [...pieces].toSorted((a, b) => b[1].length - a[1].length)[0]!
      return [
        incident,
        {
          precision: new Map(reports.map(id => [id, together(id) / held.get(made.get(id)!)!.length])),
          recall: new Map(reports.map(id => [id, together(id) / reports.length])),
          figures: figures.get(most) ?? {},
        },
      ]
    }),
  )
}
