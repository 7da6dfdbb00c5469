import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { wrongOf } from '../../api/failed.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import { useLive } from '../../api/live.ts'
import type { Change, Job } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure } from '../../parts/failure.tsx'
import { announce } from '../../parts/live-region.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Outcomes } from './outcomes.tsx'

/** Milliseconds between two looks at a running job, for where the live changes broke off. */
const LOOK = 5000

type Props = { readonly id: string; readonly onRead: () => void }

/** How a job goes on, report by report, while it does; `onRead` when all of it could be read. */
export function Progress({ id, onRead }: Props) {
  const client = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, error, refetch } = useQuery({
    queryKey: keys.job(id),
    queryFn: ({ signal }) => get<Job>(`/api/add/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK : false),
  })
  useLive(
    useCallback(
      (change: Change) => {
        if (change.kind === 'job' && change.job.job === id) client.setQueryData(keys.job(id), change.job)
      },
      [client, id],
    ),
  )
  const words = data ? tally(data) : ''
  useEffect(() => {
    if (words) announce(words)
  }, [words])
  const isRead = data?.state === 'done' && failedIn(data) === 0
  useEffect(() => {
    if (isRead) onRead()
  }, [isRead, onRead])
  const isThere = data !== undefined
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  if (error && wrongOf(error)?.code === 'not-found') return <p className="dim">{m.add.gone}</p>
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <section className="job" aria-busy={data.state === 'running'}>
      <h2 tabIndex={-1} ref={heading}>
        {m.add.progress}
      </h2>
      <p>
        <b>{m.add.states[data.state]}</b> {m.add.tally(readIn(data), failedIn(data))}
      </p>
      {data.why && (
        <p className="wrong" dir="auto">
          {data.why}
        </p>
      )}
      {data.state === 'failed' && <p>{m.add.notLost}</p>}
      <Outcomes outcomes={data.outcomes} />
    </section>
  )
}

const failedIn = ({ outcomes }: Job): number => outcomes.filter(({ state }) => state === 'failed').length
const readIn = (job: Job): number => job.outcomes.length - failedIn(job)
const tally = (job: Job): string => `${m.add.states[job.state]} ${m.add.tally(readIn(job), failedIn(job))}`
