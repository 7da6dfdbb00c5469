import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingsForPlacing } from '../../store/placed.fixture.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import type { Entity } from './entity.ts'
import { ftm } from './ftm.ts'

const THING =
  'name summary description country alias previousName weakAlias sourceUrl publisher publisherUrl alephUrl wikipediaUrl wikidataId keywords topics address addressEntity program notes proof indexText modifiedAt retrievedAt'
const INTERVAL = 'startDate endDate date summary recordId sourceUrl'
const LEGAL =
  'email phone website legalForm incorporationDate dissolutionDate taxStatus status sector classification registrationNumber idNumber taxNumber vatCode jurisdiction mainCountry parent'
/** Facts of FollowTheMoney's documentation: the properties of the schemata in use, and those that must be there. */
const SCHEMATA: Readonly<Record<string, { readonly properties: string; readonly required: readonly string[] }>> = {
  Event: { properties: `${THING} ${INTERVAL} location country important organizer involved`, required: ['name'] },
  Address: {
    properties: `${INTERVAL} full remarks postOfficeBox street street2 city postalCode region latitude longitude country`,
    required: [],
  },
  Article: { properties: `${THING} contentHash title author language date authoredAt publishedAt`, required: ['name'] },
  Note: { properties: `${THING} entity`, required: ['name'] },
  Mention: { properties: 'document resolved name detectedSchema contextCountry', required: ['document', 'name'] },
  Person: {
    properties: `${THING} ${LEGAL} title firstName lastName birthDate position nationality gender`,
    required: ['name'],
  },
  Organization: { properties: `${THING} ${LEGAL}`, required: ['name'] },
  PublicBody: { properties: `${THING} ${LEGAL}`, required: ['name'] },
}
/** Which schemata a property that names an entity may name. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  proof: ['Article'],
  document: ['Article'],
  resolved: ['Person', 'Organization', 'PublicBody'],
  involved: ['Person', 'Organization', 'PublicBody'],
  addressEntity: ['Address'],
  entity: ['Event'],
}

const samples = await exportedSamples()
const { text, bytes, losses } = await written(ftm, samples)
const entities = text
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as Entity)

test('only schemata and properties that there are, lists of text, required ones there', () => {
  for (const { schema, properties } of entities) {
    const { properties: known, required } = SCHEMATA[schema]!
    for (const [name, values] of Object.entries(properties)) {
      assert.ok(known.split(' ').includes(name), `${schema}.${name}`)
      assert.ok(values.length && values.every(value => typeof value === 'string' && value !== ''), `${schema}.${name}`)
    }
    for (const name of required) assert.ok(properties[name], `${schema} without ${name}`)
  }
})

test('entities name entities of the file, of a schema that may stand there', () => {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))
  for (const { schema, properties } of entities)
    for (const [name, range] of Object.entries(RANGES))
      for (const id of properties[name] ?? []) assert.ok(range.includes(schemaOf.get(id)!), `${schema}.${name} ${id}`)
})

test('an id is one entity', () => {
  const same = Map.groupBy(entities, ({ id }) => id)
  for (const [id, all] of same) assert.equal(new Set(all.map(one => JSON.stringify(one))).size, 1, id)
})

test('an event an incident, a note an account with its exact words, an article a report', () => {
  const of = (schema: string) => entities.filter(entity => entity.schema === schema)
  assert.deepEqual(
    of('Event').map(({ properties }) => properties.recordId![0]),
    samples.map(({ summary }) => summary.id),
  )
  const accounts = samples.flatMap(({ summary }) => summary.accounts)
  assert.equal(of('Note').length, accounts.length)
  for (const [i, { cells }] of accounts.entries()) {
    const said = of('Note')[i]!.properties.description!.join('\n')
    for (const words of Object.values(cells).flatMap(cell => cell.flatMap(({ words }) => words)))
      assert.ok(said.includes(`“${words.quote}”`), words.quote)
  }
  const reports = new Set(samples.flatMap(({ reports }) => reports.map(({ reading }) => reading.report.id)))
  assert.equal(new Set(of('Article').map(({ id }) => id)).size, reports.size)
  assert.ok(
    of('Organization').some(({ properties }) => properties.name![0]!.includes('Front')) || of('Mention').length > 0,
  )
})

test('whom the words only describe is told as lost, and other places and numbers', () => {
  const fields = new Set(losses.map(({ field }) => field))
  assert.deepEqual([...fields].toSorted(), ['Event.description', 'Event.involved', 'Event.location', 'Event.startDate'])
  const described = losses.find(({ field }) => field === 'Event.involved')!.left.map(({ value }) => value)
  assert.ok(described.includes('The attackers') && described.includes('denied: the army'))
})

test('somebody named is an entity with the words that name them', async () => {
  const [bombing] = await exportedSamples(readingsForPlacing().filter(({ report }) => report.id === 'front'))
  const told = (await written(ftm, [bombing!])).text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Entity)
  const front = told.find(({ schema }) => schema === 'Organization')!
  assert.deepEqual(front.properties.name, ['Baloch Sand Front'])
  const mention = told.find(({ schema, properties }) => schema === 'Mention' && properties.resolved![0] === front.id)!
  assert.ok(bombing!.reports[0]!.reading.text.includes(mention.properties.name![0]!))
  assert.deepEqual(told[0]!.properties.involved, [front.id])
})

test('the same ledger gives the same bytes', async () => {
  assert.deepEqual((await written(ftm, await exportedSamples())).bytes, bytes)
})
