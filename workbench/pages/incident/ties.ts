import type { Link } from '../../api/types.ts'

/** Two reports that were judged to tell of the same happening, with their strongest link. */
export type Tie = { readonly a: string; readonly b: string; readonly link: Link }

/** The ties that hold the reports together, the strongest first: as many as are needed, none that closes a circle. */
export function tiesOf(links: readonly Link[]): readonly Tie[] {
  const groups = new Map<string, ReadonlySet<string>>()
  const groupOf = (report: string): ReadonlySet<string> => groups.get(report) ?? new Set([report])
  return links
    .toSorted((x, y) => y.score - x.score)
    .flatMap(link => {
      const [a, b] = [reportOf(link.a), reportOf(link.b)]
      if (groupOf(a).has(b)) return []
      const joined = groupOf(a).union(groupOf(b))
      for (const report of joined) groups.set(report, joined)
      return { a, b, link }
    })
}

/** The id of a telling is `${report}#${event}`. */
const reportOf = (telling: string): string => telling.slice(0, telling.lastIndexOf('#'))
