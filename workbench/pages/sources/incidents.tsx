import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { IncidentView, SourceDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Days } from '../../parts/days.tsx'
import { Link } from '../../parts/link.tsx'
import { MarkSign } from '../../parts/mark-sign.tsx'
import { Place } from '../../parts/place.tsx'

type Props = { readonly name: string; readonly incidents: SourceDetail['incidents'] }

const ORDER = ['contradicts', 'revised', 'refines', 'agrees', 'alone'] as const
const FIRST = 12

/** The incidents of which a source speaks, those in which others contradict it first. */
export function Incidents({ name, incidents }: Props) {
  const [isWhole, setIsWhole] = useState(false)
  const asked = new URLSearchParams({ source: name })
  const { data } = useQuery({
    queryKey: keys.view(asked.toString()),
    queryFn: ({ signal }) => get<IncidentView>('/api/incidents/view', asked, signal),
  })
  const rows = new Map(data?.rows.map(row => [row.id, row]))
  const ordered = incidents.toSorted((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark))
  const shown = isWhole ? ordered : ordered.slice(0, FIRST)
  if (!incidents.length) return null
  return (
    <section>
      <h2>{m.sources.incidents}</h2>
      <ul className="incidents-of">
        {shown.map(({ id, mark }) => {
          const row = rows.get(id)
          return (
            <li key={id}>
              <MarkSign mark={mark} />
              <Link href={addressOf.incident(id)}>{row ? m.what(row.type, row.mode) : m.claimLines.incident}</Link>
              {row && <Place name={row.place} country={row.country} />}
              {row && (
                <span className="dim">
                  <Days from={row.from} to={row.to} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {shown.length < ordered.length && (
        <Button onClick={() => setIsWhole(true)}>{m.sources.moreIncidents(ordered.length - shown.length)}</Button>
      )}
    </section>
  )
}
