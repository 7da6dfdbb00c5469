import { z } from 'zod'
import { list } from './list.ts'

/** A text that is pasted. */
export const pasted = z.strictObject({
  text: z.string().min(1),
  title: z.string().optional(),
  outlet: z.string().optional(),
  publishedAt: z.string().optional().describe('The day of publication: 2025-10-23.'),
  url: z.string().optional(),
})
/** A text that somebody pastes to be added. */
export type Pasted = z.infer<typeof pasted>

export const outcome = z
  .object({
    path: z.string().describe('The name of the file; "pasted" of a text.'),
    line: z.int().nullable(),
    state: z.enum(['added', 'known', 'read again', 'revision', 'failed']),
    report: z.string().nullable(),
    claims: z.int(),
    incidents: list(z.string()),
    copyOf: z.string().nullable(),
    revises: z.string().nullable(),
    why: z.string().nullable().describe('Why it could not be read, and the way out.'),
  })
  .describe('What became of one report.')
/** What became of one report that was added. */
export type AddOutcome = z.infer<typeof outcome>

export const job = z
  .object({
    job: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    files: list(z.string()),
    outcomes: list(outcome),
    why: z.string().nullable().describe('What stopped it, where something did.'),
  })
  .describe('Reports being added.')
/** Reports being added, and how far that is. */
export type Job = z.infer<typeof job>

export const begun = z.object({ job: z.string() })
/** A job that has begun. */
export type Begun = z.infer<typeof begun>
