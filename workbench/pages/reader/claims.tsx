import { useEffect, useMemo, useRef } from 'react'
import type { ReportDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Claim } from './claim.tsx'
import type { ClaimGroup, ClaimRow } from './claim-rows.ts'
import { IncidentLink, Incidents } from './incidents.tsx'
import type { ToldOf } from './incidents-told.ts'

type Props = {
  readonly groups: readonly ClaimGroup[]
  readonly incidents: readonly ToldOf[]
  readonly reviews: ReportDetail['reviews']
  readonly chosen: ClaimRow | null
  readonly onChoose: (claim: string) => void
}

/** The claims of a report, those of one happening together. */
export function Claims({ groups, incidents, reviews, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const numbers = useMemo(
    () => new Map(incidents.flatMap(({ events }, i) => events.map(event => [event, i] as const))),
    [incidents],
  )
  const stateOf = useMemo(() => new Map(reviews.map(({ claim, review }) => [claim, review.state])), [reviews])
  const first = chosen ?? groups[0]?.rows[0]
  useEffect(() => {
    const row = chosen && list.current?.querySelector<HTMLElement>('[aria-current=true]')
    if (row && list.current!.scrollHeight > list.current!.clientHeight) row.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className="claims" ref={list}>
      <h2>{m.reader.claims}</h2>
      <Incidents incidents={incidents} />
      {!groups.length && <p className="dim">{m.reader.noClaims}</p>}
      <ol>
        {groups.map(({ frame, rows }) => (
          <li key={frame.id} className="group">
            {rows.map(row => (
              <Claim
                key={row.claim.id}
                row={row}
                review={stateOf.get(row.claim.id) ?? 'open'}
                under={row !== rows[0]}
                isSaidAbove={row !== rows[0] && row.claim.chain.join() === rows[0]!.claim.chain.join()}
                isChosen={row === chosen}
                isStop={row === first}
                onChoose={onChoose}
              />
            ))}
            {incidents.length > 1 && numbers.has(frame.id) && (
              <IncidentLink incidents={incidents} at={numbers.get(frame.id)!} />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
