import { z } from 'zod'
import { rule } from './filter.ts'
import { incidentRow } from './incident.ts'
import { list } from './list.ts'

export const previewing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), incidents: z.array(z.string()).min(2), rule }),
  z.object({ kind: z.literal('split'), incident: z.string(), reports: z.array(z.string()).min(1), rule }),
])
/** A merge or a split that is looked at before it is decided. */
export type Previewing = z.input<typeof previewing>

export const preview = z
  .object({
    before: list(incidentRow).describe('The incidents concerned as they are.'),
    after: list(incidentRow).describe('As they would be; their ids too.'),
    overruled: list(z.string()).describe('Decisions that it would overrule.'),
  })
  .describe('What a merge or a split would change.')
/** What a merge or a split would change. */
export type Preview = z.infer<typeof preview>
