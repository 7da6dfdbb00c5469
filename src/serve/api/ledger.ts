import { z } from 'zod'
import { list } from './list.ts'

export const ledgerState = z
  .object({
    address: z.string().describe('A folder, or the address of a database without its password.'),
    kind: z.enum(['sqlite', 'postgres']),
    counts: z.object({
      reports: z.int(),
      claims: z.int(),
      incidents: z.int(),
      contradicted: z.int().describe('Incidents with accounts that contradict each other.'),
      decisions: z.int(),
      failures: z.int(),
    }),
    days: z.object({ first: z.string(), last: z.string() }).nullable().describe('Of its incidents.'),
    reader: z.string().describe('The version of According that reads here.'),
    warnings: list(z.string()),
    who: z.string().describe('In whose name decisions are written.'),
  })
  .describe('The ledger that is open.')
/** The ledger that is open. */
export type LedgerState = z.infer<typeof ledgerState>
