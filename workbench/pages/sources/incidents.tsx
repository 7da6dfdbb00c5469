import { useState } from 'react'
import { addressOf } from '../../address.ts'
import type { SourceDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Days } from '../../parts/days.tsx'
import { Link } from '../../parts/link.tsx'
import { MarkSign } from '../../parts/mark-sign.tsx'
import { Place } from '../../parts/place.tsx'

type Props = Pick<SourceDetail, 'incidents'>

const ORDER = ['contradicts', 'revised', 'refines', 'agrees', 'alone'] as const
const FIRST = 12

/** The incidents of which a source speaks, those in which others contradict it first. */
export function Incidents({ incidents }: Props) {
  const [isWhole, setIsWhole] = useState(false)
  const ordered = incidents.toSorted((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark))
  const shown = isWhole ? ordered : ordered.slice(0, FIRST)
  if (!incidents.length) return null
  return (
    <section>
      <h2>{m.sources.incidents}</h2>
      <ul className="incidents-of">
        {shown.map(({ id, mark, type, mode, from, to, place, country }) => (
          <li key={id}>
            <MarkSign mark={mark} />
            <Link href={addressOf.incident(id)}>{m.what(type, mode)}</Link>
            <Place name={place} country={country} />
            <span className="dim">
              <Days from={from} to={to} />
            </span>
          </li>
        ))}
      </ul>
      {shown.length < ordered.length && (
        <Button onClick={() => setIsWhole(true)}>{m.sources.moreIncidents(ordered.length - shown.length)}</Button>
      )}
    </section>
  )
}
