import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import { incidentsWhole } from '../../store/exports-read.ts'
import { incidentIds } from '../../store/incidents-kept.ts'
import { inFolder } from '../../store/ledger.fixture.ts'
import { withPlaced } from '../../store/placed.fixture.ts'
import type { ExportedIncident } from './exported.ts'
import { exportedTo } from './exporting.fixture.ts'
import { sensitiveReadings } from './leaving.fixture.ts'
import { leaving, nothingTaken } from './leaving.ts'
import { namesWithheldIn } from './named-in.ts'
import { loadNameWords } from './names/persons.ts'
import { loadLatin, withheldNames } from './names/withheld.ts'
import { profileNamed } from './profile.ts'

type Left = Readonly<Record<string, ExportedIncident | null>>

const readings = sensitiveReadings()

/** The incident of each report as it leaves by a profile. */
async function leftBy(
  name: string,
  given = readings,
): Promise<{ readonly left: Left; readonly taken: ReturnType<typeof nothingTaken> }> {
  const left: Record<string, ExportedIncident | null> = {}
  const taken = nothingTaken()
  const profile = profileNamed(name)
  const words = loadNameWords()
  await inFolder(folder =>
    withPlaced(
      join(folder, 'ledger'),
      async ledger => {
        const ids = await incidentIds(ledger, {}, 'weight')
        const unlisted = await namesWithheldIn(ledger, ids, profile, words, () => {})
        const withheld = withheldNames({ listed: [], unlisted }, new Uint8Array(32), words, loadLatin())
        for await (const whole of incidentsWhole(ledger, ids))
          left[whole.reports[0]!.reading.report.id] = leaving(
            whole,
            { profile, rule: 'representative', withheld },
            taken,
          )
      },
      given,
    ),
  )
  return { left, taken }
}

const textOf = (incident: ExportedIncident | null): string => JSON.stringify(incident)
const gone = (left: Left, report: string, ...words: readonly string[]): void => {
  for (const word of words)
    assert.ok(!textOf(left[report]!).toLowerCase().includes(word.toLowerCase()), `${word} is left`)
}
const there = (left: Left, report: string, ...words: readonly string[]): void => {
  for (const word of words) assert.ok(textOf(left[report]!).includes(word), `${word} is gone`)
}

test('of a reading only what profiles know leaves', async () => {
  const { left } = await leftBy('partner')
  const { reading } = left.market!.reports[0]!
  const known = 'schema report text attributions events figures fates places times actors relations claims issues'
  assert.deepEqual(Object.keys(reading), known.split(' '))
})

test('internal gives everything as it is', async () => {
  const { left, taken } = await leftBy('internal')
  there(left, 'market', 'Moussa Keita', 'Aissata Koné', 'Seydou Traoré', 'They shot Keita beside the well')
  assert.equal(left.rape!.reports[0]!.reading.text, readings.find(({ report }) => report.id === 'rape')!.text)
  assert.deepEqual([taken.names, taken.incidents, taken.texts, taken.sensitive.size], [0, 0, 0, 0])
})

test('public names no private person, in no part of the name, and those in office', async () => {
  const { left } = await leftBy('public')
  gone(left, 'market', 'Moussa', 'Keita', 'Aissata', 'Koné', 'Kone', 'Seydou', 'Traoré')
  assert.equal(left.market!.reports[0]!.reading.text, '')
  there(left, 'market', 'Adama Konaré', 'Bankass')
  const [event] = left.market!.reports[0]!.reading.events
  assert.match(event!.recipients[0]!.span.quote, /^\[name withheld \d\]/)
  assert.deepEqual(
    [event!.recipients[0]!.span.start, event!.recipients[0]!.span.end],
    [readings[0]!.events[0]!.recipients[0]!.span.start, readings[0]!.events[0]!.recipients[0]!.span.end],
  )
})

test('a person is the same number wherever the incident names him', async () => {
  const { left } = await leftBy('public')
  const { reading } = left.market!.reports[0]!
  const victim = reading.actors.find(({ id }) => id === reading.events[0]!.recipients[0]!.actor)!
  assert.ok(victim.mentions.length > 1)
  assert.equal(new Set([victim.name, ...victim.mentions.map(({ quote }) => quote)]).size, 1)
  assert.match(reading.report.url!, /^https:\/\/wire\.example\/farmer-name-withheld-\d-killed-in-bankass$/)
})

test('an incident of which nothing but sexual violence is told is left out', async () => {
  const { left, taken } = await leftBy('partner')
  assert.equal(left.rape, null)
  assert.equal(taken.incidents, 1)
  assert.equal(taken.sensitive.get('sexual violence'), 1)
})

test('a long quote leaves cut, so that quotes are no text', async () => {
  const [market] = readings
  const said = ` Governor Adama Konaré said: "${'The men came at dawn and left again. '.repeat(12)}"`
  const knowledge = loadKnowledge()
  const long = read(market!.report, market!.text + said, knowledge)
  const quotesOf = (incident: ExportedIncident): readonly string[] =>
    incident.reports.flatMap(({ reading }) => reading.attributions.flatMap(a => a.content.map(({ quote }) => quote)))
  const longest = async (profile: string): Promise<number> =>
    Math.max(...quotesOf((await leftBy(profile, [long])).left.market!).map(({ length }) => length))
  assert.ok((await longest('internal')) > 400)
  assert.equal(await longest('partner'), 284)
})

test('a place of detention leaves in no form', async () => {
  const { left, taken } = await leftBy('partner')
  gone(left, 'prison', 'Sednaya')
  assert.equal(left.prison!.summary.where, null)
  assert.equal(taken.sensitive.get('detention'), 1)
})

test('places are as coarse as the profile says, wherever points stand', async () => {
  const { left } = await leftBy('public')
  gone(left, 'site', 'al-Jinah', '36.20124', '37.16117')
  const { name, latitude, longitude, precision, geonameId } = left.site!.summary.where!
  assert.deepEqual([name, latitude, longitude, precision, geonameId], ['Aleppo', 36.2, 37.2, 'district', null])
  const points = [...textOf(left.market!).matchAll(/"(?:latitude|longitude)":(-?[\d.]+)/g)].map(([, degrees]) =>
    Number(degrees),
  )
  assert.ok(points.length > 5)
  for (const degrees of points) assert.equal(degrees, Number(degrees.toFixed(1)))
  for (const { codes, candidates } of left.market!.reports[0]!.reading.places) {
    assert.ok(codes!.ucdp >= 3 && (codes!.acled ?? 3) >= 2)
    assert.deepEqual(candidates, [])
  }
})

test('codes of precision in the formats follow', async () => {
  await inFolder(folder =>
    withPlaced(
      join(folder, 'ledger'),
      async ledger => {
        const codes = async (profile: string): Promise<readonly string[]> => {
          const file = join(folder, profile)
          await exportedTo(ledger, file, { format: 'acled', profile })
          const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[]
          return rows
            .filter(({ location }) => location === 'Bankass')
            .map(row => `${row.geo_precision} ${row.latitude}`)
        }
        assert.deepEqual(await codes('internal'), ['1 14.0775'])
        assert.deepEqual(await codes('public'), ['2 14.1'])
      },
      readings,
    ),
  )
})
