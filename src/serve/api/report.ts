import { z } from 'zod'
import { reviewState } from './claim.ts'
import { list, pageOf, pageQuery } from './list.ts'
import { reading, readReport } from './reading.ts'
import { issue } from './span.ts'

export type { Report } from '../../text/report.ts'

export const reportRow = readReport
  .extend({
    addedAt: z.string(),
    claims: z.int(),
    copyOf: z.string().nullable().describe('The report of which it is a copy; null where it is none.'),
    revises: z.string().nullable().describe('The version of the article before it.'),
    issues: list(issue).describe('Troubles of taking it in.'),
  })
  .describe('A report as the ledger keeps it.')
/** A report as the ledger keeps it. */
export type ReportRow = z.infer<typeof reportRow>

export const reportsQuery = z.strictObject({
  ...pageQuery,
  words: z.string().optional().describe('All must stand in its title, outlet or address.'),
  outlet: z.string().optional().describe('The whole name of its outlet.'),
})
export const reportPage = pageOf(reportRow)
/** One page of reports. */
export type ReportPage = z.infer<typeof reportPage>

export const reportDetail = z.object({
  report: reportRow,
  reading,
  reader: z.string().describe('The version of According that made the reading.'),
  readAt: z.string(),
  incidents: list(z.object({ telling: z.string(), incident: z.string(), events: list(z.string()) })).describe(
    'What it tells of: the incident of each telling, with the events of the reading that are its parts.',
  ),
  versions: list(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      publishedAt: z.string().nullable(),
      relation: z.enum(['copy', 'original', 'revises', 'revised by']),
    }),
  ).describe('Other reports of the same words or article, each with what it is to this one.'),
  reviews: list(z.object({ claim: z.string(), review: reviewState })).describe(
    'What people decided on its claims, by their ids in the reading; the reading is as the machine made it.',
  ),
  acquisitions: list(
    z.object({
      origin: z.string(),
      line: z.int().nullable(),
      gotAt: z.string(),
      method: z.string(),
      sha256: z.string(),
    }),
  ).describe('Where and when its original was got.'),
})
/** One report with all that it was read to say and where it came from. */
export type ReportDetail = z.infer<typeof reportDetail>
