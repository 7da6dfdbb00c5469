import type { Status } from '../api/types.ts'
import { m } from '../messages/en.ts'

const SIGNS: Readonly<Record<Status, string>> = {
  asserted: '■',
  claimed: '□',
  hedged: '~',
  denied: '✗',
  planned: '▷',
  hypothetical: '?',
  unclear: '·',
}

/** How surely something is told, the same signs as on the command line. */
export const StatusSign = ({ status }: { readonly status: Status }) => (
  <span className={`status ${status}`} role="img" aria-label={m.statuses[status]} title={m.statuses[status]}>
    {SIGNS[status]}
  </span>
)
