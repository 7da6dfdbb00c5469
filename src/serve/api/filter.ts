import { z } from 'zod'
import type { Rule } from '../../incidents/aggregate.ts'
import { RULES } from '../../incidents/aggregate.ts'
import { MEASURES, STATUSES } from '../../reading/reading.ts'
import { CLAIM_TYPES, GAP_MEASURES, ROLES } from '../../store/filter.ts'

export type { Rule }

const counted = `MEASURE:N, of ${MEASURES.join(', ')}`

/** What claims and incidents are looked for by: the conditions of `according search`, all of which must hold. */
export const filterQuery = {
  words: z.string().optional().describe('All must stand in the claim; "in quotes" side by side; bomb* for beginnings.'),
  place: z.string().optional().describe('A place, a province or a country by name, or a country by its code (SY).'),
  near: z.string().optional().describe('LAT,LON in degrees: 36.2,37.16.'),
  within: z.string().optional().describe('Kilometres around `near`; 25 where not given.'),
  from: z.string().optional().describe('Happened on that day or later: 2025-10-23.'),
  to: z.string().optional().describe('Happened on that day or earlier.'),
  publishedFrom: z.string().optional().describe('Published on that day or later.'),
  publishedTo: z.string().optional().describe('Published on that day or earlier.'),
  actor: z.string().optional().describe('Takes part in it or says it; words of the name are enough.'),
  role: z
    .string()
    .optional()
    .describe(`What the actor is in it: ${ROLES.join(', ')}.`),
  type: z
    .string()
    .optional()
    .describe(`What it is of: ${CLAIM_TYPES.join(', ')}.`),
  mode: z.string().optional().describe('The mode of the event: explosives, firearms, arrest …'),
  source: z.string().optional().describe('Who is said to know; in a report’s own voice its outlet.'),
  outlet: z.string().optional().describe('The outlet of the report.'),
  status: z
    .string()
    .optional()
    .describe(`How sure, as the report tells it: ${STATUSES.join(', ')}.`),
  atLeast: z.string().optional().describe(`A figure surely so high: ${counted}.`),
  atMost: z.string().optional().describe(`A figure surely no higher: ${counted}.`),
  background: z.enum(['yes', 'no']).optional().describe('Only what is told as background, or only what is not.'),
  differBy: z
    .string()
    .optional()
    .describe(`Of incidents of which two accounts differ by more: MEASURE:N, of ${GAP_MEASURES.join(', ')}.`),
  contradicted: z.literal('yes').optional().describe('Of incidents with accounts that contradict each other.'),
}
/** The conditions of a filter as an address holds them, each as text. */
export type FilterQuery = Partial<Record<keyof typeof filterQuery, string>>

export const rule = z
  .enum(RULES)
  .default('representative')
  .describe('How one value is drawn from many accounts.') satisfies z.ZodType<Rule>
