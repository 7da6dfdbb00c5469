import { addressOf } from '../../address.ts'
import type { IncidentRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'

/** In how many fields the accounts of an incident contradict each other: a way to the words of the first. */
export function Disputed({ row, tabIndex }: { readonly row: IncidentRow; readonly tabIndex?: number }) {
  if (!row.contradictions) return null
  const told = m.incidents.disputedFields(row.contradictions)
  return (
    <Link className="disputed" href={addressOf.contradiction(row.id)} title={told} tabIndex={tabIndex}>
      <span aria-hidden>
        <span className="mark">≠</span> {row.contradictions}
      </span>
      <span className="unseen">{told}</span>
    </Link>
  )
}
