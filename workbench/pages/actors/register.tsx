import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, asking, go, useAsked } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ActorList, ActorNetwork } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { Table } from '../../parts/table.tsx'
import { COLUMNS } from './columns.tsx'
import { Network } from './network.tsx'

/** Rows shown at first, and more at a time. */
const STEP = 50
/** Actors that the network holds. */
const DRAWN = 40
/** Lines among the named below which words that name nobody are drawn too. */
const FEW = 5

/** All actors whose names an address asks for, and what claims say of any two of them. */
export function Register() {
  const address = useAsked()
  const [most, setMost] = useState(STEP)
  const asked = { words: address.get('words') ?? '', labels: address.get('labels') ?? '' }
  const question = new URLSearchParams(asked).toString()
  const list = useQuery({
    queryKey: keys.actors(`${question} ${most}`),
    queryFn: ({ signal }) => get<ActorList>('/api/actors', { ...asked, limit: most }, signal),
    placeholderData: keepPreviousData,
  })
  const network = useQuery({
    queryKey: keys.network(question),
    queryFn: ({ signal }) => get<ActorNetwork>('/api/actors/network', { ...asked, limit: DRAWN }, signal),
    placeholderData: keepPreviousData,
  })
  const isFew = asked.labels !== 'yes' && network.data !== undefined && network.data.edges.length < FEW
  const withLabels = useQuery({
    queryKey: keys.network(`${question} labels`),
    queryFn: ({ signal }) =>
      get<ActorNetwork>('/api/actors/network', { ...asked, labels: 'yes', limit: DRAWN }, signal),
    enabled: isFew,
  })
  const isWidened = isFew && withLabels.data !== undefined && withLabels.data.edges.length >= FEW
  const drawn = isWidened ? withLabels.data : network.data
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Loading />
  const { rows, count } = list.data
  const rest = count - rows.length
  return (
    <div className="register">
      <PageHead title={m.actors.title}>
        <p className="dim">{m.actors.about}</p>
      </PageHead>
      <div className="asked">
        <SearchBox page={m.actors.title} label={m.actors.search} placeholder={m.actors.searchFor} words={asked.words} />
        <label>
          <input
            type="checkbox"
            checked={asked.labels === 'yes'}
            onChange={({ target }) => go(asking({ labels: target.checked ? 'yes' : null }))}
          />
          {m.actors.labels}
        </label>
        <p className="dim" role="status">
          {m.actors.found(rows.length, count)}
        </p>
      </div>
      <div className="actors-panes">
        {rows.length > 0 ? (
          <div className="actor-table">
            <Table
              caption={m.actors.caption}
              columns={COLUMNS}
              rows={rows}
              keyOf={({ key }) => key}
              onOpen={({ key }) => go(addressOf.actor(key))}
            />
            {rest > 0 && <Button onClick={() => setMost(most + STEP)}>{m.actors.more(Math.min(rest, STEP))}</Button>}
          </div>
        ) : (
          <p className="dim">{asked.words ? m.actors.nothing : m.actors.empty}</p>
        )}
        {network.error && <Failure error={network.error} onRetry={() => void network.refetch()} />}
        {drawn && rows.length > 0 && (
          <Network network={drawn} middle={null} note={isWidened ? m.actors.widened : null} />
        )}
      </div>
    </div>
  )
}
