import type { Kysely } from 'kysely'
import { tellingsOf } from '../incidents/tellings.ts'
import type { WordWeights } from '../incidents/words.ts'
import type { Ledger } from './open.ts'
import { placeTellings } from './place.ts'
import type { Tables } from './schema.ts'
import { readingsOf } from './told.ts'

/** Reports a transaction. */
const BATCH = 16

/**
 * Makes the tellings of all newest readings anew and judges them anew, as another version of According would have them;
 * readings, claims and what people decided stay as they are. Gives how many reports are done, after each transaction. Whoever
 * stops asking leaves a whole ledger, judged in part by this version.
 */
export async function* judgeAgain(ledger: Ledger, weights: WordWeights): AsyncGenerator<number> {
  let done = 0
  for (let rows = await newestAfter(ledger.db, ''); rows.length; ) {
    await ledger.db.transaction().execute(async transaction => {
      await ledger.differences.alone(transaction, 'add')
      const readings = await readingsOf(
        transaction,
        rows.map(({ number }) => number),
      )
      await placeTellings(
        transaction,
        rows.map(({ number }) => {
          const reading = readings.get(number)!
          return { number, reading, tellings: tellingsOf(reading, weights) }
        }),
      )
    })
    done += rows.length
    yield done
    rows = await newestAfter(ledger.db, rows.at(-1)!.report)
  }
}

/** The newest readings of the reports after one, in the order of their ids. */
const newestAfter = (db: Kysely<Tables>, report: string) =>
  db
    .selectFrom('reading')
    .select(({ fn }) => ['report_id as report', fn.max('id').as('number')])
    .where('report_id', '>', report)
    .groupBy('report_id')
    .orderBy('report_id')
    .limit(BATCH)
    .execute()
