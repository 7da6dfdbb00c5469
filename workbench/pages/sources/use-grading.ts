import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../api/fetch.ts'
import type { Grading, Revoking } from '../../api/types.ts'
import { announce } from '../../parts/live-region.tsx'

/** Writes a grade of a source, or takes the one that counts back; what is shown of sources is asked for anew. */
export function useGrading(key: string, said: { readonly words: string; readonly onDone: () => void }) {
  const client = useQueryClient()
  const path = `/api/sources/${encodeURIComponent(key)}/reliability`
  return useMutation({
    mutationFn: (given: Grading | Revoking) => post('grade' in given ? path : `${path}/revoke`, given),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sources'] })
      announce(said.words)
      said.onDone()
    },
  })
}
