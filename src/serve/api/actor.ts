import { z } from 'zod'
import { claimPage } from './claim.ts'
import { list, pageQuery } from './list.ts'

export const actorRow = z
  .object({
    key: z.string(),
    name: z.string(),
    named: z.boolean().describe('False of words that name nobody ("police", "two men"): as many actors as reports.'),
    aliases: list(
      z.object({
        name: z.string(),
        reason: z.string().describe('Why it is a name of the same: a row of the lexicon, or the same words.'),
        reports: z.int(),
      }),
    ).describe('How reports call it.'),
    maybe: list(z.object({ key: z.string(), name: z.string(), reason: z.string() })).describe(
      'Others who may be the same; nobody joined them.',
    ),
    claims: z.int(),
  })
  .describe('Somebody who takes part in claims or says them.')
/** Somebody who takes part in claims or says them, under all names that are surely its own. */
export type ActorRow = z.infer<typeof actorRow>

const labels = z.literal('yes').optional().describe('Also words that name nobody: "police", "two men".')

export const actorsQuery = z.strictObject({
  words: z.string().optional().describe('All must stand in one of its names.'),
  labels,
  limit: pageQuery.limit,
})
export const actorList = z.object({
  rows: list(actorRow),
  count: z.int().describe('How many there are in all.'),
})
/** Actors, most claims first. */
export type ActorList = z.infer<typeof actorList>

export const actorEdge = z
  .object({
    from: z.string().describe('The key of who acts, says or is the beginning of a relation.'),
    to: z.string(),
    kind: z.string().describe('Type of event, kind of relation, or "speaks of".'),
    claims: list(z.int()).describe('Numbers of the claims that it rests on.'),
  })
  .describe('What claims say of two actors.')
/** What claims say of two actors. */
export type ActorEdge = z.infer<typeof actorEdge>

const node = z.object({ key: z.string(), name: z.string(), named: z.boolean(), claims: z.int() })

export const actorNetwork = z
  .object({ nodes: list(node), edges: list(actorEdge) })
  .describe('Actors with what claims say of any two of them.')
/** Actors and what claims say of any two of them. */
export type ActorNetwork = z.infer<typeof actorNetwork>

export const actorQuery = z.strictObject({ ...pageQuery, labels })
export const actorDetail = z.object({
  actor: actorRow,
  network: actorNetwork.describe('Itself and those with whom most claims have it.'),
  claims: claimPage,
})
/** One actor with those beside it and the claims. */
export type ActorDetail = z.infer<typeof actorDetail>
