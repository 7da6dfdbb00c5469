import { edgesAmong, edgesAround } from '../../store/actor-edges.ts'
import type { KeptActor } from '../../store/actors.ts'
import { claimsWhere, withActor } from '../../store/claims-where.ts'
import { densest, keysOf, nearest } from '../actor-network.ts'
import { answers } from '../answers.ts'
import { type ActorRow, actorDetail, actorList, actorNetwork, actorQuery, actorsQuery } from '../api/actor.ts'
import { keyParams } from '../api/list.ts'
import type { App } from '../app.ts'
import { claimsJson } from '../claim-json.ts'
import { hasWords } from '../has-words.ts'
import type { Serving } from '../serving.ts'
import { unknown } from '../unknown.ts'

/** Actors among whom those of a network are chosen: those with most claims. */
const LOOKED_AT = 500

export function actorRoutes(app: App, { ledger, registers }: Serving): void {
  const found = async (words: string | undefined, labels: boolean): Promise<readonly KeptActor[]> =>
    (await registers.actors()).filter(
      ({ named, aliases }) =>
        (named || labels) &&
        hasWords(
          aliases.map(({ name }) => name),
          words,
        ),
    )

  app.get(
    '/api/actors',
    {
      schema: {
        tags: ['actors'],
        summary: 'Who takes part in claims or says them, under which names and why, most claims first.',
        querystring: actorsQuery,
        response: answers(actorList),
      },
    },
    async ({ query: { words, labels, limit } }) => {
      const actors = await found(words, labels === 'yes')
      return { rows: actors.slice(0, limit).map(actorRow), count: actors.length }
    },
  )

  app.get(
    '/api/actors/network',
    {
      schema: {
        tags: ['actors'],
        summary:
          'What claims say of any two actors: of those found by their names with those beside them, else of all.',
        querystring: actorsQuery,
        response: answers(actorNetwork),
      },
    },
    async ({ query: { words, labels, limit } }) => {
      const actors = (await found(words, labels === 'yes')).slice(0, LOOKED_AT)
      if (words === undefined) return densest(actors, await edgesAmong(ledger.db, keysOf(actors)), limit)
      // Of those looked for by name also what stands beside them.
      const all = await found(undefined, labels === 'yes')
      return densest(all, await edgesAround(ledger.db, [...keysOf(actors).keys()], keysOf(all)), limit)
    },
  )

  app.get(
    '/api/actors/:key',
    {
      schema: {
        tags: ['actors'],
        summary: 'One actor with its names, those beside it and all claims that have it.',
        params: keyParams,
        querystring: actorQuery,
        response: answers(actorDetail),
      },
    },
    async ({ params: { key }, query: { limit, after = null, labels } }) => {
      const actors = await registers.actors()
      const actor = actors.find(other => other.key === key)
      if (!actor)
        throw unknown(
          'actor',
          key,
          actors.map(other => other.key),
          '/api/actors',
        )
      const folded = [...new Set(actor.aliases.map(alias => alias.folded))]
      const shown = actors.filter(({ named }) => named || labels === 'yes')
      const edges = await edgesAround(ledger.db, folded, keysOf([actor, ...shown]))
      return {
        actor: actorRow(actor),
        network: nearest(actor, edges, actors),
        claims: await claimsJson(ledger.db, await claimsWhere(ledger.db, withActor(folded), { limit, after })),
      }
    },
  )
}

const actorRow = ({ key, name, named, aliases, maybe, claims }: KeptActor): ActorRow => ({
  key,
  name,
  named,
  aliases: aliases.map(({ folded: _, ...alias }) => alias),
  maybe,
  claims,
})
