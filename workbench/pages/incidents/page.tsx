import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useDeferredValue, useMemo } from 'react'
import { asking, go, useAsked } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { IncidentRow, IncidentView } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure, FailureBoundary } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSettled } from '../../parts/settled.ts'
import { chosenOf, questionOf, sortOf } from './asked.ts'
import { Bar } from './bar.tsx'
import { Facets } from './facets.tsx'
import './incidents.css'
import { List } from './list.tsx'
import { narrow, sorted } from './narrow.ts'
import { Timeline } from './timeline.tsx'

const IncidentMap = lazy(() => import('./map/map.tsx'))
const NONE: readonly IncidentRow[] = []
/** Milliseconds that the mouse rests on a row before the map shows it. */
const REST = 120

/** One filtered set of incidents as a list, on a map and along time; each filters the others, and the address holds it all. */
export default function Incidents() {
  const address = useAsked()
  const question = questionOf(address)
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: keys.view(question),
    queryFn: ({ signal }) => get<IncidentView>('/api/incidents/view', new URLSearchParams(question), signal),
    placeholderData: keepPreviousData,
  })
  const rows = data?.rows ?? NONE
  const chosen = useMemo(() => chosenOf(address), [address])
  const narrowed = useMemo(() => narrow(rows, chosen), [rows, chosen])
  const sort = sortOf(address)
  const shown = useMemo(() => sorted(narrowed.shown, sort), [narrowed, sort])
  const forMap = useDeferredValue(narrowed.ofAnyPlace)
  const [pointed, setPointed] = useSettled<IncidentRow | null>(null, REST)
  const pane = address.get('show') === 'map' ? 'map' : 'list'

  if (isPending) return <Loading />
  return (
    <div className="incidents" data-show={pane} aria-busy={isPlaceholderData}>
      <PageHead title={m.incidents.title} hidden />
      <Bar address={address} total={rows.length} isMore={data?.isMore ?? false} shown={shown.length} chosen={chosen} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <Facets narrowed={narrowed} chosen={chosen} address={address} />
      <Timeline all={rows} rows={narrowed.ofAnyDay} chosen={chosen} closer={address.get('span')} />
      <List rows={shown} isEmpty={!rows.length && !question} sort={sort} onPoint={setPointed} />
      <FailureBoundary>
        <Suspense fallback={<div className="map" />}>
          <IncidentMap rows={forMap} chosen={chosen} at={address.get('map')} onMove={keepView} pointed={pointed} />
        </Suspense>
      </FailureBoundary>
    </div>
  )
}

const keepView = (at: string): void => go(asking({ map: at }), { replace: true })
