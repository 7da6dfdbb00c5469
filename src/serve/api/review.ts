import { z } from 'zod'
import { TOLLS } from '../../review/worth.ts'
import { foundClaim } from './claim.ts'
import { list } from './list.ts'
import { span } from './span.ts'
import { field } from './values.ts'

export const reviewQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  claim: z.coerce.number().int().optional().describe('Only the claim of this number, whatever was decided on it.'),
})

export const lookGround = z.discriminatedUnion('ground', [
  z.object({ ground: z.literal('contradicted'), field, by: list(z.string()).describe('Names of sources.') }),
  z.object({ ground: z.literal('people'), count: z.int(), measure: z.enum(TOLLS) }),
  z.object({ ground: z.literal('hedged') }),
  z.object({ ground: z.literal('unclear') }),
  z.object({ ground: z.literal('unlocated'), place: z.string().describe('No gazetteer has it.') }),
])
/** Why a claim is worth a look. */
export type LookGround = z.infer<typeof lookGround>

export const reviewItem = z
  .object({
    claim: foundClaim,
    worth: z.number().describe('What a look is worth: the greatest first.'),
    why: list(lookGround).describe('What makes it so, the contradictions first.'),
    passages: list(span).describe('The sentences of its report in which it stands.'),
    marks: list(
      span.extend({
        kind: z.enum(['source', 'cue', 'content', 'event', 'figure', 'relation', 'party', 'place', 'time']),
      }),
    ).describe('What words of the report are in it, in the order of the text.'),
    fields: list(z.object({ name: z.string(), value: z.string().nullable() })).describe('What can be corrected in it.'),
    isSkipped: z.boolean().describe('Whether somebody left it for later.'),
    because: z.string().describe('The rule that read it.'),
  })
  .describe('A claim that nobody decided on yet.')
/** A claim in the queue, with what a look is worth. */
export type ReviewItem = z.infer<typeof reviewItem>

export const reviewQueue = z.object({
  rows: list(reviewItem),
  open: z.int().describe('Claims that nobody decided on.'),
  decided: z.int().describe('Claims that somebody decided on.'),
})
/** Claims that nobody decided on, the one most worth a look first. */
export type ReviewQueue = z.infer<typeof reviewQueue>
