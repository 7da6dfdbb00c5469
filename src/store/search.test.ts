import assert from 'node:assert/strict'
import { test } from 'node:test'
import { putSamples, type SampleClaim, type SampleIncident } from './claims.fixture.ts'
import { type Filter, ROLES, validFilter } from './filter.ts'
import { haversine, haversineOf } from './grid.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { byRank, type Found, type Page } from './page.ts'
import { searchClaims } from './search-claims.ts'
import { searchIncidents } from './search-incidents.ts'
import { searchWords } from './search-words.ts'
import { parseWords } from './words-asked.ts'

const now = () => '2026-01-01T00:00:00.000Z'

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const PLACES = [
  { place: 'Ḩārim', latitude: 36.207, longitude: 36.519, country: 'SY', admin1: 'Idlib' },
  { place: 'Idlib', latitude: 35.93, longitude: 36.634, country: 'SY', admin1: 'Idlib' },
  { place: 'Deir ez-Zor', latitude: 35.336, longitude: 40.141, country: 'SY', admin1: 'Deir ez-Zor' },
  { place: 'Qamea Island', latitude: -16.52, longitude: -179.77, country: 'FJ', admin1: null },
  { place: 'Udu Point', latitude: -16.13, longitude: 179.98, country: 'FJ', admin1: 'Northern' },
  { place: 'Somewhere', latitude: null, longitude: null, country: null, admin1: null },
] as const
const NAMES = [
  'Syrian Army',
  'the army',
  'Syrian Democratic Forces',
  'Šahīd Brigade',
  'gunmen',
  'Army of Islam',
  'OR NOT',
]
const WORDS = [
  'killed',
  'car',
  'bomb',
  'bombing',
  'Ḩārim',
  'market',
  'AND',
  '“near”',
  'O’Hara',
  'обстріл',
  'حلب',
  '12,000',
  'x=y',
]
const DAYS = [
  ['2025-03-01', '2025-03-01'],
  ['2025-03-01', '2025-03-31'],
  ['2024-12-30', '2025-01-02'],
  ['2025-01-01', '2025-12-31'],
  ['2019-06-05', null],
  [null, null],
] as const

function samples(seed: number, size: number): { readonly claims: SampleClaim[]; readonly incidents: SampleIncident[] } {
  const random = chance(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const maybe = <T>(value: T): T | null => (random() < 0.7 ? value : null)
  const incidents = Array.from({ length: Math.ceil(size / 6) }, (_, i) => ({
    id: `i${String(i).padStart(4, '0')}`,
    from_day: maybe(pick(['2025-03-01', '2025-03-02', '2024-12-31'])),
    killed_gap: pick([0, 0, 3, 6, 40]),
    injured_gap: pick([0, 0, 7]),
    contradictions: pick([0, 0, 1]),
  }))
  const claims = Array.from({ length: size }, (): SampleClaim => {
    const figure = random() < 0.4
    const [from_day, to_day] = pick(DAYS)
    const low = pick([null, 0, 1, 5, 9, 10, 11, 99, 100, 1234])
    const party = (role: string) => {
      const name = pick(NAMES)
      return { role, name, folded: searchWords(name) }
    }
    return {
      type: figure ? pick(['killed', 'injured']) : pick(['ASSAULT', 'PROTEST', 'memberOf']),
      mode: figure ? null : maybe(pick(['explosives', 'fire arms'])),
      status: pick(['asserted', 'claimed', 'denied']),
      background: random() < 0.2 ? 1 : 0,
      at_least: figure ? low : null,
      at_most: figure ? pick([null, low === null ? 7 : low + 3]) : null,
      ...pick(PLACES),
      from_day,
      to_day,
      published_at: maybe(pick(['2025-03-02', '2025-03-02T10:00:00Z', '2024-01-31', '1999-12-31'])),
      outlet: maybe(pick(['Šám Daily', 'The Wire'])),
      source: pick([null, null, '', ...NAMES]),
      words: Array.from({ length: 4 }, () => pick(WORDS)).join(' '),
      parties: ROLES.filter(() => random() < 0.4).flatMap(role =>
        random() < 0.5 ? [party(role)] : [party(role), party(role)],
      ),
      incident_id: maybe(pick(incidents).id),
      current: random() < 0.9 ? 1 : 0,
    }
  })
  return { claims, incidents }
}

/** The conditions of a filter one by one, each as it is meant, without index and terms. */
function plainConditions(filter: Filter): readonly ((claim: SampleClaim) => boolean)[] {
  const holds = (name: string | null, asked: string): boolean =>
    ` ${searchWords(name ?? '')} `.includes(` ${searchWords(asked)} `)
  const { place, near, actor, role, source, outlet, atLeast, atMost } = filter
  const day = (claim: SampleClaim) => [claim.from_day ?? claim.to_day, claim.to_day ?? claim.from_day] as const
  const out = (claim: SampleClaim) => claim.published_at?.slice(0, 10)
  const conditions: readonly (((claim: SampleClaim) => boolean) | null | false | undefined)[] = [
    ...(filter.words === undefined ? [] : parseWords(filter.words)).map(
      ({ tokens, prefix }) =>
        (claim: SampleClaim) => {
          const passages = [
            claim.words,
            claim.place,
            claim.admin1,
            claim.source,
            ...claim.parties.map(({ name }) => name),
          ]
          return passages.some(passage =>
            ` ${searchWords(passage ?? '')} `.includes(` ${tokens.join(' ')}${prefix ? '' : ' '}`),
          )
        },
    ),
    place &&
      (claim =>
        (place.name !== null && (holds(claim.place, place.name) || holds(claim.admin1, place.name))) ||
        (place.country !== null && claim.country === place.country)),
    near &&
      (({ latitude, longitude }) =>
        latitude !== null && longitude !== null && haversine({ latitude, longitude }, near) <= haversineOf(near.km)),
    (filter.from !== undefined || filter.to !== undefined) &&
      (claim => {
        const [from, to] = day(claim)
        return from !== null && to !== null && from <= (filter.to ?? '9999') && to >= (filter.from ?? '0000')
      }),
    (filter.publishedFrom !== undefined || filter.publishedTo !== undefined) &&
      (claim =>
        out(claim) !== undefined &&
        out(claim)! >= (filter.publishedFrom ?? '') &&
        out(claim)! <= (filter.publishedTo ?? '9999')),
    actor !== undefined &&
      (({ parties }) => parties.some(party => (role === undefined || party.role === role) && holds(party.name, actor))),
    filter.type !== undefined && (({ type }) => type === filter.type),
    filter.mode !== undefined && (({ mode }) => mode !== null && searchWords(mode) === searchWords(filter.mode!)),
    source !== undefined && (claim => holds(claim.source ?? claim.outlet, source)),
    outlet !== undefined && (claim => holds(claim.outlet, outlet)),
    filter.status !== undefined && (({ status }) => status === filter.status),
    filter.background !== undefined && (({ background }) => Boolean(background) === filter.background),
    atLeast && (claim => claim.type === atLeast.measure && claim.at_least !== null && claim.at_least >= atLeast.count),
    atMost && (claim => claim.type === atMost.measure && claim.at_most !== null && claim.at_most <= atMost.count),
  ]
  return conditions.filter(condition => Boolean(condition)) as ((claim: SampleClaim) => boolean)[]
}

const isDisputed = (incident: SampleIncident | undefined, { differBy, contradicted }: Filter): boolean =>
  (!differBy || (incident?.[`${differBy.measure}_gap`] ?? -1) > differBy.more) &&
  (!contradicted || (incident?.contradictions ?? 0) > 0)

const EACH: readonly Filter[] = [
  { words: 'harim' },
  { words: 'car bomb' },
  { words: '"car bomb"' },
  { words: 'bomb* killed' },
  { words: 'and "near"' },
  { words: 'обстріл' },
  { words: "O'Hara 12000" },
  { words: '"12,000"' },
  { words: 'x y' },
  { words: 'nowhere' },
  { words: 'kill*' },
  { words: 'out*' },
  { words: '"syrian army" idlib' },
  { words: 'idlib somewhere' },
  { place: { name: 'Idlib', country: null } },
  { place: { name: 'zor', country: null } },
  { place: { name: 'Fiji', country: 'FJ' } },
  { place: { name: null, country: 'SY' } },
  { near: { latitude: 36.2, longitude: 36.5, km: 5 } },
  { near: { latitude: 36.2, longitude: 36.5, km: 40 } },
  { near: { latitude: -16.3, longitude: 179.9, km: 80 } },
  { near: { latitude: 0, longitude: 0, km: 20_000 } },
  { from: '2025-03-10', to: '2025-03-12' },
  { from: '2025-01-01' },
  { to: '2024-12-31' },
  { from: '2020-01-01', to: '2025-02-28' },
  { from: '2500-01-01' },
  { publishedFrom: '2025-01-01' },
  { publishedTo: '0900-01-01' },
  { publishedTo: '2000-01-01' },
  { publishedFrom: '2024-01-31', publishedTo: '2024-01-31' },
  { actor: 'army' },
  { actor: 'the army', role: 'source' },
  { actor: 'sahid brigade', role: 'recipient' },
  { actor: 'or not' },
  { actor: 'army gunmen' },
  { actor: 'army or' },
  { actor: 'forces the' },
  { type: 'ASSAULT' },
  { type: 'memberOf' },
  { mode: 'fire arms' },
  { source: 'army' },
  { source: 'the wire' },
  { outlet: 'sam daily' },
  { status: 'denied' },
  { background: true },
  { background: false },
  { atLeast: { measure: 'killed', count: 10 } },
  { atLeast: { measure: 'injured', count: 0 } },
  { atMost: { measure: 'killed', count: 12 } },
  { atMost: { measure: 'killed', count: 0 } },
  { differBy: { measure: 'killed', more: 5 } },
  { contradicted: true },
]
/** Each alone, and every seventh pair. */
const ASKED: readonly Filter[] = [
  {},
  ...EACH,
  ...EACH.flatMap((one, i) =>
    EACH.slice(i + 1)
      .filter((_, j) => (i + j) % 7 === 0)
      .map(other => ({ ...other, ...one })),
  ),
].filter(({ from = '', to = '9', publishedFrom = '', publishedTo = '9' }) => from <= to && publishedFrom <= publishedTo)

/** All pages of a search, walked by their cursors. */
async function walk<Row>(
  search: (page: Page) => Promise<Found<Row>>,
  limit: number,
): Promise<Found<Row> & { pages: number }> {
  const rows: Row[] = []
  for (let after: string | null = null, pages = 1; ; pages++) {
    const found: Found<Row> = await search({ limit, after })
    assert.ok(found.rows.length <= limit)
    rows.push(...found.rows)
    after = found.next
    if (after === null) return { ...found, rows, pages }
  }
}

testOnBoth('every filter, alone and with each other, finds what a plain look at all rows finds', async address => {
  const ledger = await openLedger(address, 'write', now)
  const { claims, incidents } = samples(7, 240)
  await putSamples(ledger.db, claims, incidents)
  const incidentOf = (id: string | null) => incidents.find(incident => incident.id === id)
  for (const filter of ASKED) {
    const label = JSON.stringify(filter)
    const conditions = plainConditions(filter)
    const meets = claims
      .map((claim, i) => ({ claim, day: claim.published_at, id: i + 1 }))
      .filter(({ claim }) => claim.current && conditions.every(condition => condition(claim)))
      .filter(({ claim }) => isDisputed(incidentOf(claim.incident_id), filter))
      .toSorted(byRank)
    const found = await searchClaims(ledger, filter, { limit: 300, after: null })
    assert.deepEqual(
      found.rows.map(({ id }) => id),
      meets.map(({ id }) => id),
      `claims ${label}`,
    )
    assert.deepEqual([found.count, found.isMore, found.next], [meets.length, false, null], label)
    const those = incidents.filter(incident => {
      const own = claims.filter(claim => claim.current && claim.incident_id === incident.id)
      return isDisputed(incident, filter) && conditions.every(condition => own.some(condition))
    })
    const inAll = await searchIncidents(ledger, filter, { limit: 300, after: null })
    assert.deepEqual(
      inAll.rows.map(({ id }) => id),
      those
        .map(({ id, from_day }) => ({ id, day: from_day }))
        .toSorted(byRank)
        .map(({ id }) => id),
      `incidents ${label}`,
    )
  }
  await ledger.close()
})

testOnBoth('pages follow each other without gap or overlap, few or very many', async address => {
  const ledger = await openLedger(address, 'write', now)
  const { claims, incidents } = samples(11, 1500)
  await putSamples(ledger.db, claims, incidents)
  for (const [filter, limit] of [
    [{}, 97],
    [{ background: false }, 250],
    [{ words: 'car', status: 'denied' }, 10],
  ] as const) {
    const whole = claims
      .map((claim, i) => ({ claim, day: claim.published_at, id: i + 1 }))
      .filter(({ claim }) => claim.current && plainConditions(filter).every(condition => condition(claim)))
      .toSorted(byRank)
    const found = await walk(page => searchClaims(ledger, filter, page), limit)
    assert.deepEqual(
      found.rows.map(({ id }) => id),
      whole.map(({ id }) => id),
    )
    assert.deepEqual([found.count, found.isMore], whole.length > 1000 ? [1000, true] : [whole.length, false])
    assert.equal(found.pages, Math.ceil(whole.length / limit))
  }
  const all = await walk(page => searchIncidents(ledger, {}, page), 33)
  assert.equal(new Set(all.rows.map(({ id }) => id)).size, incidents.length)
  await ledger.close()
})

testOnBoth(
  'a claim that is no longer the newest reading, and an incident that is gone, are not found',
  async address => {
    const ledger = await openLedger(address, 'write', now)
    const { claims, incidents } = samples(3, 12)
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
  const { claims, incidents } = samples(5, 60)
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
