import type { Kysely } from 'kysely'
import type { Decider } from './decide.ts'
import type { Ledger } from './open.ts'
import type { Tables } from './schema.ts'
import { UnmetWish } from './wish.ts'

/** A name that leaves the ledger in no export but an internal one, with who put it on the list, and who took it off. */
export type WithheldName = Omit<Tables['withheld'], 'id'> & { readonly id: number }

/** Puts names on the list, each with who, why and when; those that are on it already stay as they are. Gives the new rows' numbers. */
export async function withhold(
  { db, differences }: Ledger,
  names: readonly string[],
  decider: Decider,
): Promise<readonly number[]> {
  const asked = [...new Set(names.map(name => name.trim().replace(/\s+/gu, ' ')))]
  const empty = asked.find(name => !/\p{L}/u.test(name))
  if (empty !== undefined) throw new UnmetWish(`"${empty}" is no name; give the full name of a person`)
  return db.transaction().execute(async transaction => {
    await differences.alone(transaction, 'withheld')
    const there = new Set((await withheldList(transaction)).filter(isStanding).map(({ name }) => name))
    const ids: number[] = []
    for (const name of asked.filter(one => !there.has(one))) {
      const row = { name, ...decider, revoked_by: null, revoked_why: null, revoked_at: null }
      const { id } = await transaction.insertInto('withheld').values(row).returning('id').executeTakeFirstOrThrow()
      ids.push(Number(id))
    }
    return ids
  })
}

/** Takes a name off the list by its number; that it stood there stays on record. Throws UnmetWish where it does not stand there. */
export async function unwithhold(
  { db, differences }: Ledger,
  id: number,
  { who, why, at }: Decider,
): Promise<WithheldName> {
  return db.transaction().execute(async transaction => {
    await differences.alone(transaction, 'withheld')
    const found = (await withheldList(transaction)).find(row => row.id === id)
    if (!found) throw new UnmetWish(`no name has the number ${id}; according withhold --list shows them`)
    if (!isStanding(found))
      throw new UnmetWish(`name ${id} was taken off the list on ${found.revoked_at!.slice(0, 10)}`)
    const off = { revoked_by: who, revoked_why: why, revoked_at: at }
    await transaction.updateTable('withheld').set(off).where('id', '=', id).execute()
    return { ...found, ...off }
  })
}

/** All that ever stood on the list, in the order in which it was put there. */
export async function withheldList(db: Kysely<Tables>): Promise<readonly WithheldName[]> {
  const rows = await db.selectFrom('withheld').selectAll().orderBy('id').execute()
  return rows.map(row => ({ ...row, id: Number(row.id) }))
}

/** Whether a name stands on the list today. */
export const isStanding = ({ revoked_at }: Pick<WithheldName, 'revoked_at'>): boolean => revoked_at === null
