import type { Transaction } from 'kysely'
import { extentsOf, framesOf } from '../incidents/anchors.ts'
import { compare } from '../incidents/compare.ts'
import { WORTH_KEEPING } from '../incidents/gather.ts'
import { keysOf } from '../incidents/keys.ts'
import { reachOf } from '../incidents/reach.ts'
import type { Telling } from '../incidents/telling.ts'
import { hashKey } from '../reading/places/fold.ts'
import type { Reading } from '../reading/reading.ts'
import { holdDecisions } from './decisions.ts'
import { inBatches, insertable } from './in-batches.ts'
import { placeCopies } from './place-copies.ts'
import { type Changed, regather } from './regather.ts'
import type { Tables } from './schema.ts'

/** A reading that the transaction has written, with what it tells. */
export type Placed = {
  /** Its number in the table reading. */
  readonly number: number
  readonly reading: Reading
  readonly tellings: readonly Telling[]
}

/**
 * Puts the newest reading of a report in its place: its tellings instead of those of earlier readings, copies and versions
 * of the report, links to tellings that share a key, and the incidents of all that is connected with it. No other row is
 * touched, and the incidents do not depend on the order in which reports come.
 */
export async function placeTellings(transaction: Transaction<Tables>, placed: Placed): Promise<void> {
  const report = placed.reading.report.id
  const taken = await takeAway(transaction, report)
  for (const telling of placed.tellings) await putTelling(transaction, telling, placed)
  await holdDecisions(transaction, report)
  const copied = await placeCopies(transaction, report)
  await regather(transaction, { ...taken, reports: [report, ...copied] })
}

/** Takes the tellings of a report's earlier reading away; returns those that were connected with them, and their incidents. */
async function takeAway(
  transaction: Transaction<Tables>,
  report: string,
): Promise<Pick<Changed, 'tellings' | 'incidents'>> {
  const rows = await transaction
    .selectFrom('telling')
    .select(['id', 'incident_id'])
    .where('report_id', '=', report)
    .execute()
  if (!rows.length) return { tellings: [], incidents: [] }
  const [ids, incidents] = [rows.map(({ id }) => id), rows.flatMap(({ incident_id }) => incident_id ?? [])]
  const linked = await inBatches(ids, some =>
    transaction
      .selectFrom('link')
      .select('a as id')
      .where('b', 'in', some)
      .union(transaction.selectFrom('link').select('b as id').where('a', 'in', some))
      .execute(),
  )
  const together = await inBatches(incidents, some =>
    transaction.selectFrom('telling').select('id').where('incident_id', 'in', some).execute(),
  )
  await transaction.deleteFrom('telling').where('report_id', '=', report).execute()
  return { tellings: [...linked, ...together].map(({ id }) => id).filter(id => !ids.includes(id)), incidents }
}

async function putTelling(transaction: Transaction<Tables>, telling: Telling, placed: Placed): Promise<void> {
  const neighbours = await neighboursOf(transaction, telling)
  const { number } = await transaction
    .insertInto('telling')
    .values({
      id: telling.id,
      report_id: telling.report.id,
      reading_id: placed.number,
      body: JSON.stringify(telling),
      frames: JSON.stringify(framesOf(telling, placed.reading)),
      spans: JSON.stringify(extentsOf(telling, placed.reading)),
      incident_id: null,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const { from, to } = reachOf(telling)
  const keys = numbersOf(telling).map(key => ({ key, telling: number, from_day: from, to_day: to }))
  for (const rows of insertable(keys)) await transaction.insertInto('telling_key').values(rows).execute()
  const links = neighbours.map(other => compare(telling, other)).filter(({ score }) => score >= WORTH_KEEPING)
  const rows = links.map(({ a, b, score, reasons }) => ({ a, b, score, reasons: JSON.stringify(reasons) }))
  for (const some of insertable(rows)) await transaction.insertInto('link').values(some).execute()
}

/** Tellings of other reports that share a key and may be of the same days. */
async function neighboursOf(transaction: Transaction<Tables>, telling: Telling): Promise<readonly Telling[]> {
  const { from, to } = reachOf(telling)
  const numbers = await inBatches(numbersOf(telling), some =>
    transaction
      .selectFrom('telling_key')
      .select('telling')
      .where('key', 'in', some)
      .where('from_day', '<=', to)
      .where('to_day', '>=', from)
      .execute(),
  )
  const rows = await inBatches(
    numbers.map(row => row.telling),
    some =>
      transaction
        .selectFrom('telling')
        .select('body')
        .where('number', 'in', some)
        .where('report_id', '!=', telling.report.id)
        .execute(),
  )
  return rows.map(({ body }) => JSON.parse(body))
}

/** Keys as the ledger keeps them: 53 bits of a hash. Two keys of one number only make two tellings be compared in vain. */
const numbersOf = (telling: Telling): readonly number[] => [
  ...new Set(
    keysOf(telling).map(key => {
      const [high, low] = hashKey(key)
      return (high >>> 0) * 0x200000 + (low >>> 11)
    }),
  ),
]
