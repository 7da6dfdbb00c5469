import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../train/random.ts'
import { putSamples } from './claims.fixture.ts'
import { type Filter, validFilter } from './filter.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { samples } from './search.fixture.ts'
import { searchClaims } from './search-claims.ts'
import { searchIncidents } from './search-incidents.ts'
import { searchWords } from './search-words.ts'

const now = () => '2026-01-01T00:00:00.000Z'

testOnBoth(
  'a claim that is no longer the newest reading, and an incident that is gone, are not found',
  async address => {
    const ledger = await openLedger(address, 'write', now)
    const { claims, incidents } = samples(seeded(3), 12)
    await putSamples(
      ledger.db,
      claims.map(claim => ({ ...claim, current: 1, words: 'harim' })),
      incidents,
    )
    const count = async () => (await searchClaims(ledger, { words: 'harim' }, { limit: 1, after: null })).count
    assert.equal(await count(), 12)
    await ledger.db.updateTable('claim').set({ current: 0 }).where('id', '<=', 5).execute()
    assert.equal(await count(), 7)
    await ledger.db.deleteFrom('incident').execute()
    assert.equal((await searchIncidents(ledger, { words: 'harim' }, { limit: 1, after: null })).count, 0)
    await ledger.close()
  },
)

testOnBoth('hostile words are words', async address => {
  const ledger = await openLedger(address, 'write', now)
  const { claims, incidents } = samples(seeded(5), 60)
  await putSamples(ledger.db, claims, incidents)
  for (const words of [
    'a" OR "b',
    "'; drop table claim; --",
    'NEAR(car bomb, 2)',
    'searched: car',
    '^car + bomb - market',
    '{terms} : type=assault',
    'car & bomb | !market <-> x',
    "'car':*",
    '\\ % _ car',
    'type=assault',
    '"unclosed car',
    'car\u0000bomb \u202e',
    '😀 car',
    `${'a'.repeat(5000)} car`,
  ])
    assert.equal((await searchClaims(ledger, { words }, { limit: 1, after: null })).isMore, false, words)
  for (const name of ["x' OR 1=1", 'a"b', '<->', '%'].filter(name => searchWords(name)))
    for (const field of ['actor', 'source', 'outlet', 'mode'] as const)
      assert.equal((await searchClaims(ledger, { [field]: name }, { limit: 1, after: null })).count, 0)
  await ledger.close()
})

test('what cannot be asked is said with the way out', () => {
  const wrong: readonly (readonly [Filter, RegExp])[] = [
    [{ words: '"" -- *' }, /has no word to look for/],
    [{ words: 'b*' }, /give 2 letters or more before the star/],
    [{ from: '2025-02-30' }, /"2025-02-30" is not a day; write it as 2025-10-23/],
    [{ from: '2025-03-02', to: '2025-03-01' }, /comes after the last day/],
    [{ role: 'actor' }, /needs an actor/],
    [{ type: 'BOMB' }, /"BOMB" is not one of ASSAULT/],
    [{ near: { latitude: 91, longitude: 0, km: 1 } }, /latitude 91/],
    [{ near: { latitude: 0, longitude: 0, km: Number.NaN } }, /is not a distance/],
    [{ atLeast: { measure: 'killed', count: -1 } }, /not a number of people/],
    [{ actor: '…' }, /has no letter or digit/],
  ]
  for (const [filter, message] of wrong) assert.throws(() => validFilter(filter), message)
})
