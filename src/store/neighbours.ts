import { sql, type Transaction } from 'kysely'
import { NEAREST, pairsAcross } from '../incidents/neighbours.ts'
import { inBatches } from './in-batches.ts'
import type { Tables } from './schema.ts'

/** A place among the holders of keys. */
type At = { readonly keys: readonly number[]; readonly position: number }

/** Numbers of two tellings, the earlier by position first. */
export type Pair = readonly [number, number]

/** What is found around a place where nobody stands yet: numbers of tellings. */
export type Around = {
  /** Neighbours of whoever comes to stand there. */
  readonly near: readonly number[]
  /** Pairs that are neighbours by a key only as long as nobody does. */
  readonly across: readonly Pair[]
}

/** Looks around a place among the holders of keys. However many they are, at most `NEAREST` to each side are looked at. */
export async function around(transaction: Transaction<Tables>, { keys, position }: At): Promise<Around> {
  const held = await inBatches(keys, some =>
    transaction
      .selectFrom('telling_key')
      .select(({ fn }) => ['key', fn.countAll<number>().as('holders')])
      .where('key', 'in', some)
      .groupBy('key')
      .execute(),
  )
  const crowded = held.filter(({ holders }) => holders > NEAREST).map(({ key }) => key)
  const few = held.filter(({ holders }) => holders <= NEAREST).map(({ key }) => key)
  const rows = await inBatches(few, some =>
    transaction.selectFrom('telling_key').select(['key', 'telling', 'position']).where('key', 'in', some).execute(),
  )
  const near = new Set<number>(rows.map(({ telling }) => telling))
  const across = new Map<string, Pair>()
  for (const key of crowded) {
    const holders = transaction.selectFrom('telling_key').select('telling').where('key', '=', key).limit(NEAREST)
    const before = await holders.where('position', '<', position).orderBy('position', 'desc').execute()
    const after = await holders.where('position', '>', position).orderBy('position').execute()
    for (const { telling } of [...before, ...after]) near.add(telling)
    const pairs = pairsAcross(
      before.map(({ telling }) => telling),
      after.map(({ telling }) => telling),
    )
    for (const pair of pairs) across.set(pair.join(), pair)
  }
  return { near: [...near], across: [...across.values()] }
}

/** Whether two tellings, the earlier by position first, are neighbours by any key that both hold. */
export async function areNeighbours(transaction: Transaction<Tables>, [a, b]: Pair): Promise<boolean> {
  const { rows } = await sql`
    select 1 from telling_key as mine join telling_key as other on other."key" = mine."key"
    where mine.telling = ${a} and other.telling = ${b} and ${NEAREST} > (
      select count(*) from (
        select 1 from telling_key as holder
        where holder."key" = mine."key"
          and holder.position > mine.position and holder.position < other.position
        limit ${NEAREST}) as between_them)
    limit 1`.execute(transaction)
  return rows.length > 0
}
