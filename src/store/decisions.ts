import type { Kysely, Transaction } from 'kysely'
import { type Extent, standingAt } from '../incidents/anchors.ts'
import type { Pin } from '../incidents/incident.ts'
import { inBatches } from './in-batches.ts'
import type { Tables } from './schema.ts'

/**
 * A telling that a person decided on, as it was: by its report and the places in its text, which no newer reading moves.
 * `side`: of a split, 0 is what was taken out, 1 is what stayed; of a merge, all are 0.
 */
export type DecidedTelling = {
  readonly report: string
  readonly extents: readonly Extent[]
  /** The words at the first of them, cut where they are many. */
  readonly words: string
  readonly side: 0 | 1
}

/**
 * Finds for each telling of a report that was decided on the telling that now stands at these words: the one that shares
 * most of them. Where none does, the decision does not hold there until a reading tells something there again.
 */
export async function holdDecisions(transaction: Transaction<Tables>, report: string): Promise<void> {
  const held = await transaction
    .selectFrom('decision_telling')
    .innerJoin('decision', 'decision.id', 'decision_telling.decision_id')
    .select(['decision_id', 'position', 'tellings', 'telling_id'])
    .where('report_id', '=', report)
    .execute()
  if (!held.length) return
  const standing = await transaction
    .selectFrom('telling')
    .select(['id', 'spans'])
    .where('report_id', '=', report)
    .execute()
  for (const { decision_id, position, tellings, telling_id } of held) {
    const decided = (JSON.parse(tellings) as readonly DecidedTelling[])[position]!
    const found = standingAt(
      decided.extents,
      standing.map(({ id, spans }) => ({ id, extents: JSON.parse(spans) })),
    )
    if (found === telling_id) continue
    await transaction
      .updateTable('decision_telling')
      .set({ telling_id: found })
      .where('decision_id', '=', decision_id)
      .where('position', '=', position)
      .execute()
  }
}

/** Tellings that a standing merge puts together with any of `tellings`. */
export async function mergedWith(db: Kysely<Tables>, tellings: readonly string[]): Promise<readonly string[]> {
  const rows = await inBatches(tellings, some =>
    db
      .selectFrom('decision_telling as mine')
      .innerJoin('decision', 'decision.id', 'mine.decision_id')
      .innerJoin('decision_telling as other', 'other.decision_id', 'mine.decision_id')
      .select('other.telling_id as id')
      .where('mine.telling_id', 'in', some)
      .where('decision.kind', '=', 'merge')
      .where('decision.revoked_at', 'is', null)
      .where('other.telling_id', 'is not', null)
      .execute(),
  )
  return rows.flatMap(({ id }) => id ?? [])
}

/** What persons decided on any of `tellings` and nobody revoked, in the order in which they did. */
export async function pinsAmong(db: Kysely<Tables>, tellings: readonly string[]): Promise<readonly Pin[]> {
  const ids = await inBatches(tellings, some =>
    db
      .selectFrom('decision_telling')
      .innerJoin('decision', 'decision.id', 'decision_telling.decision_id')
      .select('decision.id')
      .distinct()
      .where('decision_telling.telling_id', 'in', some)
      .where('decision.revoked_at', 'is', null)
      .execute(),
  )
  const rows = await inBatches(
    ids.map(({ id }) => id),
    some =>
      db
        .selectFrom('decision_telling')
        .innerJoin('decision', 'decision.id', 'decision_telling.decision_id')
        .select(['decision.id', 'kind', 'tellings', 'position', 'telling_id'])
        .where('decision.id', 'in', some)
        .execute(),
  )
  const byDecision = Map.groupBy(
    rows.toSorted((a, b) => a.id - b.id || a.position - b.position),
    ({ id }) => id,
  )
  return [...byDecision.values()].flatMap(held => {
    const [{ kind, tellings }] = held as [(typeof held)[number]]
    return pinsOf(
      kind as Pin['kind'],
      JSON.parse(tellings),
      held.map(({ telling_id }) => telling_id),
    )
  })
}

/** A decision as pins on the tellings that stand where it was made (null: none does any more). */
export function pinsOf(
  kind: Pin['kind'],
  decided: readonly DecidedTelling[],
  standing: readonly (string | null)[],
): readonly Pin[] {
  const of = (side: 0 | 1) => [
    ...new Set(standing.filter((id, i): id is string => id !== null && decided[i]!.side === side)),
  ]
  if (kind === 'merge') return [{ kind, tellings: of(0) }]
  const rest = of(1)
  return of(0)
    .filter(id => !rest.includes(id))
    .map(id => ({ kind, tellings: [id, ...rest] }))
}
