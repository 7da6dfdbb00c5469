import type { Kysely } from 'kysely'
import type { Measure, Status } from '../../src/reading/reading.ts'
import type { Filter } from '../../src/store/filter.ts'
import type { Tables } from '../../src/store/schema.ts'
import { anyOf, chance } from './chance.ts'

/** A question of the bench: its kind names what it tests. */
export type Question = { readonly kind: string; readonly filter: Filter; readonly of: 'claims' | 'incidents' }

/** Claims that the questions are drawn from. */
const SAMPLE = 20_000

type Sample = Pick<
  Tables['claim'],
  | 'searched'
  | 'type'
  | 'mode'
  | 'status'
  | 'place'
  | 'admin1'
  | 'country'
  | 'latitude'
  | 'longitude'
  | 'from_day'
  | 'published_at'
  | 'outlet'
  | 'source'
>

/** Searches and filters, alone and in pairs, with frequent and rare values as the claims have them; the same for the same ledger. */
export async function questionsFor(db: Kysely<Tables>): Promise<readonly Question[]> {
  const { max } = await db
    .selectFrom('claim')
    .select(({ fn }) => fn.max('id').as('max'))
    .executeTakeFirstOrThrow()
  const random = chance(99)
  const ids = Array.from({ length: SAMPLE }, () => 1 + Math.floor(random() * max))
  const claims: Sample[] = []
  for (let i = 0; i < ids.length; i += 500)
    claims.push(
      ...(await db
        .selectFrom('claim')
        .select([
          'id',
          'searched',
          'type',
          'mode',
          'status',
          'place',
          'admin1',
          'country',
          'latitude',
          'longitude',
          'from_day',
          'published_at',
          'outlet',
          'source',
        ])
        .where('id', 'in', ids.slice(i, i + 500))
        .orderBy('id')
        .execute()),
    )
  const actors = await db
    .selectFrom('claim_actor')
    .select(['role', 'name'])
    .where('claim_id', 'in', ids.slice(0, 5000))
    .orderBy('claim_id')
    .orderBy('role')
    .orderBy('name')
    .execute()
  return drawn(claims, actors, random)
}

/** The most frequent, some in the middle and the rarest of the values. */
function ranked(
  values: readonly (string | null)[],
): readonly { readonly value: string; readonly rank: 'frequent' | 'middle' | 'rare' }[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return [
    ...sorted.slice(0, 3).map(value => ({ value, rank: 'frequent' as const })),
    ...[0.01, 0.05, 0.2].map(share => ({ value: at(share), rank: 'middle' as const })),
    ...[0.7, 0.9, 1].map(share => ({ value: at(share), rank: 'rare' as const })),
  ]
}

function drawn(
  claims: readonly Sample[],
  actors: readonly { readonly role: string; readonly name: string }[],
  random: () => number,
): readonly Question[] {
  const singles = singleFilters(claims, actors, random)
  const pairs = Array.from({ length: 150 }, () => [anyOf(singles, random), anyOf(singles, random)] as const)
    .filter(([a, b]) => Object.keys(a.filter).every(key => !(key in b.filter)))
    .map(([a, b]) => ({ kind: 'two filters', filter: { ...a.filter, ...b.filter } }))
  const all = [...singles, ...pairs]
  return [
    ...all.map(question => ({ ...question, of: 'claims' as const })),
    ...all
      .filter((_, i) => i % 3 === 0)
      .map(({ kind, filter }) => ({ kind: `incidents: ${kind}`, filter, of: 'incidents' as const })),
  ]
}

function singleFilters(
  claims: readonly Sample[],
  actors: readonly { readonly role: string; readonly name: string }[],
  random: () => number,
): readonly { readonly kind: string; readonly filter: Filter }[] {
  const words = ranked(claims.flatMap(({ searched }) => [...new Set(searched.split(' '))]))
  const runs = claims.map(({ searched }) => searched.split(' ')).filter(({ length }) => length > 6)
  const located = claims.filter(({ latitude }) => latitude !== null)
  const days = claims.flatMap(({ from_day }) => from_day ?? []).sort()
  const published = claims.flatMap(({ published_at }) => published_at ?? []).sort()
  const dayAt = (list: readonly string[], share: number) => list[Math.floor((list.length - 1) * share)]!
  const names = ranked(actors.map(({ name }) => name))
  const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
  const two = () => {
    const run = anyOf(runs, random)
    return [anyOf(run, random), anyOf(run, random)] as const
  }
  return [
    ...words.map(({ value, rank }) => ({ kind: `${rank} word`, filter: { words: value } })),
    { kind: 'no such word', filter: { words: 'qqxxzz' } },
    ...some(10, () => ({ kind: 'two words of a claim', filter: { words: two().join(' ') } })),
    ...some(10, () => ({ kind: 'two words of two claims', filter: { words: `${two()[0]} ${two()[1]}` } })),
    ...some(10, () => {
      const run = anyOf(runs, random)
      const at = Math.floor(random() * (run.length - 3))
      return { kind: 'phrase', filter: { words: `"${run.slice(at, at + 2 + Math.floor(random() * 2)).join(' ')}"` } }
    }),
    ...some(4, () => ({
      kind: 'phrase of no claim',
      filter: { words: `"${words[0]!.value} ${anyOf(words.slice(0, 3), random).value} ${words[1]!.value}"` },
    })),
    ...['ki*', 'att*', 'sol*', 'bomb*', 'con*', 'gove*', 'zab*'].map(prefix => ({
      kind: 'prefix',
      filter: { words: prefix },
    })),
    ...ranked(claims.map(({ place }) => place)).map(({ value, rank }) => ({
      kind: `place, ${rank}`,
      filter: { place: { name: value, country: null } },
    })),
    ...ranked(claims.map(({ country }) => country)).map(({ value, rank }) => ({
      kind: `country, ${rank}`,
      filter: { place: { name: null, country: value } },
    })),
    ...[1, 25, 25, 100, 500, 2000].map(km => {
      const { latitude, longitude } = anyOf(located, random)
      return { kind: 'near', filter: { near: { latitude: latitude!, longitude: longitude!, km } } }
    }),
    { kind: 'near nothing', filter: { near: { latitude: -60, longitude: -120, km: 300 } } },
    ...[0.01, 0.3, 0.6, 0.9, 0.99].map(share => ({
      kind: 'happened on a day',
      filter: { from: dayAt(days, share), to: dayAt(days, share) },
    })),
    ...[
      [0, 0.1],
      [0.2, 0.5],
      [0.5, 0.9],
      [0.05, 0.99],
    ].map(([from, to]) => ({
      kind: 'happened in a long time',
      filter: { from: dayAt(days, from!), to: dayAt(days, to!) },
    })),
    { kind: 'happened in a long time', filter: { from: dayAt(days, 0.7) } },
    { kind: 'happened in a long time', filter: { to: dayAt(days, 0.3) } },
    ...[0.01, 0.5, 0.99].map(share => ({
      kind: 'published on a day',
      filter: { publishedFrom: dayAt(published, share), publishedTo: dayAt(published, share) },
    })),
    ...[
      [0, 0.1],
      [0.3, 0.6],
      [0.01, 0.99],
    ].map(([from, to]) => ({
      kind: 'published in a long time',
      filter: { publishedFrom: dayAt(published, from!), publishedTo: dayAt(published, to!) },
    })),
    ...names.map(({ value, rank }) => ({ kind: `actor, ${rank}`, filter: { actor: value } })),
    ...names
      .slice(0, 4)
      .map(({ value }) => ({ kind: 'actor in a role', filter: { actor: value, role: 'source' as const } })),
    ...ranked(claims.map(({ type }) => type)).map(({ value }) => ({ kind: 'type', filter: { type: value } })),
    ...ranked(claims.map(({ mode }) => mode)).map(({ value }) => ({ kind: 'mode', filter: { mode: value } })),
    ...ranked(claims.map(({ source }) => source)).map(({ value, rank }) => ({
      kind: `source, ${rank}`,
      filter: { source: value },
    })),
    ...ranked(claims.map(({ outlet }) => outlet)).map(({ value, rank }) => ({
      kind: `outlet, ${rank}`,
      filter: { outlet: value },
    })),
    ...[...new Set(claims.map(({ status }) => status))]
      .sort()
      .map(status => ({ kind: 'status', filter: { status: status as Status } })),
    ...[true, false].map(background => ({ kind: 'background', filter: { background } })),
    ...(['killed', 'injured'] as const).flatMap((measure: Measure) =>
      [0, 3, 15, 250, 100_000].flatMap(count => [
        { kind: 'figure at least', filter: { atLeast: { measure, count } } },
        { kind: 'figure at most', filter: { atMost: { measure, count } } },
      ]),
    ),
    ...[0, 5, 50, 5000].map(more => ({
      kind: 'accounts differ',
      filter: { differBy: { measure: 'killed' as const, more } },
    })),
    { kind: 'contradicted', filter: { contradicted: true } },
    { kind: 'everything', filter: {} },
  ]
}
