import { z } from 'zod'
import { foundClaim } from './claim.ts'
import { list } from './list.ts'
import { span } from './span.ts'

export const reviewQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(20) })

export const reviewItem = z
  .object({
    claim: foundClaim,
    worth: z.number().describe('What a look is worth: the greatest first.'),
    why: list(z.string()).describe('What makes it so, in words: "contradicted", "34 killed".'),
    spans: list(span).describe('Where the claim stands in the text of its report.'),
    because: z.string().describe('The rule that read it.'),
  })
  .describe('A claim that nobody decided on yet.')
export type ReviewItem = z.infer<typeof reviewItem>

export const reviewQueue = z.object({
  rows: list(reviewItem),
  open: z.int().describe('Claims that nobody decided on.'),
  decided: z.int().describe('Claims that somebody decided on.'),
})
export type ReviewQueue = z.infer<typeof reviewQueue>
