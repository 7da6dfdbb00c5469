/** Values a statement: SQLite takes 32,766, PostgreSQL 65,535; so few that a list of any length is few different statements. */
const BATCH = 64

/**
 * Asks for the rows of many values, some at a time. The last list is filled up with its own last value, so that every
 * statement is the same and stays prepared.
 */
export async function inBatches<V, R>(
  values: Iterable<V>,
  ask: (some: readonly V[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const all = [...new Set(values)]
  const found: R[] = []
  for (let i = 0; i < all.length; i += BATCH) {
    const some = all.slice(i, i + BATCH)
    const length = some.length <= 8 ? 8 : BATCH
    found.push(...(await ask([...some, ...Array<V>(length - some.length).fill(some.at(-1)!)])))
  }
  return found
}

/** Rows in parts that one statement can insert. */
export const insertable = <T>(rows: readonly T[], size = 200): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
