import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { IncidentDetail, IncidentSummary } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { DecisionPreview } from '../../parts/decision-preview.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useRule } from './rule-switch.tsx'

type Props = { readonly summary: IncidentSummary; readonly other: string }

/** What a merge would make of two incidents: its figures, and the reports that come. */
export function MergePreview({ summary, other }: Props) {
  const rule = useRule()
  const { data, error } = useQuery({
    queryKey: keys.incident(other, rule),
    queryFn: ({ signal }) => get<IncidentDetail>(`/api/incidents/${encodeURIComponent(other)}`, { rule }, signal),
  })
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  const coming = data.reports.filter(({ id }) => !summary.reports.includes(id))
  return (
    <div>
      <DecisionPreview wish={{ kind: 'merge', incidents: [summary.id, other], rule }} />
      {coming.length > 0 && (
        <>
          <p className="dim">{m.incident.coming}</p>
          <ul>
            {coming.map(({ id, title, outlet }) => (
              <li key={id} dir="auto">
                {title ?? id} <span className="dim">{outlet}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
