import assert from 'node:assert/strict'
import { seeded } from '../train/random.ts'
import { putSamples, type SampleClaim, type SampleIncident } from './claims.fixture.ts'
import type { Filter } from './filter.ts'
import { haversine, haversineOf } from './grid.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { byRank, type Found, type Page } from './page.ts'
import { samples } from './search.fixture.ts'
import { searchClaims } from './search-claims.ts'
import { searchIncidents } from './search-incidents.ts'
import { searchWords } from './search-words.ts'
import { parseWords } from './words-asked.ts'

const now = () => '2026-01-01T00:00:00.000Z'

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
  const { claims, incidents } = samples(seeded(7), 240)
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
  const { claims, incidents } = samples(seeded(11), 1500)
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
