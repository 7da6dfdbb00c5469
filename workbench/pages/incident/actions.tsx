import { useState } from 'react'
import { addressOf, asking, go } from '../../address.ts'
import type { Decided, IncidentDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { announce } from '../../parts/live-region.tsx'
import { keepPicked } from '../../picked.ts'
import { keepChange } from './last-change.ts'
import { Merge } from './merge.tsx'
import { Split } from './split.tsx'

/** What can be done with the incident: merged with another, split, exported, printed. */
export function Actions({ detail }: { readonly detail: IncidentDetail }) {
  const [open, setOpen] = useState<'merge' | 'split' | null>(null)
  const close = (): void => setOpen(null)
  const done = (decided: Decided): void => {
    close()
    keepChange(decided)
    announce(m.incident.changed(decided.decision.kind))
    const stays = decided.after.find(({ incident }) => incident === detail.summary.id) ?? decided.after[0]
    if (stays) go(asking({ cell: null }, addressOf.incident(stays.incident)))
  }
  const exportThis = (): void => {
    const { id } = detail.summary
    go(addressOf.export(`picked=${keepPicked({ ids: [id], words: [id] })}`))
  }
  return (
    <span className="incident-actions unprinted">
      <Button onClick={() => setOpen('merge')}>{m.incident.merge}</Button>
      {detail.reports.length > 1 && <Button onClick={() => setOpen('split')}>{m.incident.split}</Button>}
      <Button onClick={exportThis}>{m.exporting.fromIncidents}</Button>
      <Button onClick={() => print()}>{m.incident.print}</Button>
      <Dialog title={m.incident.mergeTitle} isOpen={open === 'merge'} onClose={close}>
        <Merge summary={detail.summary} onDone={done} />
      </Dialog>
      <Dialog title={m.incident.splitTitle} isOpen={open === 'split'} onClose={close}>
        <Split detail={detail} onDone={done} />
      </Dialog>
    </span>
  )
}
