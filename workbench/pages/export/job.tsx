import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { wrongOf } from '../../api/failed.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import { useLive } from '../../api/live.ts'
import type { Change, ExportChoices, ExportJob } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure } from '../../parts/failure.tsx'
import { announce } from '../../parts/live-region.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Downloads } from './downloads.tsx'
import { Ready } from './ready.tsx'
import { Release } from './release.tsx'

/** Milliseconds between two looks at a running export, for where the live changes broke off. */
const LOOK = 5000

type Props = { readonly id: string; readonly choices: ExportChoices }

/** How a file stands: being made, ready to be looked at and let go, gone out, or failed. */
export function Job({ id, choices }: Props) {
  const client = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, error, refetch } = useQuery({
    queryKey: keys.exportJob(id),
    queryFn: ({ signal }) => get<ExportJob>(`/api/exports/jobs/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK : false),
  })
  useLive(
    useCallback(
      (change: Change) => {
        if (change.kind === 'export' && change.job === id)
          void client.invalidateQueries({ queryKey: keys.exportJob(id) })
      },
      [client, id],
    ),
  )
  const state = data?.state
  useEffect(() => {
    if (state) announce(m.exporting.states[state])
    if (state && state !== 'left') heading.current?.focus()
  }, [state])
  if (error && wrongOf(error)?.code === 'not-found') return <p className="dim">{m.exporting.gone}</p>
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <section className="export-job" aria-labelledby="export-job">
      <h2 id="export-job" tabIndex={-1} ref={heading}>
        {m.exporting.states[data.state]} <span dir="auto">{data.file}</span>
      </h2>
      {data.state === 'running' && <Running job={data} />}
      {data.why !== null && (
        <p className="wrong" dir="auto">
          {data.why}
        </p>
      )}
      {data.state === 'failed' && <p>{m.exporting.failed}</p>}
      {data.state === 'left' && <Downloads job={data} />}
      {data.ready && <Ready job={data} ready={data.ready} />}
      {data.state === 'ready' && <Release job={data} choices={choices} />}
    </section>
  )
}

function Running({ job: { progress } }: { readonly job: ExportJob }) {
  const label = progress ? m.exporting.progress(progress.label, progress.done, progress.total) : m.exporting.waiting
  return (
    <p className="running">
      <progress aria-label={label} {...(progress?.total && { value: progress.done, max: progress.total })} />{' '}
      <span className="dim">{label}</span>
    </p>
  )
}
