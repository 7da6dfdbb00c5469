import { addressOf } from '../../address.ts'
import type { ReportRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { Outward } from '../../parts/outward.tsx'
import { PRINTED_REPORTS } from './printed.ts'

/** The reports in order of time, with what is a copy or a later version of what. */
export function Reports({ reports }: { readonly reports: readonly ReportRow[] }) {
  const titles = new Map(reports.map(report => [report.id, report.title ?? report.id]))
  return (
    <section className="reports" aria-labelledby="reports">
      <h2 id="reports">{m.incident.reports}</h2>
      <ol>
        {reports.map(({ id, title, outlet, url, publishedAt, copyOf, revises, claims }, i) => (
          <li key={id} className={[copyOf && 'copy', i >= PRINTED_REPORTS && 'unprinted'].filter(Boolean).join(' ')}>
            <span className="dim">{publishedAt ? m.days(publishedAt, publishedAt) : m.undated}</span>{' '}
            <span dir="auto">{outlet ?? hostOf(url) ?? m.incident.noOutlet}</span>{' '}
            <Link href={addressOf.report(id)} dir="auto">
              {title ?? id}
            </Link>{' '}
            <span className="dim">{m.claims(claims)}</span>
            {url && (
              <>
                {' · '}
                <Outward href={url}>{m.incident.original}</Outward>
              </>
            )}
            {copyOf && <Kin words={m.incident.copyOf} id={copyOf} title={titles.get(copyOf)} />}
            {revises && <Kin words={m.incident.revises} id={revises} title={titles.get(revises)} />}
          </li>
        ))}
      </ol>
      {reports.length > PRINTED_REPORTS && (
        <p className="printed">{m.incident.more(reports.length - PRINTED_REPORTS)}</p>
      )}
    </section>
  )
}

/** "gov.uk", where no outlet is known. */
const hostOf = (url: string | null): string | null => (url && URL.parse(url)?.host.replace(/^www\./, '')) || null

/** "copy of The title". */
const Kin = ({
  words,
  id,
  title,
}: {
  readonly words: string
  readonly id: string
  readonly title: string | undefined
}) => (
  <span className="kin">
    {' · '}
    {words}{' '}
    <Link href={addressOf.report(id)} dir="auto">
      {title ?? id}
    </Link>
  </span>
)
