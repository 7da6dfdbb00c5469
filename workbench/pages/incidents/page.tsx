import { lazy, Suspense, useMemo } from 'react'
import { asking, go, useAsked } from '../../address.ts'
import type { IncidentRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure, FailureBoundary } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSame } from '../../parts/same.ts'
import { useSettled } from '../../parts/settled.ts'
import { choiceOf, chosenOf, questionOf, sortOf } from './asked.ts'
import { Bar } from './bar.tsx'
import { Facets } from './facets.tsx'
import './incidents.css'
import { List } from './list.tsx'
import { narrow, sorted } from './narrow.ts'
import { Timeline } from './timeline.tsx'
import { useNames } from './use-names.ts'
import { useView } from './use-view.ts'

const IncidentMap = lazy(() => import('./map/map.tsx'))
/** Milliseconds that the mouse rests on a row before the map shows it. */
const REST = 120

/** One filtered set of incidents as a list, on a map and along time; each filters the others, and the address holds it all. */
export default function Incidents() {
  const address = useAsked()
  const question = questionOf(address)
  const { rows, all, isMore, isPending, isOld, error, retry } = useView(question, address.get('rule'))
  const choice = choiceOf(address)
  const chosen = useMemo(() => chosenOf(new URLSearchParams(choice)), [choice])
  const { names, isKnown } = useNames(!isPending)
  const narrowed = useMemo(() => narrow(rows, chosen, names), [rows, chosen, names])
  const sort = sortOf(address)
  const chosenOnes = useSame(narrowed.shown)
  const shown = useMemo(() => sorted(chosenOnes, sort), [chosenOnes, sort])
  const ofAnyDay = useSame(narrowed.ofAnyDay)
  const ofAnyPlace = useSame(narrowed.ofAnyPlace)
  const [pointed, setPointed] = useSettled<IncidentRow | null>(null, REST)
  const pane = address.get('show') === 'map' ? 'map' : 'list'

  if (isPending || (!isKnown && chosen.sources.length + chosen.actors.length > 0)) return <Loading />
  return (
    <div className="incidents" data-show={pane} aria-busy={isOld}>
      <PageHead title={m.incidents.title} hidden />
      <Bar address={address} total={rows.length} isMore={isMore} shown={shown} chosen={chosen} names={names} />
      {error && <Failure error={error} onRetry={retry} />}
      <Facets narrowed={narrowed} chosen={chosen} names={names} address={address} />
      <Timeline all={all} rows={ofAnyDay} chosen={chosen} closer={address.get('span')} />
      <List rows={shown} isEmpty={!rows.length && !question} sort={sort} onPoint={setPointed} />
      <FailureBoundary>
        <Suspense fallback={<div className="map" />}>
          <IncidentMap rows={ofAnyPlace} chosen={chosen} at={address.get('map')} onMove={keepView} pointed={pointed} />
        </Suspense>
      </FailureBoundary>
    </div>
  )
}

const keepView = (at: string): void => go(asking({ map: at }), { replace: true })
