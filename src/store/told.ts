import type { Kysely } from 'kysely'
import type { Told } from '../incidents/accounts.ts'
import { asRuled } from '../incidents/ruled.ts'
import type { Reading } from '../reading/reading.ts'
import { standingDecisions } from './claim-decisions.ts'
import { inBatches } from './in-batches.ts'
import { unpackReading } from './packed.ts'
import type { Tables } from './schema.ts'

/**
 * Tellings of the ledger with their readings, as people ruled on these, and with what is known of their reports' copies and
 * versions.
 */
export async function toldOf(db: Kysely<Tables>, tellings: readonly string[]): Promise<readonly Told[]> {
  const rows = await inBatches(tellings, some =>
    db
      .selectFrom('telling')
      .innerJoin('report', 'report.id', 'telling.report_id')
      .select([
        'telling.id',
        'telling.report_id as report',
        'telling.body',
        'telling.reading_id as number',
        'report.copy_of as copyOf',
        'report.revises',
      ])
      .where('telling.id', 'in', some)
      .execute(),
  )
  const readings = await readingsOf(
    db,
    rows.map(({ number }) => number),
  )
  const decided = await standingDecisions(
    db,
    rows.map(({ report }) => report),
  )
  return rows.map(({ body, report, number, copyOf, revises }) => ({
    telling: JSON.parse(body),
    reading: asRuled(readings.get(number)!, decided.get(report) ?? []),
    copyOf,
    revises,
  }))
}

/** Readings by their number in the table reading. */
export async function readingsOf(
  db: Kysely<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Reading>> {
  const rows = await inBatches(numbers, some =>
    db.selectFrom('reading').select(['id', 'body']).where('id', 'in', some).execute(),
  )
  return new Map(rows.map(({ id, body }) => [id, unpackReading(body)]))
}
