import { type Kysely, sql } from 'kysely'
import { labelOf } from '../incidents/sources.ts'
import type { Tables } from './schema.ts'

/** What reports say: that somebody is called so too ("Rapid Support Forces (RSF)"). */
export type ToldAlias = {
  readonly of: string
  readonly name: string
  /** Of the first report that says so. */
  readonly words: string
  readonly reports: number
}

/** The second names that the newest readings tell, each pair once. */
export async function toldAliases(db: Kysely<Tables>): Promise<readonly ToldAlias[]> {
  const { rows } = await sql<{ one: string; other: string; words: string; report: string }>`
    select beginning.name as one, ending.name as other, claim.words as words, claim.report_id as report
    from claim
    inner join claim_actor as beginning on beginning.claim_id = claim.id and beginning.role = 'from'
    inner join claim_actor as ending on ending.claim_id = claim.id and ending.role = 'to'
    where claim.kind = 'relation' and claim.type = 'alias' and claim."current" = 1
    order by claim.id`.execute(db)
  const told = rows.flatMap(({ one, other, words, report }) => {
    // Of an acronym in brackets both ends are the actor; the words hold it.
    const name = one === other ? /\((\p{Lu}[\p{L}\p{N}.&-]*)/u.exec(words)?.[1] : other
    return name && labelOf(name) !== labelOf(one) ? [{ of: one, name, words, report }] : []
  })
  return [...Map.groupBy(told, ({ of, name }) => `${labelOf(of)}\n${labelOf(name)}`).values()].map(some => ({
    of: some[0]!.of,
    name: some[0]!.name,
    words: some[0]!.words,
    reports: new Set(some.map(({ report }) => report)).size,
  }))
}
