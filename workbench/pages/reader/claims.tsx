import { useEffect, useMemo, useRef } from 'react'
import { addressOf } from '../../address.ts'
import type { ReportDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { Claim } from './claim.tsx'
import type { ClaimGroup, ClaimRow } from './claim-rows.ts'

type Props = {
  readonly groups: readonly ClaimGroup[]
  readonly incidents: ReportDetail['incidents']
  readonly chosen: ClaimRow | null
  readonly onChoose: (claim: string) => void
}

/** The claims of a report, those of one happening together. */
export function Claims({ groups, incidents, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const incidentOf = useMemo(
    () => new Map(incidents.flatMap(({ incident, events }) => events.map(event => [event, incident] as const))),
    [incidents],
  )
  const first = chosen ?? groups[0]?.rows[0]
  useEffect(() => {
    const row = chosen && list.current?.querySelector<HTMLElement>('[aria-current=true]')
    if (row && list.current!.scrollHeight > list.current!.clientHeight) row.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className="claims" ref={list}>
      <h2>{m.reader.claims}</h2>
      {!groups.length && <p className="dim">{m.reader.noClaims}</p>}
      <ol>
        {groups.map(({ frame, rows }) => (
          <li key={frame.id} className="group">
            {rows.map(row => (
              <Claim
                key={row.claim.id}
                row={row}
                under={row !== rows[0]}
                isSaidAbove={row !== rows[0] && row.claim.chain.join() === rows[0]!.claim.chain.join()}
                isChosen={row === chosen}
                isStop={row === first}
                onChoose={onChoose}
              />
            ))}
            {incidentOf.has(frame.id) && (
              <Link className="group-incident" href={addressOf.incident(incidentOf.get(frame.id)!)}>
                {m.reader.incident} {incidentOf.get(frame.id)}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
