import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { get, post } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { Decided, Deciding, Decision, DecisionList, FoundClaim, LedgerState, Repeating } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { announce } from '../../parts/live-region.tsx'

const KEY = keys.decisions('last')
let pending = 0

/** What was decided last, and the ways to decide and to take back. A decision stands at once; where it fails, it goes again. */
export function useDecisions() {
  const client = useQueryClient()
  const [trouble, setTrouble] = useState<Error | null>(null)
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<DecisionList>('/api/decisions', { last: 200 }, signal),
  })
  const { data: ledger } = useQuery({ queryKey: keys.ledger(), queryFn: () => get<LedgerState>('/api/ledger') })
  const who = ledger?.who ?? ''
  const change = (changed: (rows: readonly Decision[]) => readonly Decision[]): void =>
    void client.setQueryData<DecisionList>(KEY, before => ({ rows: changed(before?.rows ?? []) }))

  /** `claim`: that of which it is, where it is of one. Null where it was not written. */
  const decide = async (wish: Deciding, claim: FoundClaim | null): Promise<Decided | null> => {
    setTrouble(null)
    await client.cancelQueries({ queryKey: KEY })
    const draft = drafted(wish, claim, who)
    change(rows => [...rows, draft])
    announce(m.review.did(wish.kind))
    let decided: Decided | null = null
    try {
      decided = await post<Decided>('/api/decisions', wish)
      const { decision } = decided
      change(rows => [...rows.filter(({ id }) => id !== draft.id && id !== decision.id), decision])
    } catch (error) {
      change(rows => rows.filter(({ id }) => id !== draft.id))
      setTrouble(error as Error)
    }
    await client.invalidateQueries({ queryKey: KEY })
    return decided
  }

  /** Repeats a decision on the copies that its answer named; whether that was written. */
  const repeat = async ({ decision, copies }: Decided): Promise<boolean> => {
    setTrouble(null)
    let isWritten = false
    try {
      const wish: Repeating = { claims: copies.map(({ number }) => number) }
      await post<Decided>(`/api/decisions/${decision.id}/copies`, wish)
      isWritten = true
      announce(m.review.copies.applied(copies.length))
    } catch (error) {
      setTrouble(error as Error)
    }
    await client.invalidateQueries({ queryKey: KEY })
    return isWritten
  }

  const revoke = async (decision: Decision, why: string): Promise<void> => {
    setTrouble(null)
    await client.cancelQueries({ queryKey: KEY })
    try {
      const { decision: revoked } = await post<Decided>(`/api/decisions/${decision.id}/revoke`, { why })
      const isOf = ({ id, claim }: Decision): boolean => id === revoked.id || claim?.repeats === revoked.id
      change(rows =>
        rows.map(row => (isOf(row) && !row.revoked ? { ...row, state: revoked.state, revoked: revoked.revoked } : row)),
      )
      announce(m.review.tookBack(decision.kind))
    } catch (error) {
      setTrouble(error as Error)
    }
    await client.invalidateQueries({ queryKey: KEY })
  }

  return { decisions: data?.rows ?? [], who, decide, repeat, revoke, trouble }
}

/** Whether the server has a decision already. */
export const isKept = ({ id }: Decision): boolean => !id.startsWith('draft')

function drafted(wish: Deciding, claim: FoundClaim | null, who: string): Decision {
  const corrected = wish.kind === 'correct' ? { field: wish.field, new: wish.value } : { field: null, new: null }
  return {
    id: `draft-${++pending}`,
    kind: wish.kind,
    who,
    why: wish.why ?? '',
    at: new Date().toISOString(),
    state: 'in force',
    revoked: null,
    claim: claim && {
      number: claim.number,
      report: claim.report.id,
      words: claim.words,
      incident: claim.incident,
      old: null,
      repeats: null,
      ...corrected,
    },
    tellings: [],
  }
}
