import type { Transaction } from 'kysely'
import type { Link } from '../incidents/incident.ts'
import { linkOf } from '../incidents/links.ts'
import type { Telling } from '../incidents/telling.ts'
import { inBatches, insertable } from './in-batches.ts'
import { areNeighbours, type Pair } from './neighbours.ts'
import type { Tables } from './schema.ts'

/** Writes the links of a telling to those of its neighbours (by number) that are worth one. */
export async function tieTo(
  transaction: Transaction<Tables>,
  telling: Telling,
  near: readonly number[],
): Promise<void> {
  const bodies = await tellingsOf(transaction, near)
  await putLinks(
    transaction,
    [...bodies.values()].flatMap(other => linkOf(telling, other) ?? []),
  )
}

/** Links pairs that have become neighbours again, where that is worth it; returns the tellings' ids. */
export async function tieUp(transaction: Transaction<Tables>, pairs: readonly Pair[]): Promise<readonly string[]> {
  const bodies = await tellingsOf(transaction, pairs.flat())
  const links = pairs.flatMap(([a, b]) => linkOf(bodies.get(a)!, bodies.get(b)!) ?? [])
  await putLinks(transaction, links)
  return links.flatMap(({ a, b }) => [a, b])
}

/** Takes away the links of pairs that are no neighbours by any key any more; returns the tellings' ids. */
export async function untie(transaction: Transaction<Tables>, pairs: readonly Pair[]): Promise<readonly string[]> {
  const rows = await inBatches(pairs.flat(), some =>
    transaction.selectFrom('telling').select(['number', 'id']).where('number', 'in', some).execute(),
  )
  const ids = new Map(rows.map(({ number, id }) => [number, id]))
  const untied: string[] = []
  for (const pair of pairs) {
    const [a, b] = pair.map(number => ids.get(number)!).sort() as [string, string]
    const link = transaction.selectFrom('link').select('score').where('a', '=', a).where('b', '=', b)
    if (!(await link.executeTakeFirst()) || (await areNeighbours(transaction, pair))) continue
    await transaction.deleteFrom('link').where('a', '=', a).where('b', '=', b).execute()
    untied.push(a, b)
  }
  return untied
}

async function tellingsOf(
  transaction: Transaction<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Telling>> {
  const rows = await inBatches(numbers, some =>
    transaction.selectFrom('telling').select(['number', 'body']).where('number', 'in', some).execute(),
  )
  return new Map(rows.map(({ number, body }) => [number, JSON.parse(body)]))
}

async function putLinks(transaction: Transaction<Tables>, links: readonly Link[]): Promise<void> {
  const rows = links.map(({ a, b, score, reasons }) => ({ a, b, score, reasons: JSON.stringify(reasons) }))
  for (const some of insertable(rows))
    await transaction
      .insertInto('link')
      .values(some)
      .onConflict(conflict => conflict.doNothing())
      .execute()
}
