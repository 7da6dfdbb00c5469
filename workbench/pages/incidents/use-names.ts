import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { IncidentNames } from '../../api/types.ts'
import { type Names, namesOf } from './names.ts'

/** Who is named in the incidents; asked for when `isWanted`, so that it holds up nothing that is seen before. */
export function useNames(isWanted: boolean): { readonly names: Names; readonly isKnown: boolean } {
  const { data, isPending } = useQuery({
    queryKey: keys.names(),
    queryFn: ({ signal }) => get<IncidentNames>('/api/incidents/names', {}, signal),
    enabled: isWanted,
  })
  return { names: useMemo(() => namesOf(data), [data]), isKnown: !isPending }
}
