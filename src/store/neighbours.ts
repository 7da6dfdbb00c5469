import type { Transaction } from 'kysely'
import { NEAREST, pairsAcross } from '../incidents/neighbours.ts'
import { inBatches } from './in-batches.ts'
import type { Tables } from './schema.ts'

/** A place among the holders of keys. */
type At = { readonly keys: readonly number[]; readonly position: number }

/** Numbers of two tellings. */
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
  const across: Pair[] = []
  for (const key of crowded) {
    const holders = transaction.selectFrom('telling_key').select('telling').where('key', '=', key).limit(NEAREST)
    const before = await holders.where('position', '<', position).orderBy('position', 'desc').execute()
    const after = await holders.where('position', '>', position).orderBy('position').execute()
    for (const { telling } of [...before, ...after]) near.add(telling)
    across.push(
      ...pairsAcross(
        before.map(({ telling }) => telling),
        after.map(({ telling }) => telling),
      ),
    )
  }
  return { near: [...near], across }
}

/** Whether two tellings are neighbours by any key that both hold. */
export async function areNeighbours(transaction: Transaction<Tables>, [a, b]: Pair): Promise<boolean> {
  const shared = await transaction
    .selectFrom('telling_key as mine')
    .innerJoin('telling_key as other', 'other.key', 'mine.key')
    .select(['mine.key', 'mine.position', 'other.position as otherPosition'])
    .where('mine.telling', '=', a)
    .where('other.telling', '=', b)
    .execute()
  for (const { key, position, otherPosition } of shared) {
    const between = await transaction
      .selectFrom('telling_key')
      .select('telling')
      .where('key', '=', key)
      .where('position', '>', Math.min(position, otherPosition))
      .where('position', '<', Math.max(position, otherPosition))
      .limit(NEAREST)
      .execute()
    if (between.length < NEAREST) return true
  }
  return false
}
