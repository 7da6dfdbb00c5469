import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ClaimList } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { ClaimLines } from '../../parts/claim-lines.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import type { Line } from './lines.ts'

/** Claims asked for at once. */
const STEP = 50

/** The claims that one line rests on, the latest first. */
export function LineClaims({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) {
  const [most, setMost] = useState(STEP)
  const heading = useRef<HTMLHeadingElement>(null)
  const numbers = line.claims.slice(0, most).join(',')
  const { data, error, refetch } = useQuery({
    queryKey: keys.claimsAt(numbers),
    queryFn: ({ signal }) => get<ClaimList>(`/api/claims/${numbers}`, {}, signal),
    placeholderData: before => before,
  })
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="line-claims">
      <div className="line-claims-head">
        <h3 tabIndex={-1} ref={heading} dir="auto">
          {m.actors.edge(line.fromName, line.words, line.toName)}
        </h3>
        <Button kind="quiet" onClick={onClose} aria-label={m.actors.closeEdge}>
          ✕
        </Button>
      </div>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ClaimLines claims={data.rows} />
      ) : (
        <Loading />
      )}
      {line.claims.length > most && <Button onClick={() => setMost(most + STEP)}>{m.claimLines.more}</Button>}
    </div>
  )
}
