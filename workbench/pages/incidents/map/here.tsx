import { useEffect, useRef } from 'react'
import { addressOf, asking } from '../../../address.ts'
import { m } from '../../../messages/en.ts'
import { Days } from '../../../parts/days.tsx'
import { Link } from '../../../parts/link.tsx'
import { StatusSign } from '../../../parts/status-sign.tsx'
import type { Place } from './places.ts'

const FIRST = 8

/** What lies where the map was clicked, or nearest to its middle, to choose from; it takes the focus. */
export function Here({ places, onClose }: { readonly places: readonly Place[]; readonly onClose: () => void }) {
  const rows = places.flatMap(place => place.rows)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (!places.length) return
    list.current?.querySelector('a')?.focus()
    const close = ({ key }: KeyboardEvent): void => void (key === 'Escape' && onClose())
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [places, onClose])
  if (!rows.length) return null
  const names = [...new Set(places.map(({ name }) => name).filter(name => name !== null))]
  return (
    <div className="here">
      <button type="button" className="quiet" onClick={onClose} aria-label={m.shell.close}>
        ✕
      </button>
      <h2>{names.length === 1 ? names[0] : m.incidents.here}</h2>
      <ul ref={list}>
        {rows.slice(0, FIRST).map(row => (
          <li key={row.id}>
            <StatusSign status={row.status} />{' '}
            <Link href={addressOf.incident(row.id)}>{m.what(row.type, row.mode)}</Link>{' '}
            <span className="dim">
              <Days from={row.from} to={row.to} />
              {row.contradictions > 0 && (
                <span className="disputed">
                  {' '}
                  <span className="mark">≠</span> {row.contradictions}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && <p className="dim">{m.incidents.more(rows.length - FIRST)}</p>}
      {names.length === 1 && rows.length > 1 && (
        <Link href={asking({ place: names[0]! })}>{m.incidents.listThese(rows.length)}</Link>
      )}
    </div>
  )
}
