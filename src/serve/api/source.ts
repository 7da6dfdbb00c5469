import { z } from 'zod'
import { EVENT_TYPES } from '../../reading/reading.ts'
import { claimPage } from './claim.ts'
import { list, pageQuery } from './list.ts'

export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

export const reliability = z
  .object({
    grade: z.enum(GRADES).describe('A reliable … E unreliable, F cannot be judged (the Admiralty Code).'),
    who: z.string(),
    at: z.string(),
    why: z.string(),
    revoked: z
      .object({ who: z.string(), why: z.string(), at: z.string() })
      .nullable()
      .describe('Who took it back: it counts no more.'),
  })
  .describe('How reliable a person holds a source.')
/** How reliable a person holds a source. */
export type Reliability = z.infer<typeof reliability>

export const sourceRow = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: z.enum(['source', 'outlet', 'report', 'unnamed']),
    reports: z.int(),
    incidents: z.int(),
    claims: z.int(),
    contradicted: z.int().describe('Incidents in which another source contradicts it.'),
    revised: z.int().describe('Incidents in which it revised its own word.'),
    reliability: reliability.nullable(),
  })
  .describe('An outlet or a speaker with what it said.')
/** An outlet or a speaker with what it said. */
export type SourceRow = z.infer<typeof sourceRow>

export const sourcesQuery = z.strictObject({
  words: z.string().optional().describe('All must stand in its name.'),
  kind: z.enum(['source', 'outlet']).optional(),
})
export const sourceList = z.object({ rows: list(sourceRow) })
/** Sources, those of most reports first. */
export type SourceList = z.infer<typeof sourceList>

export const sourceQuery = z.strictObject(pageQuery)
export const sourceDetail = z.object({
  source: sourceRow,
  names: list(z.string()).describe('How reports call it.'),
  incidents: list(
    z.object({
      id: z.string(),
      mark: z.enum(['contradicts', 'refines', 'agrees', 'alone', 'revised']),
      type: z.enum(EVENT_TYPES),
      mode: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      place: z.string().nullable(),
      country: z.string().nullable(),
    }),
  ).describe('The incidents of which it speaks, with how it stands to the others there.'),
  claims: claimPage,
  history: list(reliability).describe('Every grade it was given, the last first.'),
})
/** One source with its incidents, its claims and its grades. */
export type SourceDetail = z.infer<typeof sourceDetail>

export const grading = z.object({ grade: z.enum(GRADES), why: z.string().trim().min(1).max(2000) })
/** A grade that somebody gives a source, and why. */
export type Grading = z.infer<typeof grading>

export const grades = z.object({ history: list(reliability).describe('Every grade of the source, the last first.') })
/** Every grade that a source was given, the last first. */
export type Grades = z.infer<typeof grades>
