import { z } from 'zod'
import { claimPage } from './claim.ts'
import { list, pageQuery } from './list.ts'

export const actorRow = z
  .object({
    key: z.string(),
    name: z.string(),
    aliases: list(
      z.object({
        name: z.string(),
        reason: z.string().describe('Why it is the same: a row of the lexicon, or another way to write it.'),
        reports: z.int(),
      }),
    ),
    claims: z.int(),
  })
  .describe('Somebody who takes part in claims or says them.')
export type ActorRow = z.infer<typeof actorRow>

export const actorsQuery = z.strictObject({
  words: z.string().optional().describe('All must stand in one of its names.'),
  limit: pageQuery.limit,
})
export const actorList = z.object({ rows: list(actorRow), count: z.int() })
export type ActorList = z.infer<typeof actorList>

export const actorEdge = z
  .object({
    from: z.string().describe('The key of who acts, says or is the beginning of a relation.'),
    to: z.string(),
    kind: z.string().describe('Type of event, kind of relation, or "speaks of".'),
    claims: list(z.int()).describe('Numbers of the claims that it rests on.'),
  })
  .describe('What claims say of two actors.')
export type ActorEdge = z.infer<typeof actorEdge>

export const actorQuery = z.strictObject(pageQuery)
export const actorDetail = z.object({
  actor: actorRow,
  neighbours: list(z.object({ key: z.string(), name: z.string(), claims: z.int() })),
  edges: list(actorEdge),
  claims: claimPage,
})
export type ActorDetail = z.infer<typeof actorDetail>
