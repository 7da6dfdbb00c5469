import { z } from 'zod'

/** The one shape of all that goes wrong. */
export const apiError = z
  .object({
    error: z.object({
      code: z.string().describe('For programs: "bad-request", "not-found", "no-key", "being-written" …'),
      message: z.string().describe('What is wrong, in one sentence for people.'),
      where: z.string().nullable().describe('The part of the request that is wrong: "from", "limit".'),
      value: z.string().nullable().describe('What it was.'),
      wayOut: z.string().nullable().describe('What to do instead.'),
    }),
  })
  .describe('What is wrong, where, and the way out.')
/** What is wrong, where, and the way out: the one shape of errors. */
export type ApiError = z.infer<typeof apiError>
