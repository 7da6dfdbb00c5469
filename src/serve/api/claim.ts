import { z } from 'zod'
import { STATUSES } from '../../reading/reading.ts'
import { filterQuery } from './filter.ts'
import { list, pageOf, pageQuery } from './list.ts'

const text = z.string().nullable()

/** What people last decided on a claim; 'open' where nobody did, or took it back. */
export const reviewState = z.object({
  state: z.enum(['open', 'accepted', 'corrected', 'rejected', 'skipped']),
  decision: z.string().nullable(),
  corrections: list(
    z.object({
      field: z.string(),
      read: text.describe('What the machine read.'),
      now: text.describe('What a person says is right; null: the words do not say.'),
    }),
  ).describe('What the claim shows is corrected already.'),
})
/** What people last decided on a claim. */
export type ReviewState = z.infer<typeof reviewState>

export const foundClaim = z
  .object({
    number: z.int().describe('By which it is decided on.'),
    claim: z.string().describe('Its id within the reading of its report.'),
    frame: z.string(),
    kind: z.enum(['event', 'figure', 'relation']),
    type: z.string(),
    mode: text,
    status: z.enum(STATUSES),
    background: z.boolean(),
    atLeast: z.number().nullable(),
    atMost: z.number().nullable(),
    parties: list(z.object({ role: z.string(), name: z.string() })),
    place: z
      .object({
        name: z.string(),
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
        country: text,
        admin1: text,
      })
      .nullable(),
    when: z.object({ from: text, to: text }).nullable(),
    source: text.describe('Who is said to know; "" where hidden; null in the report’s own voice.'),
    words: z.string(),
    report: z.object({ id: z.string(), title: text, outlet: text, url: text, publishedAt: text }),
    incident: text,
    review: reviewState,
  })
  .describe('A claim as the ledger keeps it, with what people decided on it.')
/** A claim as the ledger keeps it, with what people decided on it. */
export type FoundClaim = z.infer<typeof foundClaim>

export const claimsQuery = z.strictObject({ ...filterQuery, ...pageQuery })
export const claimPage = pageOf(foundClaim)
/** One page of claims. */
export type ClaimPage = z.infer<typeof claimPage>

export const claimNumbers = z.object({ numbers: z.string().regex(/^\d{1,15}(?:,\d{1,15}){0,60}$/) })
export const claimList = z.object({ rows: list(foundClaim) })
/** Claims. */
export type ClaimList = z.infer<typeof claimList>
