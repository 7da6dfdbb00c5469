import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { projectFile } from '../intake/knowledge.ts'
import type { EventType } from '../reading/reading.ts'
import { seeded } from '../train/random.ts'
import type { Count, Deed, Field, Said, Values, What } from './account.ts'
import { boundsOf, countGap } from './agreement/counts.ts'
import { dayGap } from './agreement/days.ts'
import { siteGap } from './agreement/sites.ts'
import { type Agreement, cellsAgree, valuesAgree } from './agreement.ts'
import type { Days, Side, Site } from './telling.ts'

type Row = { readonly a: string | number; readonly b: string | number; readonly is: Agreement; readonly gap?: number }
type Table = {
  readonly counts: readonly Row[]
  readonly days: readonly Row[]
  readonly places: { readonly where: Record<string, Omit<Site, 'name' | 'geonameId'>>; readonly rows: readonly Row[] }
  readonly parties: { readonly actors: readonly Row[]; readonly recipients: readonly Row[] }
  readonly kinds: readonly Row[]
  readonly happened: readonly { readonly a: readonly string[]; readonly b: readonly string[]; readonly is: Agreement }[]
}
const table = parse(projectFile('examples/en/agreement.yaml')) as Table

const WHOM: Readonly<Record<string, string>> = { militants: 'REB', soldiers: 'MIL' }
function countOf(words: string): Count {
  const [low, high] = [...words.matchAll(/\d+/g)].map(([n]) => Number(n)) as [number?, number?]
  return {
    whom: WHOM[/militants|soldiers/.exec(words)?.[0] ?? ''] ?? null,
    atLeast: low === undefined || words.startsWith('up to') ? null : low,
    atMost: low === undefined || /at least|or more/.test(words) ? null : (high ?? low),
    approximate: words.startsWith('about'),
    unknown: words === 'unknown',
    persons: words.endsWith('by name'),
  }
}

function daysOf(words: string): Days {
  const [from, to] = words.split('/') as [string, string?]
  return { from, to: to ?? from }
}

const siteOf = (name: string): Site => ({ name, geonameId: null, ...table.places.where[name]! })

function sideOf(role: Side['role'], words: string): Side {
  const [, name, sector, star] = /^([^(*]+?)(?: \((\w+)\))?(?: (\*+))?$/.exec(words)!
  const kind = star === '**' ? 'person' : null
  return { role, name: name!, identified: star !== undefined, kind, sector: sector ?? null, country: null }
}

function kindOf(words: string): What {
  const [type, mode] = words.split(' ')
  return { type: type as EventType, mode: mode ?? null }
}

function deedOf(words: string): Deed {
  const [kind, by] = words.split(' by ') as [string, string?]
  return { ...kindOf(kind), by: by ? [sideOf('actor', by)] : [] }
}

const INVERSE: Readonly<Record<Agreement, Agreement>> = {
  agrees: 'agrees',
  refines: 'refined',
  refined: 'refines',
  contradicts: 'contradicts',
  silent: 'silent',
}

function checks<F extends Field>(
  field: F,
  rows: readonly Row[],
  read: (words: string) => Values[F],
  gapOf?: (a: Values[F], b: Values[F]) => number | null,
) {
  for (const row of rows)
    test(`${field}: ${row.a} × ${row.b} → ${row.is}`, () => {
      const [a, b] = [read(String(row.a)), read(String(row.b))]
      assert.equal(valuesAgree(field, a, b), row.is)
      assert.equal(valuesAgree(field, b, a), INVERSE[row.is])
      if (row.gap !== undefined) assert.equal(Math.round(gapOf!(a, b)!), row.gap)
      else if (row.is !== 'contradicts' && field !== 'where') assert.equal(gapOf?.(a, b) ?? 0, 0)
    })
}
checks('killed', table.counts, countOf, countGap)
checks('when', table.days, daysOf, dayGap)
checks('where', table.places.rows, siteOf, siteGap)
checks('actors', table.parties.actors, words => sideOf('actor', words))
checks('recipients', table.parties.recipients, words => sideOf('recipient', words))
checks('what', table.kinds, kindOf)

/** "not ASSAULT drone by the army (MIL)" */
const told = (words: string): Said<Deed> => ({
  value: deedOf(words.replace('not ', '')),
  status: words.startsWith('not ') ? 'denied' : 'claimed',
  words: [],
  claims: [],
})
for (const { a, b, is } of table.happened)
  test(`happened: ${a.join(', ')} × ${b.join(', ')} → ${is}`, () => {
    assert.equal(cellsAgree('happened', a.map(told), b.map(told)), is)
    assert.equal(cellsAgree('happened', b.map(told), a.map(told)), INVERSE[is])
  })

test('counts: symmetric, reflexive, contradicting only where no number fits both', () => {
  const next = seeded(1)
  const some = (): Count => {
    const low = Math.floor(next() * 30)
    const open = next()
    return {
      whom: next() < 0.1 ? 'REB' : null,
      atLeast: open < 0.2 ? null : low,
      atMost: open > 0.6 ? null : low + Math.floor(next() * 10),
      approximate: next() < 0.3,
      unknown: next() < 0.1,
      persons: next() < 0.1,
    }
  }
  for (let i = 0; i < 5000; i++) {
    const [a, b] = [some(), some()]
    const agreement = valuesAgree('killed', a, b)
    assert.equal(valuesAgree('killed', b, a), INVERSE[agreement])
    assert.equal(valuesAgree('killed', a, a), 'agrees')
    assert.equal(countGap(a, b) > 0, agreement === 'contradicts', JSON.stringify([a, b]))
    const fits = (count: Count, n: number): boolean => boundsOf(count)[0] <= n && n <= boundsOf(count)[1]
    const both = Array.from({ length: 100 }, (_, n) => n).some(n => fits(a, n) && fits(b, n))
    if (a.whom === b.whom && !a.unknown && !b.unknown) assert.equal(agreement !== 'contradicts', both)
  }
})

test('cells of any field: symmetric, whatever is told and denied', () => {
  const next = seeded(2)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const values: { readonly [F in Field]?: readonly Values[F][] } = {
    where: Object.keys(table.places.where).map(siteOf),
    actors: table.parties.actors.flatMap(({ a, b }) => [sideOf('actor', String(a)), sideOf('actor', String(b))]),
    happened: ['ASSAULT', 'ASSAULT firearms', 'ASSAULT drone by the army (MIL)', 'PROTEST'].map(deedOf),
    killed: table.counts.flatMap(({ a, b }) => [countOf(String(a)), countOf(String(b))]),
  }
  for (const field of Object.keys(values) as Field[])
    for (let i = 0; i < 2000; i++) {
      const cell = () =>
        Array.from({ length: 1 + Math.floor(next() * 3) }, () => ({
          value: pick(values[field] as readonly never[]),
          status: next() < 0.3 ? ('denied' as const) : ('claimed' as const),
          words: [],
          claims: [],
        }))
      const [a, b] = [cell(), cell()]
      assert.equal(cellsAgree(field, b, a), INVERSE[cellsAgree(field, a, b)], JSON.stringify([a, b]))
    }
})
