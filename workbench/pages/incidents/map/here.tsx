import { useEffect, useRef } from 'react'
import { addressOf, asking } from '../../../address.ts'
import { m } from '../../../messages/en.ts'
import { Days } from '../../../parts/days.tsx'
import { Link } from '../../../parts/link.tsx'
import { StatusSign } from '../../../parts/status-sign.tsx'
import { Disputed } from '../disputed.tsx'
import type { Place } from './places.ts'

const FIRST = 40

type Props = { readonly places: readonly Place[]; readonly onCloser: () => void; readonly onClose: () => void }

/**
 * What lies where the map was clicked, or nearest to its middle, to choose from, first of it what accounts contradict each
 * other in; it takes the focus.
 */
export function Here({ places, onCloser, onClose }: Props) {
  const found = places.flatMap(place => place.rows)
  const disputed = found.filter(({ contradictions }) => contradictions)
  const rows = [...disputed, ...found.filter(({ contradictions }) => !contradictions)]
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (!places.length) return
    list.current?.querySelector('a')?.focus()
    list.current?.scrollTo({ top: 0 })
    const close = ({ key }: KeyboardEvent): void => void (key === 'Escape' && onClose())
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [places, onClose])
  if (!rows.length) return null
  const names = [...new Set(places.map(({ name }) => name).filter(name => name !== null))]
  return (
    <div className="here">
      <h2>{names.length === 1 ? names[0] : m.incidents.here}</h2>
      <button type="button" className="quiet close" onClick={onClose} aria-label={m.shell.close}>
        ✕
      </button>
      <p className="dim">{m.incidents.lieHere(rows.length, disputed.length)}</p>
      <ul ref={list}>
        {rows.slice(0, FIRST).map(row => (
          <li key={row.id}>
            <StatusSign status={row.status} />{' '}
            <Link href={addressOf.incident(row.id)}>{m.what(row.type, row.mode)}</Link> <Disputed row={row} />
            <div className="dim small">
              {names.length > 1 && <span dir="auto">{row.place} </span>}
              <Days from={row.from} to={row.to} />
            </div>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && <p className="dim">{m.incidents.more(rows.length - FIRST)}</p>}
      {places.length > 1 && (
        <button type="button" onClick={onCloser}>
          {m.incidents.closerHere}
        </button>
      )}
      {names.length === 1 && rows.length > 1 && (
        <Link href={asking({ place: names[0]! })}>{m.incidents.listThese(rows.length)}</Link>
      )}
    </div>
  )
}
