import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { post } from '../api/fetch.ts'
import { keys } from '../api/keys.ts'
import type { IncidentRow, Preview, Previewing } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { CountRange } from './count-range.tsx'
import { Days } from './days.tsx'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'
import { Place } from './place.tsx'
import { useSettled } from './settled.ts'

/** Milliseconds after the last tick until the ledger is asked: a preview holds up whoever else writes. */
const REST = 250

/** The figures of the incidents as they are and as a merge or a split would leave them. Nothing is written. */
export function DecisionPreview({ wish }: { readonly wish: Previewing }) {
  const now = JSON.stringify(wish)
  const [asked, ask] = useSettled(now, REST)
  useEffect(() => ask(now), [now, ask])
  const { data, error } = useQuery({
    queryKey: keys.preview(asked),
    queryFn: () => post<Preview>('/api/decisions/preview', JSON.parse(asked)),
    staleTime: 0,
    // What is being decided right now cannot be asked for any more.
    enabled: useIsMutating() === 0,
    retry: false,
    placeholderData: before => before,
  })
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  return (
    <div className="decision-preview" role="status">
      <table>
        <caption>{m.preview.caption}</caption>
        <thead>
          <tr>
            {m.preview.columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Rows name={m.preview.before} rows={data.before} />
        <Rows name={m.preview.after} rows={data.after} />
      </table>
      {!data.after.length && <p className="dim">{m.preview.same}</p>}
      {data.overruled.length > 0 && <p>{m.preview.overrules(data.overruled)}</p>}
    </div>
  )
}

function Rows({ name, rows }: { readonly name: string; readonly rows: readonly IncidentRow[] }) {
  if (!rows.length) return null
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup">
          {name}
        </th>
      </tr>
      {rows.map(row => (
        <tr key={row.id}>
          <td>
            {m.what(row.type, row.mode)} · <Place name={row.place} admin1={row.admin1} country={row.country} /> ·{' '}
            <Days from={row.from} to={row.to} />
          </td>
          <td>
            {row.killed || row.injured
              ? (['killed', 'injured'] as const).map(
                  measure =>
                    row[measure] && (
                      <div key={measure}>
                        <CountRange {...row[measure]} /> {m.measures[measure]}
                      </div>
                    ),
                )
              : m.preview.nobody}
          </td>
          <td>
            <div>{m.reports(row.reports)}</div>
            <div>{row.independent ? m.accounts(row.independent) : m.preview.noAccount}</div>
            <div>{m.preview.contradictions(row.contradictions)}</div>
          </td>
        </tr>
      ))}
    </tbody>
  )
}
