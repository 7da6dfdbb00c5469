import { z } from 'zod'
import type { CodedReport } from '../../reading/coded-report.ts'
import { list } from './list.ts'

const text = z.string().nullable()
const harm = z.object({ best: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })

/** What a row of event-report data says of the happening. */
export const codedReport = z.object({
  id: z.string(),
  days: z.object({ from: z.string(), to: z.string() }).nullable(),
  city: text,
  location: text,
  point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  parties: list(
    z.object({
      slot: z.number(),
      id: z.string(),
      name: z.string(),
      identified: z.boolean(),
      type: text,
      subtype: text,
      party: text,
      violence: list(z.string()),
    }),
  ),
  target: text,
  killed: harm,
  injured: harm,
  source: text,
  outlet: text,
  published: text,
  title: text,
}) satisfies z.ZodType<CodedReport>
