import { addressOf } from '../../address.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import type { ToldOf } from './incidents-told.ts'

/** The incidents of which a report tells, numbered as its claims name them. */
export function Incidents({ incidents }: { readonly incidents: readonly ToldOf[] }) {
  if (!incidents.length) return null
  return (
    <details className="told-of" open={incidents.length < 5}>
      <summary>{m.reader.incidents(incidents.length)}</summary>
      <ol>
        {incidents.map(({ incident, words }) => (
          <li key={incident}>
            <Link href={addressOf.incident(incident)}>
              <bdi>{words}</bdi>
            </Link>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The way from a claim to its incident. */
export const IncidentLink = ({ incidents, at }: { readonly incidents: readonly ToldOf[]; readonly at: number }) => (
  <Link className="group-incident" href={addressOf.incident(incidents[at]!.incident)} title={incidents[at]!.words}>
    {m.reader.incident(at + 1)}
  </Link>
)
