import { useQuery } from '@tanstack/react-query'
import { addressOf } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ReportDetail, Span } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { passageOf } from './passage.ts'

type Props = { readonly report: string; readonly span: Span; readonly claim: string | undefined }

/** The exact words within their sentence, a way into the report. */
export function Quotation({ report, span, claim }: Props) {
  const { data } = useQuery({
    queryKey: keys.report(report),
    queryFn: ({ signal }) => get<ReportDetail>(`/api/reports/${encodeURIComponent(report)}`, {}, signal),
  })
  const { before, words, after } = data ? passageOf(data.reading.text, span) : { ...NOTHING, words: span.quote }
  return (
    <blockquote dir="auto">
      <Link href={addressOf.report(report, claim)} title={m.incident.openReport}>
        {before}
        <mark>{words}</mark>
        {after}
      </Link>
    </blockquote>
  )
}

const NOTHING = { before: '', after: '' }
