import type { Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** Why an input is no report that can be read, where it stands, and its bytes where it has some. */
type Kept = {
  readonly path: string
  readonly line: number | null
  readonly original: string | null
  readonly code: string
  readonly message: string
}

/** Writes down why an input could not be read; once, however often it is tried. */
export async function keepFailure(
  transaction: Transaction<Tables>,
  { path: origin, line, original: sha256, code, message }: Kept,
  at: string,
): Promise<void> {
  const known = await transaction
    .selectFrom('failure')
    .select('id')
    .where('origin', '=', origin)
    .where('line', 'is not distinct from', line)
    .where('sha256', 'is not distinct from', sha256)
    .where('code', '=', code)
    .where('message', '=', message)
    .executeTakeFirst()
  if (!known) await transaction.insertInto('failure').values({ sha256, origin, line, code, message, at }).execute()
}
