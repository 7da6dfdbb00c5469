import type { ReportDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

/** Where and when the original was got, with the hashes by which anybody can check that it is the same. */
export function Provenance({ detail }: { readonly detail: ReportDetail }) {
  const { report, acquisitions, reader, readAt } = detail
  return (
    <details>
      <summary>{m.reader.provenance}</summary>
      <dl className="provenance">
        {acquisitions.map(({ origin, line, gotAt, method, sha256 }) => (
          <div key={`${gotAt} ${origin} ${line}`}>
            <dt>{m.reader.got}</dt>
            <dd>
              <time dateTime={gotAt}>{m.moment(gotAt)}</time> ({method})
            </dd>
            <dt>{m.reader.from}</dt>
            <dd>
              <bdi>{origin}</bdi>
              {line !== null && `, ${m.reader.line(line)}`}
            </dd>
            <dt>{m.reader.hash}</dt>
            <dd className="hash">{sha256}</dd>
          </div>
        ))}
        <div>
          <dt>{m.reader.id}</dt>
          <dd className="hash">{report.id}</dd>
          <dt>{m.reader.textHash}</dt>
          <dd className="hash">{report.documentId}</dd>
          <dt>{m.reader.readBy}</dt>
          <dd>{m.reader.reader(reader, m.moment(readAt))}</dd>
        </div>
      </dl>
    </details>
  )
}
