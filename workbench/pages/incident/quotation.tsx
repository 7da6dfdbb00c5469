import { useQuery } from '@tanstack/react-query'
import { addressOf } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ReportDetail, Span } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { passageOf } from './passage.ts'

type Props = {
  readonly report: string
  readonly span: Span
  /** Whether the words stand in the title of the report. */
  readonly isHeadline: boolean
  readonly claim: string | undefined
}

/** The exact words within their sentence, a way into the report. */
export function Quotation({ report, span, isHeadline, claim }: Props) {
  const { data } = useQuery({
    queryKey: keys.report(report),
    queryFn: ({ signal }) => get<ReportDetail>(`/api/reports/${encodeURIComponent(report)}`, {}, signal),
  })
  const passage = data && passageOf((isHeadline && data.reading.report.title) || data.reading.text, span)
  return (
    <blockquote
      dir="auto"
      className={[passage?.isCutBefore && 'cut-before', passage?.isCutAfter && 'cut-after'].filter(Boolean).join(' ')}
    >
      <Link href={addressOf.report(report, claim)} title={m.incident.openReport}>
        {passage?.before}
        <mark>{passage?.words ?? span.quote}</mark>
        {passage?.after}
      </Link>
    </blockquote>
  )
}
