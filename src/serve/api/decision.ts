import { z } from 'zod'
import { foundClaim } from './claim.ts'
import { list } from './list.ts'

const text = z.string().nullable()

export const decision = z
  .object({
    id: z.string(),
    kind: z.enum(['merge', 'split', 'accept', 'correct', 'reject', 'skip']),
    who: z.string(),
    why: z.string(),
    at: z.string(),
    state: z
      .enum(['in force', 'revoked', 'overruled', 'lost'])
      .describe('Lost: the newest reading tells nothing at the words it rests on; it comes back with them.'),
    revoked: z.object({ who: z.string(), why: z.string(), at: z.string() }).nullable(),
    claim: z
      .object({
        number: z.int().nullable().describe('The claim that stands at these words today.'),
        report: z.string(),
        words: z.string(),
        incident: text,
        field: text.describe('What was corrected: status, mode, atLeast, place …; null of the claim as a whole.'),
        old: text,
        new: text,
        repeats: text.describe(
          'The decision on another copy of the report that it repeats; it is taken back with that.',
        ),
      })
      .nullable()
      .describe('What is decided on: one claim; null of a merge or split.'),
    tellings: list(
      z.object({
        report: z.string(),
        words: z.string(),
        incident: text,
        side: z.union([z.literal(0), z.literal(1)]).describe('Of a split, 0 was taken out and 1 stayed.'),
      }),
    ).describe('What is decided on: tellings of incidents; empty of a claim.'),
  })
  .describe('What a person decided, and what became of it.')
/** What a person decided, and what became of it. */
export type Decision = z.infer<typeof decision>

const why = z.string().trim().min(1).max(2000).describe('The reason, for those who come later.')
const claim = z.int().describe('The number of the claim.')
const whyIfAny = z.string().trim().max(2000).default('').describe('The reason, where there is one.')

/** What a person can decide. */
export const deciding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), claim, why: whyIfAny }),
  z.object({ kind: z.literal('reject'), claim, why }),
  z.object({ kind: z.literal('skip'), claim, why: whyIfAny }),
  z.object({
    kind: z.literal('correct'),
    claim,
    why,
    field: z
      .string()
      .describe('What is wrong: status, type, mode, atLeast, atMost, place, from, to, source, actor, recipient.'),
    value: z.string().nullable().describe('What is right; null: the words do not say.'),
  }),
  z.object({ kind: z.literal('merge'), incidents: z.array(z.string()).min(2), why }),
  z.object({ kind: z.literal('split'), incident: z.string(), reports: z.array(z.string()).min(1), why }),
])
/** What a person wants to decide. */
export type Deciding = z.input<typeof deciding>

const members = z.object({ incident: z.string(), tellings: list(z.string()), reports: list(z.string()) })

/** What a decision, or taking it back, changed. */
export const decided = z.object({
  decision,
  before: list(members).describe('The incidents concerned as they were.'),
  after: list(members).describe('As they are.'),
  overruled: list(z.string()).describe('Decisions that it overrules.'),
  copies: list(foundClaim).describe(
    'Claims at the same words in copies of its report, on which it may be repeated: nobody decided on them.',
  ),
})
/** What a decision, or taking it back, changed. */
export type Decided = z.infer<typeof decided>

export const revoking = z.object({ why })
/** Why a decision is taken back. */
export type Revoking = z.infer<typeof revoking>

export const repeating = z.object({
  claims: z.array(z.int()).min(1).max(1000).describe('Numbers of claims, of those that `copies` names.'),
})
/** The copies on which a decision is repeated. */
export type Repeating = z.input<typeof repeating>

export const decisionsQuery = z.strictObject({
  claim: z.coerce.number().int().optional().describe('The number of a claim.'),
  incident: z.string().optional(),
  report: z.string().optional(),
  last: z.coerce.number().int().min(1).max(1000).optional().describe('Only so many, the last ones.'),
})
export const decisionList = z.object({ rows: list(decision) })
/** Decisions, oldest first. */
export type DecisionList = z.infer<typeof decisionList>

export const testCase = z.object({ file: z.string().describe('A name for it.'), yaml: z.string() })
/** A rejected claim as a file for the tests. */
export type TestCase = z.infer<typeof testCase>
