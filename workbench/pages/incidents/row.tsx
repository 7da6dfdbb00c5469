import { memo } from 'react'
import { addressOf, go } from '../../address.ts'
import type { IncidentRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { CountRange } from '../../parts/count-range.tsx'
import { Days } from '../../parts/days.tsx'
import { Link } from '../../parts/link.tsx'
import { Place } from '../../parts/place.tsx'
import { StatusSign } from '../../parts/status-sign.tsx'
import { Disputed } from './disputed.tsx'

type Props = {
  readonly row: IncidentRow
  readonly index: number
  readonly isCurrent: boolean
  readonly onFocus: (index: number) => void
  readonly onPoint: (row: IncidentRow | null) => void
}

/** An incident in two lines: when, what and where, how many people, told by whom. */
export const Row = memo(function Row({ row, index, isCurrent, onFocus, onPoint }: Props) {
  return (
    <tr
      aria-rowindex={index + 2}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => {
        onFocus(index)
        onPoint(row)
      }}
      onMouseEnter={() => onPoint(row)}
      onMouseLeave={() => onPoint(null)}
      onClick={event => event.defaultPrevented || go(addressOf.incident(row.id))}
    >
      <td className="when">
        <Days from={row.from} to={row.to} />
      </td>
      <td className="what">
        <div className="first">
          <StatusSign status={row.status} />
          <Link href={addressOf.incident(row.id)} tabIndex={-1}>
            {m.what(row.type, row.mode)}
          </Link>
          <Disputed row={row} tabIndex={-1} />
        </div>
        <div>
          <Place name={row.place} admin1={row.admin1} country={row.country} />
        </div>
        <div className="when-too">
          <Days from={row.from} to={row.to} />
        </div>
      </td>
      <td className="people">
        {(['killed', 'injured'] as const).map(
          measure =>
            row[measure] && (
              <div key={measure}>
                <CountRange {...row[measure]} /> <span className="dim">{m.measures[measure]}</span>
              </div>
            ),
        )}
      </td>
      <td className="told">
        <div>{m.reports(row.reports)}</div>
        <div className="dim">{row.independent ? m.accounts(row.independent) : m.incidents.noAccount}</div>
      </td>
    </tr>
  )
})
