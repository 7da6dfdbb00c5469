import { type Kysely, sql } from 'kysely'
import type { Abbreviations } from '../language/abbreviations.ts'
import { passagesOf } from '../language/passages.ts'
import type { Claim, Reading } from '../reading/reading.ts'
import type { Ledger } from '../store/open.ts'
import type { Tables } from '../store/schema.ts'
import { claimsAt, type FoundClaim } from '../store/search-claims.ts'
import { readingsOf } from '../store/told.ts'
import type { Span } from '../text/span.ts'
import { type Candidate, candidates } from './candidates.ts'
import { type ClaimMark, claimMarks } from './claim-marks.ts'
import { CONTRADICTED, type Worth } from './worth.ts'

/** A claim for a person to look at, with its words. */
export type QueueItem = Worth & {
  readonly claim: FoundClaim
  /** Where it stands: the sentences, and what words in them are. */
  readonly passages: readonly Span[]
  readonly marks: readonly ClaimMark[]
  /** The rule that read it. */
  readonly because: string
  readonly isSkipped: boolean
}

/** The queue with how many claims nobody, and how many somebody, decided on. */
export type Queue = { readonly rows: readonly QueueItem[]; readonly open: number; readonly decided: number }

/** How many of the queue, or one claim alone, by its number, whatever was decided on it. */
export type Wanted = { readonly limit: number; readonly only: number | null }

/** Incidents looked at first, and at most. */
const [FEW, MANY] = [80, 1280]

/**
 * Claims that nobody decided on, in the order of what a look is worth; those that were skipped come last, the first skipped
 * first.
 */
export async function reviewQueue(
  { db }: Ledger,
  { limit, only }: Wanted,
  abbreviations: Abbreviations,
): Promise<Queue> {
  const { decided, skipped } = await decidedOn(db)
  const isOpen = ({ number }: Candidate): boolean => !decided.has(number) && !skipped.has(number)
  const all = await enough(db, limit, isOpen)
  const open = all.filter(isOpen).toSorted(byWorth)
  const byNumber = new Map(all.map(candidate => [candidate.number, candidate]))
  const late = [...skipped].filter(number => !decided.has(number))
  const candidate = (number: number): Candidate =>
    byNumber.get(number) ?? { number, worth: 0, why: [], publishedAt: null }
  const chosen =
    only === null
      ? [...open, ...late.map(candidate)].slice(0, limit)
      : (await isCurrent(db, only))
        ? [candidate(only)]
        : []
  const { rows } = await sql<{ n: number }>`select count(*) as n from claim where "current" = 1`.execute(db)
  return {
    rows: await itemsOf(db, chosen, skipped, abbreviations),
    open: Number(rows[0]!.n) - decided.size,
    decided: decided.size,
  }
}

const isCurrent = async (db: Kysely<Tables>, number: number): Promise<boolean> =>
  (await db.selectFrom('claim').select('current').where('id', '=', number).executeTakeFirst())?.current === 1

/** Candidates of so many incidents that enough of them are contradicted and open. */
async function enough(
  db: Kysely<Tables>,
  limit: number,
  isOpen: (candidate: Candidate) => boolean,
): Promise<readonly Candidate[]> {
  for (let incidents = FEW; ; incidents *= 2) {
    const all = await candidates(db, incidents)
    const worthy = all.filter(candidate => candidate.worth >= CONTRADICTED && isOpen(candidate))
    if (worthy.length >= limit || all.length < incidents || incidents >= MANY) return all
  }
}

/** By worth, then what was published last. */
const byWorth = (a: Candidate, b: Candidate): number =>
  b.worth - a.worth || compared(b.publishedAt ?? '', a.publishedAt ?? '') || a.number - b.number

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The numbers of the claims that a verdict stands on, and of those that were skipped, in the order in which they were. */
async function decidedOn(
  db: Kysely<Tables>,
): Promise<{ readonly decided: ReadonlySet<number>; readonly skipped: ReadonlySet<number> }> {
  const rows = await db
    .selectFrom('decision_claim')
    .innerJoin('decision', 'decision.id', 'decision_claim.decision_id')
    .select(['claim_id', 'kind'])
    .where('claim_id', 'is not', null)
    .where('revoked_at', 'is', null)
    .orderBy('decision.id')
    .execute()
  const of = (isSkip: boolean) =>
    new Set(rows.filter(({ kind }) => (kind === 'skip') === isSkip).map(({ claim_id }) => claim_id!))
  return { decided: of(false), skipped: of(true) }
}

async function itemsOf(
  db: Kysely<Tables>,
  chosen: readonly Candidate[],
  skipped: ReadonlySet<number>,
  abbreviations: Abbreviations,
): Promise<readonly QueueItem[]> {
  const rows = await claimsAt(
    db,
    chosen.map(({ number: id }) => ({ id })),
  )
  const readings = await readingsOf(
    db,
    rows.map(({ reading_id }) => reading_id),
  )
  return rows.map((row, i) => {
    const { worth, why } = chosen[i]!
    const reading = readings.get(row.reading_id)!
    const claim = reading.claims.find(({ id }) => id === row.claim)!
    const marks = claimMarks(claim, reading)
    const shown = marks.filter(({ kind }) => kind !== 'content')
    const passages = passagesOf(reading.text, shown, abbreviations)
    return {
      claim: row,
      worth,
      why,
      passages,
      marks,
      because: becauseOf(claim, reading),
      isSkipped: skipped.has(row.id),
    }
  })
}

const becauseOf = ({ frame }: Claim, { events, figures }: Reading): string =>
  [...events, ...figures].find(({ id }) => id === frame)?.because ?? ''
