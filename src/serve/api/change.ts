import { z } from 'zod'
import { job } from './adding.ts'
import { list } from './list.ts'

/** What changes while somebody looks: one event of /api/events, as its data. */
export const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('added').describe('Reports came, by this program or another one.'),
    reports: list(z.string()).describe('Empty where another program added them.'),
    incidents: list(z.string()),
  }),
  z.object({
    kind: z.literal('decision').describe('Somebody decided, or took it back.'),
    decision: z.string(),
    incidents: list(z.string()),
  }),
  z.object({
    kind: z
      .literal('job')
      .describe('A job went on; of one with many reports only the end is told, GET /api/add/{id} says how it stands.'),
    job,
  }),
  z.object({
    kind: z
      .literal('export')
      .describe('A file that is to leave went on; GET /api/exports/jobs/{id} says how it stands.'),
    job: z.string(),
  }),
])
/** What changes while somebody looks: the data of one event of /api/events. */
export type Change = z.infer<typeof change>
