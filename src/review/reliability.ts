import type { Kysely } from 'kysely'
import type { Decider } from '../store/decide.ts'
import type { Ledger } from '../store/open.ts'
import type { Tables } from '../store/schema.ts'
import { UnmetWish } from '../store/wish.ts'

/** A grade that a person gave a source: A reliable … E unreliable, F cannot be judged. */
export type Grade = Omit<Tables['reliability'], 'id'> & { readonly id: number }

/** Grades a source by its key. Earlier grades stay on record; the newest that is not revoked counts. */
export async function gradeSource({ db }: Ledger, source: string, grade: string, decider: Decider): Promise<void> {
  await db
    .insertInto('reliability')
    .values({ source, grade, ...decider, revoked_by: null, revoked_why: null, revoked_at: null })
    .execute()
}

/** Takes the grade of a source that counts back; the one before it counts again. Throws UnmetWish. */
export async function ungradeSource(ledger: Ledger, source: string, { who, why, at }: Decider): Promise<void> {
  const standing = (await gradesOf(ledger.db, source)).find(({ revoked_at }) => revoked_at === null)
  if (!standing) throw new UnmetWish(`nobody graded the source ${source}`)
  await ledger.db
    .updateTable('reliability')
    .set({ revoked_by: who, revoked_why: why, revoked_at: at })
    .where('id', '=', standing.id)
    .execute()
}

/** Every grade that a source was given, the last first. */
export const gradesOf = (db: Kysely<Tables>, source: string): Promise<readonly Grade[]> =>
  db.selectFrom('reliability').selectAll().where('source', '=', source).orderBy('id', 'desc').execute()

/** The grades that count, by the key of their source. */
export async function standingGrades(db: Kysely<Tables>): Promise<ReadonlyMap<string, Grade>> {
  const rows = await db.selectFrom('reliability').selectAll().where('revoked_at', 'is', null).orderBy('id').execute()
  return new Map(rows.map(row => [row.source, row]))
}
