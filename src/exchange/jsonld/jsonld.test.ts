import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentIdOf } from '../../intake/document-id.ts'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import type { ExportedIncident } from '../export/exported.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { urnOf } from './context.ts'
import { jsonld } from './jsonld.ts'

const TEXT =
  '🕯️ حلب — Gunmen killed 12 people in Bankass 👩‍🚒 on Tuesday, the army said. “They shot at everyone 🕯️,” said Musa Bello.'
const REPORT = {
  id: 'signs/1',
  documentId: documentIdOf(TEXT),
  title: 'With signs outside the basic plane',
  outlet: 'Sample Post',
  url: 'javascript:alert(1)',
  publishedAt: '2025-10-15',
  language: 'en',
}
const samples = await exportedSamples()
const signs = await exportedSamples([read(REPORT, TEXT, loadKnowledge())])

type Selector = { type: string; exact: string; prefix: string; suffix: string } & Record<string, number>
type Node = { id: string; type: string | string[] } & Record<string, never>
const graphOf = async (incidents: readonly ExportedIncident[]): Promise<readonly Node[]> =>
  JSON.parse((await written(jsonld, incidents)).text)['@graph']
const isA = (node: Node, type: string): boolean => [node.type].flat().includes(type)

test('every claim of the ledger is an annotation, with its chain innermost first', async () => {
  const graph = await graphOf(samples)
  const annotations = new Map(graph.filter(node => isA(node, 'Annotation')).map(node => [node.id, node]))
  const claims = samples.flatMap(({ reports }) =>
    reports.flatMap(({ reading, frames }) =>
      reading.claims.filter(({ frame }) => frames.includes(frame)).map(claim => ({ claim, report: reading.report.id })),
    ),
  )
  const cited = samples.flatMap(({ summary }) =>
    summary.accounts.flatMap(({ report, cells }) =>
      Object.values(cells).flatMap(said =>
        said.flatMap(({ claims }) => claims.map(claim => urnOf('claim', report, claim))),
      ),
    ),
  )
  assert.equal(
    annotations.size,
    new Set([...claims.map(({ claim, report }) => urnOf('claim', report, claim.id)), ...cited]).size,
  )
  for (const { claim, report } of claims) {
    const { chain } = annotations.get(urnOf('claim', report, claim.id))!
    assert.deepEqual(
      chain,
      claim.chain.map(link => urnOf('attribution', report, link)),
    )
  }
})

test('words are found again by their place in code points, in UTF-16 units and by what stands around them', async () => {
  for (const incidents of [samples, signs]) {
    const texts = new Map(
      incidents.flatMap(({ reports }) =>
        reports.map(({ reading }) => [urnOf('report', reading.report.id), reading.text]),
      ),
    )
    const targets = (await graphOf(incidents)).flatMap(
      node => (node.target ?? []) as { source: string; selector: Selector[] }[],
    )
    assert.ok(targets.length > 5)
    for (const { source, selector } of targets) {
      const [quote, place] = selector as [Selector, Selector]
      const text = texts.get(source)!
      assert.equal([...text].slice(place.start, place.end).join(''), quote.exact)
      assert.equal(text.slice(place.utf16Start, place.utf16End), quote.exact)
      assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix))
      assert.ok([quote.prefix, quote.suffix].every(words => words.isWellFormed()))
    }
  }
})

test('whatever a node names is a node of the file', async () => {
  const graph = await graphOf(samples)
  const ids = new Set(graph.map(({ id }) => id))
  const named = [
    'chain',
    'within',
    'wasDerivedFrom',
    'wasInfluencedBy',
    'used',
    'claims',
    'reports',
    'report',
    'by',
    'contradicts',
    'source',
  ]
  const missing = new Set<unknown>()
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, key)
    else if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) walk(inner, name)
    else if (named.includes(key) && value !== null && !ids.has(value as string)) missing.add(value)
  }
  walk(graph, '')
  assert.deepEqual([...missing], [])
})

test('each report has its fingerprint, the version that read it, and only addresses of the web', async () => {
  for (const { reports } of [...samples, ...signs]) {
    const graph = await graphOf([...samples, ...signs])
    for (const { reading, sha256, reader } of reports) {
      const of = (kind: string) =>
        graph.find(({ id }) => id === urnOf(kind, reading.report.id)) as unknown as Record<string, unknown>
      assert.equal(of('report').sha256, sha256)
      assert.equal(of('report').page, reading.report.url?.startsWith('http') ? reading.report.url : null)
      assert.equal((of('reading').wasAssociatedWith as { name: string }).name, `According ${reader}`)
    }
  }
})

test('where the text is withheld, only the words are left', async () => {
  const withheld = samples.map(incident => ({
    ...incident,
    reports: incident.reports.map(report => ({ ...report, reading: { ...report.reading, text: '' } })),
  }))
  const { text } = await written(jsonld, withheld)
  assert.doesNotMatch(text, /"type":"TextPositionSelector"/)
  assert.match(text, /"type":"TextQuoteSelector","exact":"attacked"\}/)
})

test('nothing is lost, and the same ledger gives the same bytes', async () => {
  const { bytes, losses } = await written(jsonld, samples)
  assert.deepEqual(losses, [])
  assert.deepEqual((await written(jsonld, await exportedSamples())).bytes, bytes)
})
