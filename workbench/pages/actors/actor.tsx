import { useInfiniteQuery } from '@tanstack/react-query'
import { addressOf, asking, go, useAsked } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ActorDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { ClaimPages } from '../../parts/claim-lines.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Names } from './names.tsx'
import { Network } from './network.tsx'

/** One actor: its names and why they are its own, those beside it, and all claims that have it. */
export function OneActor({ id }: { readonly id: string }) {
  const labels = useAsked().get('labels')
  const { data, error, refetch, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keys.actor(id, labels),
    queryFn: ({ pageParam, signal }) =>
      get<ActorDetail>(`/api/actors/${encodeURIComponent(id)}`, { after: pageParam, labels }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ claims }) => claims.next,
    placeholderData: before => before,
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { actor, network } = data.pages[0]!
  return (
    <div className="one">
      <PageHead title={actor.name}>
        <Link href={addressOf.actors()}>{m.actors.back}</Link>
      </PageHead>
      {!actor.named && <p className="dim">{m.actors.labelNote}</p>}
      <Names actor={actor} />
      <label className="also-labels">
        <input
          type="checkbox"
          checked={labels === 'yes'}
          onChange={({ target }) => go(asking({ labels: target.checked ? 'yes' : null }))}
        />
        {m.actors.labels}
      </label>
      <Network network={network} middle={actor.key} />
      <section>
        <h2>{m.actors.claims}</h2>
        <ClaimPages
          pages={data.pages.map(({ claims }) => claims)}
          onMore={() => void fetchNextPage()}
          isLoading={isFetchingNextPage}
        />
      </section>
    </div>
  )
}
