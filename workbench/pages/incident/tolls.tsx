import { lazy, Suspense, useMemo } from 'react'
import { asking, go, useAsked } from '../../address.ts'
import type { IncidentSummary } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Loading } from '../../parts/loading.tsx'
import { type Accounts, MEASURES } from './numbered.ts'
import { drawable, rangesOf } from './ranges.ts'
import { TollTable } from './toll-table.tsx'

const RangesPlot = lazy(() => import('./ranges-plot.tsx'))
const OverTimePlot = lazy(() => import('./over-time-plot.tsx'))

/** So many accounts are drawn; the table holds all. */
const MOST = 40

type Props = { readonly figures: IncidentSummary['figures']; readonly accounts: Accounts }

/** How many people, by account and over time, beside what is drawn from all; as plots and as a table. */
export function Tolls({ figures, accounts }: Props) {
  const asked = useAsked().get('measure')
  const given = MEASURES.filter(measure => figures[measure])
  const measure = given.find(each => each === asked) ?? given[0]
  const ranges = useMemo(() => (measure ? rangesOf(measure, accounts) : []), [measure, accounts])
  const shown = useMemo(() => drawable(ranges, MOST), [ranges])
  const figure = measure && figures[measure]
  if (!measure || !figure) return null
  const days = new Set(ranges.map(({ account }) => account.publishedAt?.slice(0, 10)))
  return (
    <section className="tolls" aria-labelledby="tolls">
      <div className="section-head">
        <h2 id="tolls">{m.incident.ranges}</h2>
        <label className="unprinted">
          {m.incident.measure}{' '}
          <select value={measure} onChange={event => go(asking({ measure: event.target.value }), { replace: true })}>
            {given.map(each => (
              <option key={each} value={each}>
                {m.measures[each]}
              </option>
            ))}
          </select>
        </label>
        <p className="dim plot-legend">
          <i className="best" /> {m.incident.drawnNumber} <i className="band" /> {m.incident.drawnBand}
          {' · '}● {m.statuses.asserted} · ○ {m.statuses.claimed}
          {ranges.length > shown.length && ` · ${m.incident.inTable(ranges.length - shown.length)}`}
        </p>
      </div>
      <Suspense fallback={<Loading />}>
        <div className="plots">
          <RangesPlot measure={measure} ranges={shown} figure={figure} />
          {days.size > 1 && (
            <div>
              <h3>{m.incident.overTime}</h3>
              <OverTimePlot measure={measure} ranges={ranges} figure={figure} />
            </div>
          )}
        </div>
      </Suspense>
      <details className="unprinted">
        <summary>{m.incident.asTable}</summary>
        <TollTable measure={measure} figure={figure} ranges={ranges} accounts={accounts} />
      </details>
    </section>
  )
}
