import type { Link } from '../../api/types.ts'

/** A report and another one with which it was judged to tell of the same happening, by its strongest link. */
export type Tie = { readonly report: string; readonly other: string; readonly link: Link }

/** The strongest link of each report but the first. */
export const tiesOf = (reports: readonly string[], links: readonly Link[]): readonly Tie[] =>
  reports.slice(1).flatMap(report => {
    const own = links.filter(({ a, b }) => (reportOf(a) === report) !== (reportOf(b) === report))
    const [link] = own.toSorted((x, y) => y.score - x.score)
    if (!link) return []
    return { report, other: reportOf(link.a) === report ? reportOf(link.b) : reportOf(link.a), link }
  })

/** The id of a telling is `${report}#${event}`. */
const reportOf = (telling: string): string => telling.slice(0, telling.lastIndexOf('#'))
