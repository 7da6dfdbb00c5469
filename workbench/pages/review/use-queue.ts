import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ReviewItem, ReviewQueue } from '../../api/types.ts'

const LIMIT = 40

/**
 * The queue, which stands still while somebody works: what was decided stays where it was, and what is new comes behind. Opened
 * anew it begins with what is worth most again. `asked`: the number of a claim that is wanted, whatever was decided on it.
 */
export function useQueue(asked: string | null) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.review(),
    queryFn: ({ signal }) => get<ReviewQueue>('/api/review', { limit: LIMIT }, signal),
    gcTime: 0,
  })
  const [items, setItems] = useState<readonly ReviewItem[]>([])
  const isMissing = data !== undefined && asked !== null && !items.some(({ claim }) => String(claim.number) === asked)
  const wanted = useQuery({
    queryKey: [...keys.review(), asked],
    queryFn: ({ signal }) => get<ReviewQueue>('/api/review', { claim: asked }, signal),
    enabled: isMissing,
  })
  useEffect(() => {
    if (data) setItems(known => joined(known, data.rows))
  }, [data])
  useEffect(() => {
    if (wanted.data) setItems(known => joined(known, wanted.data.rows))
  }, [wanted.data])
  /** Shows a claim as the server has it now: it may have left the queue. Where the server is gone, it stands as it was. */
  const renew = async (claim: number): Promise<void> => {
    const queue = await get<ReviewQueue>('/api/review', { claim }).catch(() => null)
    if (queue) setItems(known => joined(known, queue.rows))
  }
  return {
    items,
    renew,
    open: data?.open ?? 0,
    error: error ?? wanted.error,
    isPending: isPending || (isMissing && wanted.isPending),
    refetch,
  }
}

function joined(known: readonly ReviewItem[], rows: readonly ReviewItem[]): readonly ReviewItem[] {
  const fresh = new Map(rows.map(row => [row.claim.number, row]))
  const seen = new Set(known.map(({ claim }) => claim.number))
  return [
    ...known.map(item => fresh.get(item.claim.number) ?? item),
    ...rows.filter(({ claim }) => !seen.has(claim.number)),
  ]
}
