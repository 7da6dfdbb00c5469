import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ReportDetail } from '../../api/types.ts'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { About } from './about.tsx'
import { Reader } from './reader.tsx'

/** A report from the ledger: what it is and where it comes from, then its text beside its claims. */
export function Report({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.report(id),
    queryFn: ({ signal }) => get<ReportDetail>(`/api/reports/${encodeURIComponent(id)}`, {}, signal),
  })
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <div className="reader">
      <About detail={data} />
      <Reader detail={data} />
    </div>
  )
}
