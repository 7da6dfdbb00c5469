import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../train/random.ts'
import { compare } from './compare.ts'
import { gather } from './gather.ts'
import { linksAmong } from './links.ts'
import { emptyTelling } from './telling.fixture.ts'
import type { Side, Site, Telling } from './telling.ts'

const site = (name: string, latitude: number, longitude: number): Site => ({
  name,
  latitude,
  longitude,
  geonameId: null,
  country: 'ML',
  admin1: 'Mopti',
  precision: 'town',
})
const gunmen: Side = {
  role: 'actor',
  name: 'unknown gunmen',
  identified: false,
  kind: 'people',
  sector: 'UAF',
  country: null,
}
const bankass = site('Bankass', 14.07, -3.52)
const told: Partial<Telling> = {
  when: { from: '2025-03-03', to: '2025-03-03' },
  sites: [bankass],
  words: { bankass: 0.6, market: 0.5, livestock: 0.4 },
}
const telling = (id: string, with_: Partial<Telling>): Telling => ({ ...emptyTelling(id), ...told, ...with_ })
const weightOf = (a: Telling, b: Telling, ground: string): number | undefined =>
  compare(a, b).reasons.find(reason => reason.ground === ground)?.weight

test('one day, one town and the same words are one happening, with reasons that a person can read', () => {
  const { score, reasons } = compare(telling('a', {}), telling('b', {}))
  assert.ok(score > 0.9)
  assert.deepEqual(
    reasons.map(({ words }) => words),
    ['wording alike by 71 %: bankass, market, livestock', 'both told for 2025-03-03', 'both in Bankass'],
  )
})

test('another day, a far town and other numbers speak against it', () => {
  const first = telling('a', {
    tolls: [{ measure: 'killed', atLeast: 9, atMost: 9, approximate: false, spans: [], because: '' }],
  })
  assert.ok(weightOf(first, telling('b', { when: { from: '2025-03-06', to: '2025-03-06' } }), 'days')! < 0)
  assert.ok(weightOf(first, telling('b', { sites: [site('Ansongo', 15.66, 0.5)] }), 'place')! < 0)
  const fourteen = { measure: 'killed', atLeast: 14, atMost: 14, approximate: false, spans: [], because: '' } as const
  assert.ok(weightOf(first, telling('b', { tolls: [fourteen] }), 'figures')! < 0)
  assert.ok(weightOf(first, telling('b', { tolls: [{ ...fourteen, atLeast: 9, atMost: null }] }), 'figures')! > 0)
})

test('whom no words identify is no ground', () => {
  assert.equal(weightOf(telling('a', { sides: [gunmen] }), telling('b', { sides: [gunmen] }), 'parties'), undefined)
  const known = { ...gunmen, name: 'Al-Shabaab', identified: true }
  assert.ok(weightOf(telling('a', { sides: [known] }), telling('b', { sides: [known] }), 'parties')! > 0)
})

test('an arrest days after an attack does not speak against it as another attack would', () => {
  const later = { when: { from: '2025-03-05', to: '2025-03-05' } }
  const attack = weightOf(telling('a', {}), telling('b', later), 'days')!
  const arrest = weightOf(telling('a', {}), telling('b', { ...later, type: 'COERCE' }), 'days')!
  assert.ok(attack < 0 && arrest > 0)
  assert.equal(
    weightOf(telling('a', { type: 'COERCE' }), telling('b', later), 'days'),
    attack,
    'an arrest before the attack is none for it',
  )
  const curfew = { ...later, type: 'COERCE', mode: 'curfew' } as const
  assert.equal(weightOf(telling('a', {}), telling('b', curfew), 'days'), attack, 'a curfew holds for everybody')
})

test('where a telling tells no day, publication stands in and says so', () => {
  const report = { ...emptyTelling('b').report, publishedAt: '2025-03-04' }
  const { reasons } = compare(telling('a', {}), telling('b', { when: null, report }))
  assert.match(reasons.find(({ ground }) => ground === 'days')!.words, /tells no day/)
})

/** Sixty tellings around a dozen happenings, with gaps and errors. */
function sample(seed: number): readonly Telling[] {
  const next = seeded(seed)
  const pick = (n: number): number => Math.floor(next() * n)
  return Array.from({ length: 60 }, (_, i) => {
    const happening = pick(12)
    const day = `2025-03-0${1 + (happening % 6) + pick(2)}`
    const words = [`place${happening % 4}`, `street${happening}`, `name${happening}`, `word${pick(9)}`]
    const length = Math.sqrt(words.length)
    return telling(`r${i}`, {
      report: { ...emptyTelling(`r${i}`).report, publishedAt: day },
      when: pick(3) ? { from: day, to: day } : null,
      sites: pick(4) ? [site(`Town ${happening % 4}`, 14 + (happening % 4), -3)] : [],
      names: pick(2) ? [`first${happening} last${happening}`] : [],
      words: Object.fromEntries(words.map(word => [word, 1 / length])),
    })
  })
}

function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  const next = seeded(seed)
  return values
    .map(value => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

test('property: comparing is symmetric', () => {
  const tellings = sample(1)
  for (const a of tellings) for (const b of tellings) assert.deepEqual(compare(a, b), compare(b, a))
})

test('property: the order of tellings and of links changes nothing', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const tellings = sample(seed)
    const links = linksAmong(tellings)
    const whole = gather(tellings, links, []).map(({ id, tellings }) => [id, ...tellings].join(' '))
    const other = shuffled(tellings, seed + 100)
    const again = gather(other, shuffled(linksAmong(other), seed + 200), [])
    assert.ok(whole.length > 3 && whole.length < 60)
    assert.deepEqual(again.map(({ id, tellings }) => [id, ...tellings].join(' ')).sort(), whole.sort())
  }
})

test('property: a component gathered by itself gives the incidents that the whole gives', () => {
  for (const seed of [6, 7, 8]) {
    const tellings = sample(seed)
    const links = linksAmong(tellings)
    for (const { tellings: members } of gather(tellings, links, [])) {
      const reached = new Set(members)
      for (let grown = 0; grown !== reached.size; ) {
        grown = reached.size
        for (const { a, b, score } of links)
          if (score >= 0.5 && (reached.has(a) || reached.has(b))) reached.add(a).add(b)
      }
      const component = gather(
        tellings.filter(({ id }) => reached.has(id)),
        links,
        [],
      )
      assert.ok(component.some(incident => incident.tellings.join() === members.join()))
    }
  }
})

test('property: pins are obeyed, whatever the links say', () => {
  for (const seed of [9, 10, 11]) {
    const tellings = sample(seed)
    const links = linksAmong(tellings)
    const [a, b, c, d] = shuffled(tellings, seed).map(({ id }) => id) as [string, string, string, string]
    const [joined] = gather(tellings, links, []).filter(({ tellings }) => tellings.length > 1)
    const [first, second] = joined!.tellings as [string, string]
    const incidents = gather(tellings, links, [
      { kind: 'merge', tellings: [a, b, c, d].filter(id => id !== first && id !== second) },
      { kind: 'split', tellings: [first, second] },
    ])
    const homeOf = (id: string): string => incidents.find(({ tellings }) => tellings.includes(id))!.id
    assert.equal(new Set([a, b, c, d].filter(id => id !== first && id !== second).map(homeOf)).size, 1)
    assert.notEqual(homeOf(first), homeOf(second))
  }
})
