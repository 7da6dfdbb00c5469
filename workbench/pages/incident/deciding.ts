import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../api/fetch.ts'
import type { Decided, Deciding } from '../../api/types.ts'
import { keepChange } from './last-change.ts'

/** Writes a decision on the incident; what is shown is asked for anew after it. */
export function useDeciding(onDone: (decided: Decided) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deciding: Deciding) => post<Decided>('/api/decisions', deciding),
    onSuccess: async decided => {
      onDone(decided)
      await client.invalidateQueries()
    },
  })
}

/** Takes a decision back. */
export function useRevoking(onDone: (decided: Decided) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ decision, why }: { readonly decision: string; readonly why: string }) =>
      post<Decided>(`/api/decisions/${encodeURIComponent(decision)}/revoke`, { why }),
    onSuccess: async decided => {
      keepChange(null)
      onDone(decided)
      await client.invalidateQueries()
    },
  })
}
