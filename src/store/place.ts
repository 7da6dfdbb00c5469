import type { Transaction } from 'kysely'
import { extentsOf, framesOf } from '../incidents/anchors.ts'
import { keyNumbersOf, positionOf } from '../incidents/neighbours.ts'
import type { Telling } from '../incidents/telling.ts'
import type { Reading } from '../reading/reading.ts'
import { holdClaimDecisions } from './claim-decisions.ts'
import { holdDecisions } from './decisions.ts'
import { inBatches, insertable } from './in-batches.ts'
import { around } from './neighbours.ts'
import { placeCopies } from './place-copies.ts'
import { type Changed, regather } from './regather.ts'
import type { Tables } from './schema.ts'
import { tieTo, tieUp, untie } from './ties.ts'

/** A reading that the transaction has written, with what it tells. */
export type Placed = {
  /** Its number in the table reading. */
  readonly number: number
  readonly reading: Reading
  readonly tellings: readonly Telling[]
}

/**
 * Puts the newest readings of reports in their places: their tellings instead of those of earlier readings, copies and
 * versions of the reports, links to tellings that share a key, and, once for all of them, the incidents of all that is
 * connected. No other row is touched, and the incidents do not depend on the order in which reports come.
 */
export async function placeTellings(transaction: Transaction<Tables>, placed: readonly Placed[]): Promise<void> {
  const changes: Omit<Changed, 'reports'>[] = []
  for (const one of placed) changes.push(await placeReport(transaction, one))
  if (!changes.length) return
  const reports = placed.map(({ reading }) => reading.report.id)
  await regather(transaction, {
    tellings: changes.flatMap(({ tellings }) => tellings),
    left: changes.flatMap(({ left }) => left),
    reports: [...reports, ...(await placeCopies(transaction, reports))],
  })
}

/** All but copies and incidents. */
async function placeReport(transaction: Transaction<Tables>, placed: Placed): Promise<Omit<Changed, 'reports'>> {
  const report = placed.reading.report.id
  const { tellings, left } = await takeAway(transaction, report)
  const untied: string[] = []
  for (const telling of placed.tellings) untied.push(...(await putTelling(transaction, telling, placed)))
  await holdDecisions(transaction, report)
  await holdClaimDecisions(transaction, report, placed)
  return { tellings: [...tellings, ...untied], left }
}

/** Takes the tellings of a report's earlier reading away; returns those that this concerns, and their incidents. */
async function takeAway(transaction: Transaction<Tables>, report: string): Promise<Omit<Changed, 'reports'>> {
  const rows = await transaction
    .selectFrom('telling')
    .select(['id', 'number', 'incident_id'])
    .where('report_id', '=', report)
    .execute()
  const incidents = rows.flatMap(({ incident_id }) => incident_id ?? [])
  const together = await inBatches(incidents, some =>
    transaction.selectFrom('telling').select('id').where('incident_id', 'in', some).execute(),
  )
  const tellings = together.map(({ id }) => id)
  for (const { id, number } of rows) {
    tellings.push(...(await linkedTo(transaction, id)))
    const held = await transaction
      .selectFrom('telling_key')
      .select(['key', 'position'])
      .where('telling', '=', number)
      .execute()
    await transaction.deleteFrom('telling').where('number', '=', number).execute()
    if (!held.length) continue
    const { across } = await around(transaction, {
      keys: held.map(({ key }) => key),
      position: held[0]!.position,
    })
    tellings.push(...(await tieUp(transaction, across)))
  }
  const gone = new Set(rows.map(({ id }) => id))
  const left = incidents.map(incident => ({ incident, report }))
  return { tellings: tellings.filter(id => !gone.has(id)), left }
}

async function linkedTo(transaction: Transaction<Tables>, id: string): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('link')
    .select('a as id')
    .where('b', '=', id)
    .union(transaction.selectFrom('link').select('b as id').where('a', '=', id))
    .execute()
  return rows.map(row => row.id)
}

/** Writes a telling with its keys and links; returns those that it drives apart. */
async function putTelling(
  transaction: Transaction<Tables>,
  telling: Telling,
  { number: reading, reading: read }: Placed,
): Promise<readonly string[]> {
  const [keys, position] = [keyNumbersOf(telling), positionOf(telling)]
  const { near, across } = await around(transaction, { keys, position })
  const { number } = await transaction
    .insertInto('telling')
    .values({
      id: telling.id,
      report_id: telling.report.id,
      reading_id: reading,
      body: JSON.stringify(telling),
      frames: JSON.stringify(framesOf(telling, read)),
      spans: JSON.stringify(extentsOf(telling, read)),
      incident_id: null,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  for (const rows of insertable(keys.map(key => ({ key, position, telling: number }))))
    await transaction.insertInto('telling_key').values(rows).execute()
  await tieTo(transaction, telling, near)
  return untie(transaction, across)
}
