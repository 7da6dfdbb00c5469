import { z } from 'zod'
import type { Account, Cells, Disagreement, Mark } from '../../incidents/account.ts'
import type { Course } from '../../incidents/course.ts'
import type { Link } from '../../incidents/incident.ts'
import { STATUSES } from '../../reading/reading.ts'
import { list } from './list.ts'
import { span } from './span.ts'
import { anyValue, days, deed, field, people, side, site, what } from './values.ts'

export type { Cells, Count, Deed, Field, Said, Source, Values, What } from '../../incidents/account.ts'
export type { Reason } from '../../incidents/incident.ts'
export type { Days, Side, Site } from '../../incidents/telling.ts'
export type { Account, Course, Disagreement, Link, Mark }

const ids = list(z.string())
const status = z.enum(STATUSES)

const saidOf = <V extends z.ZodType>(value: V) =>
  list(
    z.object({
      value,
      status,
      words: list(span),
      claims: ids,
      headline: z.literal(true).exactOptional().describe('The words stand in the title of the report.'),
      withdrawn: z.literal(true).exactOptional().describe('The report takes back what it told earlier.'),
    }),
  ).exactOptional()
const ofPeople = saidOf(people)

const cells = z.object({
  what: saidOf(what),
  happened: saidOf(deed),
  when: saidOf(days),
  where: saidOf(site),
  actors: saidOf(side),
  recipients: saidOf(side),
  killed: ofPeople,
  injured: ofPeople,
  missing: ofPeople,
  detained: ofPeople,
  abducted: ofPeople,
  displaced: ofPeople,
  casualties: ofPeople,
  present: ofPeople,
}) satisfies z.ZodType<Cells>

const mark = z.object({
  mark: z.enum(['contradicts', 'refines', 'agrees', 'alone', 'revised']),
  contradicts: ids,
  refines: ids,
  agrees: ids,
}) satisfies z.ZodType<Mark>

export const account = z
  .object({
    id: z.string(),
    source: z.object({
      key: z.string(),
      name: z.string(),
      speaksFor: z.string().nullable(),
      kind: z.enum(['source', 'outlet', 'report', 'unnamed']),
    }),
    report: z.string(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable(),
    standing: z.enum(['independent', 'again', 'copy', 'unnamed']),
    copies: ids,
    cells,
    marks: z.partialRecord(field, mark),
  })
  .describe('All that one report, or one root source in it, claims of one incident.') satisfies z.ZodType<Account>

const value = z.object({ value: anyValue, status })

export const disagreement = z.object({
  field,
  rivals: list(z.object({ says: list(value), by: ids })),
  gap: z.number().nullable(),
}) satisfies z.ZodType<Disagreement>

export const course = z
  .object({
    field,
    source: z.string(),
    said: list(z.object({ account: z.string(), publishedAt: z.string().nullable(), values: list(value) })),
  })
  .describe('What one source said of a field, time after time.') satisfies z.ZodType<Course>

export const link = z
  .object({
    a: z.string(),
    b: z.string(),
    score: z.number(),
    reasons: list(z.object({ ground: z.string(), weight: z.number(), words: z.string() })),
  })
  .describe('Two tellings judged to be of one happening, with the reasons.') satisfies z.ZodType<Link>
