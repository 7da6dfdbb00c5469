import { addressOf } from '../../address.ts'
import type { ReportDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { Outward } from '../../parts/outward.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Provenance } from './provenance.tsx'

/** What a report is: title, outlet, day, its other versions and copies, and where and when it was got. */
export function About({ detail }: { readonly detail: ReportDetail }) {
  const { report, versions, reading } = detail
  const { author, updatedAt, forwardedFrom } = reading.report
  return (
    <div className="about">
      <PageHead title={report.title ?? m.reader.untitled} />
      <p className="about-line">
        <bdi className={report.outlet ? undefined : 'dim'}>{report.outlet ?? m.reader.noOutlet}</bdi>
        <span>
          {report.publishedAt ? (
            <time dateTime={report.publishedAt}>
              {m.reader.published(m.days(report.publishedAt, report.publishedAt))}
            </time>
          ) : (
            <span className="dim">{m.undated}</span>
          )}
        </span>
        {author && <bdi>{m.reader.author(author)}</bdi>}
        {forwardedFrom && <bdi>{m.reader.forwardedFrom(forwardedFrom)}</bdi>}
        {updatedAt && (
          <span>
            <time dateTime={updatedAt}>{m.reader.updated(m.days(updatedAt, updatedAt))}</time>
          </span>
        )}
        {report.language && <span>{m.reader.language(report.language)}</span>}
        <span>{m.claims(report.claims)}</span>
        {report.url && <Outward href={report.url}>{m.reader.original}</Outward>}
      </p>
      <div className="about-more">
        {versions.length > 0 && (
          <details>
            <summary>{m.reader.copies(versions.length)}</summary>
            <ul>
              {versions.map(({ id, title, outlet, publishedAt, relation }) => (
                <li key={id}>
                  <Link href={addressOf.report(id)}>
                    <bdi>{title ?? m.reader.untitled}</bdi>
                  </Link>{' '}
                  <span className="dim">
                    <bdi>{outlet ?? m.reader.noOutlet}</bdi>
                    {publishedAt && `, ${m.days(publishedAt, publishedAt)}`}, {m.reader.versions[relation]}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
        <Provenance detail={detail} />
      </div>
    </div>
  )
}
