import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, asking, go, useAsked } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { SourceList } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { Table } from '../../parts/table.tsx'
import { COLUMNS } from './columns.tsx'
import { KINDS, SORTS, sortOf, sought } from './sought.ts'

/** Rows shown at first, and more at a time. */
const STEP = 100

/** All sources: how much they said, how it stands to the others, how reliable people hold them. */
export function Register() {
  const asked = useAsked()
  const [most, setMost] = useState(STEP)
  const { data, error, refetch } = useQuery({
    queryKey: keys.sources(),
    queryFn: ({ signal }) => get<SourceList>('/api/sources', {}, signal),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const rows = sought(data.rows, asked)
  const rest = rows.length - most
  return (
    <div className="register">
      <PageHead title={m.sources.title}>
        <p className="dim">{m.sources.about}</p>
      </PageHead>
      <Asked asked={asked} found={m.sources.found(rows.length, data.rows.length)} />
      {rows.length > 0 ? (
        <Table
          caption={m.sources.caption}
          columns={COLUMNS}
          rows={rows.slice(0, most)}
          keyOf={({ key }) => key}
          onOpen={({ key }) => go(addressOf.source(key))}
        />
      ) : (
        <p className="dim">{data.rows.length ? m.sources.nothing : m.sources.empty}</p>
      )}
      {rest > 0 && <Button onClick={() => setMost(most + STEP)}>{m.sources.more(Math.min(rest, STEP))}</Button>}
    </div>
  )
}

function Asked({ asked, found }: { readonly asked: URLSearchParams; readonly found: string }) {
  const kind = asked.get('kind') ?? 'all'
  return (
    <div className="asked">
      <SearchBox
        page={m.sources.title}
        label={m.sources.search}
        placeholder={m.sources.searchFor}
        words={asked.get('words') ?? ''}
      />
      <label>
        {m.sources.kind}{' '}
        <select
          value={kind}
          onChange={({ target }) => go(asking({ kind: target.value === 'all' ? null : target.value }))}
        >
          {KINDS.map(each => (
            <option key={each} value={each}>
              {m.sources.kinds[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {m.sources.sort}{' '}
        <select
          value={sortOf(asked)}
          onChange={({ target }) => go(asking({ sort: target.value === 'reports' ? null : target.value }))}
        >
          {SORTS.map(each => (
            <option key={each} value={each}>
              {m.sources.sorts[each]}
            </option>
          ))}
        </select>
      </label>
      <p className="dim" role="status">
        {found}
      </p>
    </div>
  )
}
