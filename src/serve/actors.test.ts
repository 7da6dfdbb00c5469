import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import {
  type ActorDetail,
  type ActorList,
  type ActorNetwork,
  actorDetail,
  actorList,
  actorNetwork,
} from './api/actor.ts'
import { type ClaimList, claimList } from './api/claim.ts'
import { onServer, SAMPLES } from './served.fixture.ts'

test('actors answer with the grounds of their names, and every edge with its claims', () =>
  onServer([SAMPLES], async ({ json, ask }) => {
    const answer = async <T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> => {
      const body = await json<z.output<T>>(path)
      assert.deepEqual(schema.parse(body), body, path)
      return body
    }
    const { rows, count }: ActorList = await answer('/api/actors', actorList)
    const all: ActorList = await answer('/api/actors?labels=yes', actorList)
    assert.ok(count > 0 && all.count > count, 'words that name nobody are left out until they are asked for')
    assert.ok(rows.every(({ named, aliases }) => named && aliases.every(({ reason }) => reason)))
    const { key, name } = rows[0]!
    const found: ActorList = await answer(`/api/actors?words=${encodeURIComponent(name)}`, actorList)
    assert.ok(found.rows.some(row => row.key === key))

    const detail: ActorDetail = await answer(`/api/actors/${encodeURIComponent(key)}?labels=yes&limit=3`, actorDetail)
    assert.equal(detail.actor.key, key)
    assert.equal(detail.claims.count, detail.actor.claims)
    const beside: ActorNetwork = await answer(
      `/api/actors/network?labels=yes&words=${encodeURIComponent(name)}`,
      actorNetwork,
    )
    for (const { nodes, edges } of [detail.network, beside]) {
      assert.ok(edges.length > 0)
      for (const { from, to } of edges)
        assert.ok(nodes.some(node => node.key === from) && nodes.some(node => node.key === to))
    }
    const { claims } = detail.network.edges[0]!
    const list: ClaimList = await answer(`/api/claims/${claims.join(',')}`, claimList)
    assert.deepEqual(list.rows.map(({ number }) => number).toSorted(), claims.toSorted())
    assert.equal((await ask('/api/actors/nobody')).status, 404)
    assert.equal((await ask('/api/claims/one')).status, 400)
  }))
