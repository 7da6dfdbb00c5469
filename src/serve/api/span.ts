import { z } from 'zod'
import type { Issue } from '../../text/report.ts'
import type { Span } from '../../text/span.ts'

export type { Issue, Span }

export const span = z
  .object({ start: z.int(), end: z.int(), quote: z.string() })
  .describe('A stretch of the text, half-open, in UTF-16 units, with its words.') satisfies z.ZodType<Span>

export const issue = z.object({
  code: z.string(),
  message: z.string(),
  span: span.nullable(),
}) satisfies z.ZodType<Issue>
