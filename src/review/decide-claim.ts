import type { Transaction } from 'kysely'
import { anchorOf } from '../incidents/claim-anchors.ts'
import { rulingOf } from '../incidents/ruled.ts'
import { claimDecisions, decidedOf } from '../store/claim-decisions.ts'
import { changing, type Decider, inTransaction, type Outcome } from '../store/decide.ts'
import { inBatches } from '../store/in-batches.ts'
import type { Ledger } from '../store/open.ts'
import type { Tables } from '../store/schema.ts'
import { readingsOf } from '../store/told.ts'
import { UnmetWish } from '../store/wish.ts'
import { checkedField, valueIn } from './fields.ts'

/** What a person wants of one claim, by its number: it is right, wrong in a field, not what the words say, or for later. */
export type ClaimWish =
  | { readonly kind: 'accept' | 'reject' | 'skip'; readonly claim: number }
  | { readonly kind: 'correct'; readonly claim: number; readonly field: string; readonly value: string | null }

/**
 * Writes a decision on the claim and, where it changes what its report says, the incidents of the report anew. It holds to the
 * words, whatever is read again, until it is revoked (src/store/decide.ts) or a later one overrules it. Throws UnmetWish.
 */
export const decideClaim = (ledger: Ledger, wish: ClaimWish, decider: Decider): Promise<Outcome> =>
  inTransaction(ledger, false, transaction => decideClaims(transaction, [wish], decider, null))

/**
 * Several at once, within a transaction that is open already. `repeats`: the decision that they repeat on copies, of which the
 * outcome is then; else it is of the first.
 */
export async function decideClaims(
  transaction: Transaction<Tables>,
  wishes: readonly ClaimWish[],
  decider: Decider,
  repeats: number | null,
): Promise<Outcome> {
  const wanted: { readonly wish: ClaimWish; readonly row: Row; readonly change: Change }[] = []
  for (const wish of wishes) {
    const row = await claimToDecide(transaction, wish.claim)
    wanted.push({ wish, row, change: await changeOf(transaction, wish, row) })
  }
  const ruled = new Set(wanted.flatMap(({ wish, row }) => (wish.kind === 'skip' ? [] : row.report_id)))
  const tellings = await inBatches(ruled, some =>
    transaction.selectFrom('telling').select('id').where('report_id', 'in', some).execute(),
  )
  return changing(
    transaction,
    tellings.map(({ id }) => id),
    async () => {
      const written: number[] = []
      for (const { wish, row, change } of wanted)
        written.push(await write(transaction, wish, row, { ...change, repeats }, decider))
      return repeats ?? written[0]!
    },
    [...ruled],
  )
}

type Row = Tables['claim']
type Change = Pick<Tables['decision_claim'], 'field' | 'old' | 'new'>

async function claimToDecide(transaction: Transaction<Tables>, number: number): Promise<Row> {
  const row = await transaction.selectFrom('claim').selectAll().where('id', '=', number).executeTakeFirst()
  if (!row) throw new UnmetWish(`there is no claim ${number}`)
  if (row.current !== 1)
    throw new UnmetWish(`claim ${number} is of an older reading of ${row.report_id}; its newest has others`)
  return row as unknown as Row
}

async function changeOf(transaction: Transaction<Tables>, wish: ClaimWish, row: Row): Promise<Change> {
  if (wish.kind !== 'correct') return { field: null, old: null, new: null }
  const value = wish.value?.trim() || null
  const field = checkedField(row, wish.field, value)
  const parties = await transaction
    .selectFrom('claim_actor')
    .select(['role', 'name'])
    .where('claim_id', '=', wish.claim)
    .execute()
  const before = await claimDecisions(transaction, 'decision_claim.claim_id', [wish.claim])
  const { corrections } = rulingOf(before.filter(({ revoked_at }) => !revoked_at).map(decidedOf))
  const old = field in corrections ? (corrections[field] ?? null) : valueIn(row, parties, field)
  if (old === value) throw new UnmetWish(`its ${field} is ${old ?? 'not said'} already`)
  return { field, old, new: value }
}

async function write(
  transaction: Transaction<Tables>,
  { kind, claim }: ClaimWish,
  row: Row,
  change: Change & Pick<Tables['decision_claim'], 'repeats'>,
  decider: Decider,
): Promise<number> {
  const reading = (await readingsOf(transaction, [row.reading_id])).get(row.reading_id)!
  const anchor = anchorOf(reading.claims.find(({ id }) => id === row.claim)!, reading)
  const { id } = await transaction
    .insertInto('decision')
    .values({ kind, tellings: '[]', ...decider, revoked_by: null, revoked_why: null, revoked_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await transaction
    .insertInto('decision_claim')
    .values({
      decision_id: id,
      report_id: row.report_id,
      anchor: JSON.stringify(anchor),
      words: row.words,
      ...change,
      claim_id: claim,
    })
    .execute()
  return id
}
