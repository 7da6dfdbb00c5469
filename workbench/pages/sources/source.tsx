import { useInfiniteQuery } from '@tanstack/react-query'
import { addressOf } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { SourceDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { ClaimPages } from '../../parts/claim-lines.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Incidents } from './incidents.tsx'
import { Reliability } from './reliability.tsx'
import { Scope } from './scope.tsx'

/** One source: how it stands to the others, how reliable people hold it, and all that it said. */
export function OneSource({ id }: { readonly id: string }) {
  const { data, error, refetch, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keys.source(id),
    queryFn: ({ pageParam, signal }) =>
      get<SourceDetail>(`/api/sources/${encodeURIComponent(id)}`, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ claims }) => claims.next,
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { source, names, history, incidents } = data.pages[0]!
  return (
    <div className="one source">
      <PageHead title={source.name}>
        <Scope source={source} />
        <Link href={addressOf.sources()}>{m.sources.back}</Link>
      </PageHead>
      <dl className="facts">
        <Fact name={m.sources.kind} value={m.sources.kindOf[source.kind]} />
        <Fact name={m.sources.columns.reports} value={m.number(source.reports)} />
        <Fact name={m.sources.columns.claims} value={m.number(source.claims)} />
        <Fact name={m.sources.contradictedBy} value={m.sources.share(source.contradicted, source.incidents)} />
        <Fact name={m.sources.revisedIn} value={m.sources.share(source.revised, source.incidents)} />
        {names.length > 1 && <Fact name={m.sources.alsoCalled} value={names.join(' · ')} />}
      </dl>
      <div className="beside">
        <Reliability source={source} history={history} />
        <Incidents incidents={incidents} />
      </div>
      <section className="said-claims">
        <h2>{m.sources.claims}</h2>
        {data.pages[0]!.claims.count ? (
          <ClaimPages
            pages={data.pages.map(({ claims }) => claims)}
            onMore={() => void fetchNextPage()}
            isLoading={isFetchingNextPage}
          />
        ) : (
          <p className="dim">{m.sources.noClaims}</p>
        )}
      </section>
    </div>
  )
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto">{value}</dd>
  </div>
)
