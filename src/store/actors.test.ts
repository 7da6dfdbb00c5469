import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentIdOf } from '../intake/document-id.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { edgesAmong, edgesAround } from './actor-edges.ts'
import { properNames } from './actor-names.ts'
import { actorsOf, type KeptActor } from './actors.ts'
import { testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { put } from './placed.fixture.ts'

const now = () => '2025-11-01T00:00:00.000Z'

/** Reports of our own: one tells an acronym in brackets, one bears it alone. */
const TEXTS = {
  full: 'The Syrian Democratic Forces (SDF) shelled the market of Raqqa in Syria on Monday, killing nine traders, the Sample Rights Monitor said.',
  short: 'The SDF killed two farmers near Raqqa in Syria on Tuesday, Sample Rights Monitor said.',
  other:
    'Barack Obama condemned the killing of two men in Chicago on Friday. Obama said that police shot one of the men.',
}

const knowledge = loadKnowledge()
const readings = Object.entries(TEXTS).map(([id, text]) =>
  read(
    {
      id,
      documentId: documentIdOf(text),
      title: null,
      outlet: null,
      url: null,
      publishedAt: '2025-10-15',
      language: 'en',
    },
    text,
    knowledge,
  ),
)

const named = (actors: readonly KeptActor[], name: string): KeptActor => {
  const found = actors.find(actor => actor.aliases.some(alias => alias.name === name))
  assert.ok(found, name)
  return found
}

testOnBoth('names are joined on a ground that is told, and claims of any two actors are found', async address => {
  const ledger = await openLedger(address, 'write', now)
  for (const reading of readings) await put(ledger, reading)
  const actors = await actorsOf(ledger.db)
  const forces = named(actors, 'SDF')
  assert.equal(forces.name, 'Syrian Democratic Forces')
  assert.match(forces.aliases.find(({ name }) => name === 'SDF')!.reason, /lexicon.*a report says so: “.*\(SDF/u)
  const monitor = named(actors, 'Sample Rights Monitor')
  assert.equal(monitor, named(actors, 'the Sample Rights Monitor'))
  assert.ok(monitor.named && forces.named && !named(actors, 'nine traders').named)

  const keys = new Map(actors.flatMap(({ key, aliases }) => aliases.map(({ folded }) => [folded, key] as const)))
  const among = await edgesAmong(ledger.db, keys)
  const speaking = among.find(({ from, to }) => from === monitor.key && to === forces.key)
  assert.equal(speaking?.kind, 'speaks of')
  const reports = await ledger.db
    .selectFrom('claim')
    .select('report_id')
    .where('id', 'in', speaking.claims)
    .distinct()
    .execute()
  assert.deepEqual(reports.map(({ report_id }) => report_id).toSorted(), ['full', 'short'])
  const killing = among.find(({ from, kind }) => from === forces.key && kind === 'ASSAULT')
  assert.ok(killing)
  const around = await edgesAround(
    ledger.db,
    forces.aliases.map(({ folded }) => folded),
    keys,
  )
  assert.deepEqual(
    around.filter(({ from, to }) => from === forces.key || to === forces.key),
    among.filter(({ from, to }) => from === forces.key || to === forces.key),
  )
  await ledger.close()
})

testOnBoth('an acronym that others may bear is joined with nobody where no report tells it', async address => {
  const ledger = await openLedger(address, 'write', now)
  await put(ledger, readings[1]!)
  const actors = await actorsOf(ledger.db)
  assert.equal(named(actors, 'SDF').key, 'sdf')
  await ledger.close()
})

test('words that name nobody are told from names', () => {
  const names = [
    'Police',
    'police',
    'Two men',
    'Residents of Bankass',
    'Governor Konaré',
    'the Front',
    'Reuters',
    'WHO',
  ]
  assert.deepEqual(names.filter(properNames(names)), ['Governor Konaré', 'the Front', 'Reuters', 'WHO'])
})
