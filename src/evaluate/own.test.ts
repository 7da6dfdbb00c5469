import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { corporaFolder } from './corpora.ts'
import { type GoldFile, goldOf } from './exam/gold.ts'
import { annotationOf, goldFileOf } from './own/annotation.ts'
import { ownGold, sha256Of } from './own/annotations.ts'
import { own } from './own.ts'

const TEXT = 'Police in Taiz said gunmen killed 3 guards. Police in Taiz blamed a militia. The killing shocked Taiz.'
const FILE: GoldFile = {
  id: 'r1',
  report: { title: 'Three guards killed', publishedAt: '2024-05-01' },
  text: TEXT,
  attributions: [
    {
      id: 'a1',
      source: 'Police in Taiz',
      cue: 'said',
      content: ['gunmen killed 3 guards'],
      parent: null,
      stance: 'states',
    },
    {
      id: 'a2',
      source: 'Police in Taiz@@2',
      cue: 'blamed',
      content: ['a militia'],
      parent: null,
      stance: 'accuses',
    },
  ],
  events: [
    {
      triggers: ['killed', 'killing'],
      types: ['ASSAULT'],
      actors: [['gunmen', 'a militia']],
      recipients: [['3 guards']],
      place: ['Taiz'],
      time: null,
      status: 'claimed',
      attributedTo: ['a1'],
    },
  ],
  figures: [{ quote: '3 guards', measure: 'killed', atLeast: 3, atMost: 3, of: 'guards' }],
  places: [{ quote: 'Taiz', latitude: 13.58, longitude: 44.02 }],
  times: [],
  relations: [],
}
const REPORT = { title: 'Three guards killed', text: TEXT }

test('an annotation holds no word of the report and gives the same gold again', () => {
  const annotation = annotationOf('r1', FILE, 'r1', sha256Of(TEXT))
  for (const word of ['Police', 'gunmen', 'guards', 'Taiz']) assert.ok(!JSON.stringify(annotation).includes(word), word)
  assert.equal(annotation.attributions![1]!.source, '44-58')
  assert.equal(annotation.places![0]!.quote, '10-14,54-58,97-101')
  assert.deepEqual(goldOf('r1', goldFileOf(annotation, REPORT, sha256Of(TEXT))), goldOf('r1', FILE))
})

test('an annotation of another text is refused', () => {
  const annotation = annotationOf('r1', FILE, 'r1', sha256Of(TEXT))
  assert.throws(
    () => goldFileOf(annotation, { ...REPORT, text: 'Another text.' }, sha256Of('Another text.')),
    /r1: the text is not the one that was annotated/,
  )
})

const corpus = join(corporaFolder(), own.path)
test('every annotation stands in the text of its report', {
  skip: existsSync(corpus) ? false : `no folder ${corpus}`,
}, () => {
  for (const { name, gold } of ownGold(corpus)) {
    const ids = new Set(gold.attributions.map(({ id }) => id))
    for (const { parent } of gold.attributions) assert.ok(parent === null || ids.has(parent), `${name}: ${parent}`)
    for (const { attributedTo } of gold.events) for (const id of attributedTo) assert.ok(ids.has(id), `${name}: ${id}`)
  }
})
