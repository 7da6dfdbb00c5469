import { addressOf, asking, go } from '../../address.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { announce } from '../../parts/live-region.tsx'
import { useRevoking } from './deciding.ts'
import { keepChange, useLastChange } from './last-change.ts'

/** What was just merged or split, where its reports are now, and the way back. */
export function Changed({ incident }: { readonly incident: string }) {
  const last = useLastChange()
  const revoking = useRevoking(({ after }) => {
    announce(m.incident.undone)
    if (after[0] && !after.some(each => each.incident === incident))
      go(asking({ cell: null }, addressOf.incident(after[0].incident)))
  })
  if (!last?.after.some(each => each.incident === incident)) return null
  return (
    <div className="changed unprinted">
      <p>
        {m.incident.changed(last.decision.kind)} {m.incident.nowIn(last.after.length)}{' '}
        {last.after.map(each => (
          <Link
            key={each.incident}
            href={addressOf.incident(each.incident)}
            aria-current={each.incident === incident ? 'page' : undefined}
          >
            {each.incident} ({m.reports(each.reports.length)})
          </Link>
        ))}
      </p>
      <Button
        disabled={revoking.isPending}
        onClick={() => revoking.mutate({ decision: last.decision.id, why: m.incident.undone })}
      >
        {m.incident.undo}
      </Button>
      <Button kind="quiet" aria-label={m.shell.close} onClick={() => keepChange(null)}>
        ✕
      </Button>
      {revoking.error && <Failure error={revoking.error} />}
    </div>
  )
}
