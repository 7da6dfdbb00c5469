import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { addressOf, asking, go, useAsked } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ReportPage } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Days } from '../../parts/days.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Link } from '../../parts/link.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { type Column, Table } from '../../parts/table.tsx'

type Row = ReportPage['rows'][number]

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'title',
    title: m.reader.columns.title,
    cell: ({ id, title }) => (
      <Link href={addressOf.report(id)}>
        <bdi>{title ?? m.reader.untitled}</bdi>
      </Link>
    ),
  },
  {
    key: 'outlet',
    title: m.reader.columns.outlet,
    cell: ({ outlet }) => <bdi className={outlet ? undefined : 'dim'}>{outlet ?? m.reader.noOutlet}</bdi>,
  },
  {
    key: 'published',
    title: m.reader.columns.published,
    cell: ({ publishedAt }) => <Days from={publishedAt} to={publishedAt} />,
  },
  { key: 'claims', title: m.reader.columns.claims, cell: ({ claims }) => m.number(claims), end: true },
]

/** All reports of the ledger, the newest first, found by words of their title, outlet or address. */
export function Reports() {
  const words = useAsked().get('words') ?? ''
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keys.reports(words),
    queryFn: ({ pageParam, signal }) => get<ReportPage>('/api/reports', { words, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const rows = data?.pages.flatMap(page => page.rows) ?? []
  return (
    <>
      <PageHead title={m.reader.title}>
        <search>
          <input
            type="search"
            aria-label={m.reader.search}
            placeholder={m.reader.search}
            value={words}
            onChange={({ target }) => go(asking({ words: target.value }), { replace: true })}
          />
        </search>
      </PageHead>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !rows.length && (
        <p className="reader-none">
          {words ? m.reader.noneFound : m.reader.none}{' '}
          {!words && <Link href={addressOf.add()}>{m.reader.addSome}</Link>}
        </p>
      )}
      {rows.length > 0 && (
        <div className="reports">
          <Table
            caption={m.reader.title}
            columns={COLUMNS}
            rows={rows}
            keyOf={({ id }) => id}
            onOpen={({ id }) => go(addressOf.report(id))}
          />
        </div>
      )}
      {hasNextPage && (
        <p className="reader-none">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {m.reader.more}
          </Button>
        </p>
      )}
    </>
  )
}
