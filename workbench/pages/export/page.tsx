import './export.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { asking, go, useAsked } from '../../address.ts'
import { get, post } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { Begun, ExportChoices, Exporting } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { Job } from './job.tsx'
import { Made } from './made.tsx'

/** Makes a file of incidents, shows what it holds and lacks, and lets it leave; what left before stands below. */
export default function Export() {
  const address = useAsked()
  const job = address.get('job')
  const { data, error, refetch } = useQuery({
    queryKey: keys.exportChoices(),
    queryFn: ({ signal }) => get<ExportChoices>('/api/exports/choices', {}, signal),
  })
  const making = useMutation({
    mutationFn: (asked: Exporting) => post<Begun>('/api/exports', asked),
    onSuccess: begun => go(asking({ job: begun.job })),
  })
  return (
    <div className="export">
      <PageHead title={m.exporting.title}>
        <p className="dim">{m.exporting.about}</p>
      </PageHead>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <ChoiceForm
          address={address}
          choices={data}
          isSending={making.isPending}
          onMake={asked => making.mutate(asked)}
        />
      )}
      {making.error && <Failure error={making.error} />}
      {job !== null && data && <Job key={job} id={job} choices={data} />}
      <Made />
    </div>
  )
}
