import { addressOf } from '../../address.ts'
import type { Link as Judged, ReportRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { PRINTED_REPORTS } from './printed.ts'
import { tiesOf } from './ties.ts'

type Props = { readonly reports: readonly ReportRow[]; readonly links: readonly Judged[] }

/** Why each report was judged to tell of the same happening. */
export function WhyOne({ reports, links }: Props) {
  const titles = new Map(reports.map(({ id, title }) => [id, title ?? id]))
  const ties = tiesOf(links)
  return (
    <section className="why-one" aria-labelledby="why-one">
      <h2 id="why-one">{m.incident.whyOne}</h2>
      {ties.length === 0 && <p className="dim">{m.incident.alone}</p>}
      <ul>
        {ties.map(({ a, b, link }, i) => (
          <li key={`${a} ${b}`} className={i < PRINTED_REPORTS ? undefined : 'unprinted'}>
            <ReportLink id={a} title={titles.get(a)} /> {m.incident.and} <ReportLink id={b} title={titles.get(b)} />{' '}
            <span className="dim">{m.incident.tie(Math.floor(100 * link.score))}</span>
            <ul className="grounds">
              {link.reasons.map(({ ground, weight, words }) => (
                <li key={`${ground} ${words}`} className={weight < 0 ? 'against' : undefined}>
                  <span className="dim">{weight < 0 ? m.incident.againstIt : m.incident.for}</span>{' '}
                  <span dir="auto">{words}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {ties.length > PRINTED_REPORTS && <p className="printed">{m.incident.more(ties.length - PRINTED_REPORTS)}</p>}
    </section>
  )
}

const ReportLink = ({ id, title }: { readonly id: string; readonly title: string | undefined }) => (
  <Link href={addressOf.report(id)} dir="auto">
    {title ?? id}
  </Link>
)
