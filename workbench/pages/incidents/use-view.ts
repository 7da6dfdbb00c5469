import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { IncidentRow, IncidentsFound, IncidentView } from '../../api/types.ts'

/** The incidents that the ledger finds, before anything is chosen of them here. */
export type View = {
  readonly rows: readonly IncidentRow[]
  /** Those that it would find unasked, as far as they are here. */
  readonly all: readonly IncidentRow[]
  readonly isMore: boolean
  readonly isPending: boolean
  /** Whether what is shown still answers the question before. */
  readonly isOld: boolean
  readonly error: Error | null
  readonly retry: () => void
}

const NONE: readonly IncidentRow[] = []

/**
 * All rows are got once; of a question the ledger then says only which of them it finds, in a few milliseconds. A ledger with
 * more incidents than one view holds is asked for the rows of each question.
 */
export function useView(question: string, rule: string | null): View {
  const isAsked = question !== ''
  const whole = useQuery(viewOf('', rule))
  const found = useQuery<IncidentsFound | null>({
    queryKey: keys.found(question),
    queryFn: ({ signal }) => get<IncidentsFound>('/api/incidents/found', new URLSearchParams(question), signal),
    placeholderData: keepPreviousData,
    enabled: isAsked,
    // Unasked, all are found.
    ...(!isAsked && { initialData: null }),
  })
  const isTooMany = isAsked && whole.data?.isMore === true
  const own = useQuery({ ...viewOf(question, rule), enabled: isTooMany })
  const all = whole.data?.rows ?? NONE
  const ids = found.data?.ids
  const some = useMemo(() => (ids ? among(all, ids) : all), [all, ids])
  const parts = isTooMany ? [whole, found, own] : isAsked ? [whole, found] : [whole]
  return {
    rows: (isTooMany && own.data?.rows) || some,
    all,
    isMore: (isTooMany ? own : whole).data?.isMore ?? false,
    isPending: whole.isPending || found.isPending,
    isOld: parts.some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData),
    error: parts.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all(parts.map(({ refetch }) => refetch())),
  }
}

function among(rows: readonly IncidentRow[], ids: readonly string[]): readonly IncidentRow[] {
  const found = new Set(ids)
  return rows.filter(({ id }) => found.has(id))
}

const viewOf = (question: string, rule: string | null) => ({
  queryKey: keys.view(question, rule),
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => {
    const asked = new URLSearchParams(question)
    if (rule) asked.set('rule', rule)
    return get<IncidentView>('/api/incidents/view', asked, signal)
  },
  placeholderData: keepPreviousData,
})
