import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Measure } from '../../reading/reading.ts'
import { readingsForPlacing } from '../../store/placed.fixture.ts'
import { exportedSamples, INFO, written } from '../exported.fixture.ts'
import { stix } from './stix.ts'

type Told = {
  readonly accounts: readonly { readonly says: readonly { readonly words: readonly string[] }[] }[]
  readonly figures?: readonly {
    readonly measure: Measure
    readonly best: number
    readonly low: number
    readonly high: number
  }[]
}
type StixObject = Readonly<Record<'type' | 'id' | 'spec_version' | 'created' | 'modified', string>> & {
  readonly [name: string]: unknown
  readonly confidence?: number
  readonly object_refs?: readonly string[]
  readonly extensions?: Readonly<Record<string, Told>>
}
const bundleOf = (text: string): { type: string; id: string; objects: readonly StixObject[] } => JSON.parse(text)

const samples = await exportedSamples()
const { text, bytes, losses } = await written(stix, samples)
const bundle = bundleOf(text)

/** Properties that STIX 2.1 requires beyond type, spec_version, id, created and modified. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'extension-definition': ['created_by_ref', 'name', 'schema', 'version', 'extension_types'],
  identity: ['name'],
  'threat-actor': ['name'],
  incident: ['name'],
  location: [],
  relationship: ['relationship_type', 'source_ref', 'target_ref'],
  report: ['name', 'published', 'object_refs'],
  note: ['content', 'object_refs'],
  opinion: ['opinion', 'object_refs'],
}
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  opinion: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'],
  identity_class: ['individual', 'group', 'system', 'organization', 'class', 'unknown'],
}
const ID = (type: string) =>
  new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

test('every object has what the standard requires, ids of its type, moments in UTC', () => {
  assert.match(bundle.id, ID('bundle'))
  for (const object of bundle.objects) {
    const { type, id, spec_version, created, modified, confidence } = object
    assert.match(id, ID(type))
    assert.equal(spec_version, '2.1')
    for (const moment of [created, modified, object.published ?? created]) assert.match(String(moment), MOMENT)
    assert.ok(created <= modified)
    for (const name of REQUIRED[type]!) assert.ok(object[name] !== undefined, `${type} without ${name}`)
    for (const [name, values] of Object.entries(VOCABULARIES))
      if (object[name]) assert.ok(values.includes(String(object[name])), `${name} ${object[name]}`)
    if (confidence !== undefined) assert.ok(Number.isInteger(confidence) && confidence >= 0 && confidence <= 100)
    if (type === 'location')
      assert.ok(object.country || (object.latitude !== undefined && object.longitude !== undefined))
    for (const reference of (object.external_references ?? []) as {
      source_name: string
      url?: string
      external_id?: string
    }[])
      assert.ok(reference.source_name && (reference.url || reference.external_id))
  }
})

test('no property is null or an empty list, and names are as the standard spells them', () => {
  const walk = (value: unknown): void => {
    assert.ok(value !== null && !(Array.isArray(value) && !value.length))
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (typeof value === 'object')
      for (const [name, inner] of Object.entries(value!)) {
        assert.match(name, /^(?:[a-z0-9_]{2,250}|SHA-256|extension-definition--[0-9a-f-]{36})$/)
        walk(inner)
      }
  }
  for (const object of bundle.objects) walk(object)
})

test('an id stands once, and every reference is in the bundle', () => {
  const ids = bundle.objects.map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of text.match(/[a-z-]+--[0-9a-f]{8}-[0-9a-f-]{27}/g)!)
    if (id !== bundle.id) assert.ok(ids.includes(id), id)
})

test('an incident, its reports and accounts: one object each, ranges and exact words in the extension', () => {
  const of = (type: string) => bundle.objects.filter(object => object.type === type)
  assert.equal(of('incident').length, samples.length)
  const [definition] = of('extension-definition')
  for (const [i, { summary }] of samples.entries()) {
    const told = of('incident')[i]!.extensions![definition!.id]!
    assert.equal(told.accounts.length, summary.accounts.length)
    for (const { measure, best, low, high } of told.figures ?? []) {
      const figure = summary.figures[measure]!
      assert.deepEqual([best, low, high], [figure.best, figure.low, figure.high])
    }
    const words = new Set(told.accounts.flatMap(({ says }) => says.flatMap(said => said.words)))
    for (const { report, cells } of summary.accounts) {
      const { reading } = samples[i]!.reports.find(({ reading }) => reading.report.id === report)!
      for (const said of Object.values(cells))
        for (const { words: spans, headline } of said)
          for (const { start, end } of spans)
            assert.ok(words.has((headline ? reading.report.title! : reading.text).slice(start, end)))
    }
  }
  assert.equal(of('note').length, samples.flatMap(({ summary }) => summary.accounts).length)
  assert.equal(of('report').length, samples.flatMap(({ reports }) => reports).length)
})

test('who denies an incident disagrees with it, who contradicts an account with its note', () => {
  const { summary } = samples[0]!
  const [incident] = bundle.objects.filter(({ type }) => type === 'incident')
  const opinions = bundle.objects.filter(({ type }) => type === 'opinion')
  const denials = opinions.filter(({ opinion }) => opinion === 'strongly-disagree')
  assert.ok(denials.some(({ object_refs }) => object_refs!.includes(incident!.id)))
  const rivals = summary.accounts.filter(({ marks }) => Object.values(marks).some(({ mark }) => mark === 'contradicts'))
  assert.ok(opinions.length >= rivals.length)
})

test('whom a bombing befell stands to it by the word of who says so, as surely as it is told', async () => {
  const exported = await exportedSamples(readingsForPlacing().filter(({ report }) => report.id === 'front'))
  const { objects } = bundleOf((await written(stix, exported)).text)
  const relation = objects.find(({ relationship_type }) => relationship_type === 'targets')!
  const party = objects.find(({ id }) => id === relation.target_ref)!
  assert.deepEqual([party.type, party.name, party.identity_class], ['identity', 'ten policemen', 'group'])
  assert.equal(relation.description, 'According to Baloch Sand Front, in Sample Agency')
  assert.equal(relation.confidence, 50)
})

test('other places are told as lost; the same ledger gives the same bytes, another day another bundle of the same objects', async () => {
  assert.deepEqual([...new Set(losses.map(({ field }) => field))], ['location'])
  assert.deepEqual((await written(stix, await exportedSamples())).bytes, bytes)
  const later = bundleOf((await written(stix, samples, { ...INFO, at: '2026-12-01T00:00:00.000Z' })).text)
  assert.notEqual(later.id, bundle.id)
  assert.deepEqual(later.objects, bundle.objects)
})
