import { useQuery } from '@tanstack/react-query'
import { get } from '../api/fetch.ts'
import { keys } from '../api/keys.ts'
import type { LedgerState } from '../api/types.ts'
import { m } from '../messages/en.ts'

/** Which ledger is open, for who has several; what it warns of stands in the same place. */
export function LedgerName() {
  const { data } = useQuery({
    queryKey: keys.ledger(),
    queryFn: ({ signal }) => get<LedgerState>('/api/ledger', {}, signal),
  })
  if (!data) return null
  const name = data.address.split(/[\\/]/).findLast(part => part !== '') ?? data.address
  return (
    <span className="ledger-name dim" title={[m.shell.ledger(data.address, data.who), ...data.warnings].join('\n')}>
      {name}
      {data.warnings.length > 0 && ' ⚠'}
    </span>
  )
}
