import './incident.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { IncidentDetail } from '../../api/types.ts'
import type { PageProps } from '../../app.tsx'
import { m } from '../../messages/en.ts'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Changed } from './changed.tsx'
import { Decisions } from './decisions.tsx'
import { Disagreements } from './disagreements.tsx'
import { Drawn } from './drawn.tsx'
import { IncidentHead } from './incident-head.tsx'
import { Matrix } from './matrix.tsx'
import { numbered } from './numbered.ts'
import { Reports } from './reports.tsx'
import { Revisions } from './revisions.tsx'
import { useRule } from './rule-switch.tsx'
import { Tolls } from './tolls.tsx'
import { Where } from './where.tsx'
import { WhyOne } from './why-one.tsx'

/** One incident: what is drawn from its accounts, who says what, and why it is one. */
export default function IncidentPage({ id }: PageProps) {
  const rule = useRule()
  const { data, error, refetch } = useQuery({
    queryKey: keys.incident(id!, rule),
    queryFn: ({ signal }) => get<IncidentDetail>(`/api/incidents/${encodeURIComponent(id!)}`, { rule }, signal),
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
  })
  if (data && !error) return <Dossier detail={data} />
  return (
    <>
      <PageHead title={m.incident.title} hidden />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
    </>
  )
}

function Dossier({ detail }: { readonly detail: IncidentDetail }) {
  const { summary, links, reports, revisions, areas, decisions } = detail
  const accounts = useMemo(() => numbered(summary.accounts), [summary.accounts])
  return (
    <div className="incident">
      <IncidentHead detail={detail} />
      <Changed incident={summary.id} />
      <div className="incident-top">
        <Drawn summary={summary} accounts={accounts} />
        <div className="incident-beside">
          <Disagreements disagreements={summary.disagreements} accounts={accounts} />
          <Where areas={areas} where={summary.where} accounts={accounts} />
        </div>
      </div>
      <Matrix accounts={accounts} disagreements={summary.disagreements} />
      <Tolls figures={summary.figures} accounts={accounts} />
      <div className="incident-bottom">
        <div className="incident-facts">
          <Revisions revisions={revisions} accounts={accounts} />
          <Reports reports={reports} />
        </div>
        <WhyOne reports={reports} links={links} />
      </div>
      <Decisions decisions={decisions} />
    </div>
  )
}
