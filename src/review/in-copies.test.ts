import assert from 'node:assert/strict'
import { claimDecisions } from '../store/claim-decisions.ts'
import { revoke } from '../store/decide.ts'
import { testOnBoth } from '../store/ledger.fixture.ts'
import type { Ledger } from '../store/open.ts'
import { killed, placedIn, withPlaced } from '../store/placed.fixture.ts'
import { decisionsOf } from '../store/standing.ts'
import { type ClaimWish, decideClaim } from './decide-claim.ts'
import { inCopies } from './in-copies.ts'
import { repeatInCopies } from './repeat-in-copies.ts'

const anna = { who: 'anna', why: 'a count of another day', at: '2025-11-02T00:00:00.000Z' }
const ben = { who: 'ben', why: 'looked again', at: '2025-11-03T00:00:00.000Z' }

const numbers = async ({ db }: Ledger, decision: number): Promise<readonly number[]> =>
  (await inCopies(db, decision)).map(({ id }) => id)

const statesOf = async ({ db }: Ledger) => (await decisionsOf(db)).map(({ state }) => state)

testOnBoth('a verdict is repeated on the same words in copies, and all are taken back together, also later', address =>
  withPlaced(address, async ledger => {
    const before = await placedIn(ledger.db)
    const reject: ClaimWish = { kind: 'reject', claim: await killed(ledger, 'reprint', 12) }
    const { decision } = await decideClaim(ledger, reject, anna)
    const copies = [await killed(ledger, 'cut', 12), await killed(ledger, 'wire', 12)]
    assert.deepEqual(
      (await numbers(ledger, decision)).toSorted(),
      copies.toSorted(),
      'the original, and its other copy',
    )

    await repeatInCopies(ledger, decision, copies, { who: 'anna', at: '2025-11-02T00:00:01.000Z' })
    assert.deepEqual(
      (await claimDecisions(ledger.db, 'decision_claim.claim_id', copies)).map(({ kind, who, why, repeats }) => [
        kind,
        who,
        why,
        repeats,
      ]),
      copies.map(() => ['reject', 'anna', anna.why, decision]),
    )
    assert.deepEqual(await numbers(ledger, decision), [], 'nobody need decide on them any more')
    assert.deepEqual(await statesOf(ledger), ['in force', 'in force', 'in force'])

    // Another decision is made meanwhile, and stays.
    await decideClaim(ledger, { kind: 'accept', claim: await killed(ledger, 'monitor', 27) }, ben)
    await revoke(ledger, decision, ben)
    assert.deepEqual(await statesOf(ledger), ['revoked', 'revoked', 'revoked', 'in force'])
    assert.ok((await decisionsOf(ledger.db)).slice(0, 3).every(({ revoked_by }) => revoked_by === 'ben'))
    assert.deepEqual(await placedIn(ledger.db), before)
  }),
)

testOnBoth('one copy is taken back alone, and the others stay', address =>
  withPlaced(address, async ledger => {
    const correct: ClaimWish = {
      kind: 'correct',
      claim: await killed(ledger, 'wire', 12),
      field: 'atLeast',
      value: '14',
    }
    const { decision } = await decideClaim(ledger, correct, anna)
    await repeatInCopies(ledger, decision, await numbers(ledger, decision), anna)
    const [, , last] = await decisionsOf(ledger.db)
    assert.deepEqual([last!.claim!.old, last!.claim!.new], ['12', '14'])
    await revoke(ledger, last!.id, ben)
    assert.deepEqual(await statesOf(ledger), ['in force', 'in force', 'revoked'])
    assert.deepEqual(await numbers(ledger, decision), [last!.claim!.number], 'it may be repeated there again')
  }),
)

testOnBoth('nothing is repeated on what somebody decided, on other words, nor of what was taken back', address =>
  withPlaced(address, async ledger => {
    const cut = await killed(ledger, 'cut', 12)
    const monitor = await killed(ledger, 'monitor', 12)
    await decideClaim(ledger, { kind: 'accept', claim: cut }, ben)
    const reject: ClaimWish = { kind: 'reject', claim: await killed(ledger, 'wire', 12) }
    const { decision } = await decideClaim(ledger, reject, anna)
    assert.deepEqual(await numbers(ledger, decision), [await killed(ledger, 'reprint', 12)])
    for (const claim of [cut, monitor])
      await assert.rejects(repeatInCopies(ledger, decision, [claim], anna), {
        name: 'UnmetWish',
        message: /is not at the words of decision/,
      })
    assert.equal((await decisionsOf(ledger.db)).length, 2)
    await revoke(ledger, decision, ben)
    assert.deepEqual(await numbers(ledger, decision), [])
  }),
)

testOnBoth('what was accepted is offered only where the copy was read alike', address =>
  withPlaced(address, async ledger => {
    const reprint = await killed(ledger, 'reprint', 12)
    await ledger.db.updateTable('claim').set({ at_most: 40 }).where('id', '=', reprint).execute()
    const claim = await killed(ledger, 'wire', 12)
    const accepted = await decideClaim(ledger, { kind: 'accept', claim }, anna)
    assert.deepEqual(await numbers(ledger, accepted.decision), [await killed(ledger, 'cut', 12)])
    const rejected = await decideClaim(ledger, { kind: 'reject', claim }, anna)
    assert.ok((await numbers(ledger, rejected.decision)).includes(reprint), 'the words are wrong wherever they stand')
  }),
)
