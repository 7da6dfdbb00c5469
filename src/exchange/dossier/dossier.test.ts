import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { HOSTILE, NO_LINKS } from '../../../workbench/browser/hostile.fixture.ts'
import { documentIdOf } from '../../intake/document-id.ts'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import type { ExportedIncident } from '../export/exported.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { dossier } from './dossier.ts'

const samples = await exportedSamples()
type Page = ReturnType<typeof parseHTML>['document']
const pageOf = async (incidents: readonly ExportedIncident[]) => {
  const { text } = await written(dossier, incidents)
  return { text, document: parseHTML(text).document }
}
const textsOf = (root: Pick<Page, 'querySelectorAll'>, selector: string): readonly string[] =>
  [...root.querySelectorAll(selector)].map(element => element.textContent ?? '')

test('every account of every incident stands in the table and in its own words, letter by letter', async () => {
  const { document } = await pageOf(samples)
  const incidents = [...document.querySelectorAll('.incident')]
  assert.equal(incidents.length, samples.length)
  for (const [i, { summary, reports }] of samples.entries()) {
    const section = incidents[i]!
    assert.equal(section.querySelectorAll('.matrix tbody tr').length, summary.accounts.length)
    const articles = [...section.querySelectorAll('.account')]
    assert.equal(articles.length, summary.accounts.length)
    for (const [n, { report, cells }] of summary.accounts.entries()) {
      const { reading } = reports.find(({ reading }) => reading.report.id === report)!
      const texts = [reading.text, reading.report.title ?? '']
      const marked = textsOf(articles[n]!, 'mark').join('\n')
      for (const said of Object.values(cells))
        for (const { words, headline } of said)
          for (const { start, end } of words) assert.ok(marked.includes(texts[headline ? 1 : 0]!.slice(start, end)))
      for (const quote of textsOf(articles[n]!, 'blockquote'))
        assert.ok(
          texts.some(text => text.includes(quote)),
          quote,
        )
    }
    assert.deepEqual(
      textsOf(section, '.reports code'),
      reports.map(({ sha256 }) => sha256),
    )
  }
})

test('what contradicts is marked in the table, beside its words and above', async () => {
  const { document } = await pageOf(samples)
  const { summary } = samples[0]!
  const count = summary.accounts
    .flatMap(({ marks }) => Object.values(marks))
    .filter(({ mark }) => mark === 'contradicts')
  const incident = document.querySelector('.incident')!
  assert.equal(incident.querySelectorAll('td.contradicts').length, count.length)
  assert.equal(incident.querySelectorAll('.rivals li').length, summary.disagreements.length)
})

test('ids are unique, and every link within the file leads somewhere', async () => {
  const { document } = await pageOf(samples)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const link of document.querySelectorAll('a[href^="#"]'))
    assert.ok(ids.includes(link.getAttribute('href')!.slice(1)))
  for (const labelled of document.querySelectorAll('[aria-labelledby]'))
    assert.ok(
      labelled
        .getAttribute('aria-labelledby')!
        .split(' ')
        .every((id: string) => ids.includes(id)),
    )
})

test('the page runs nothing, asks for nothing, and says so to the browser', async () => {
  const { document, text } = await pageOf(samples)
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!
  assert.match(policy, /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/)
  assert.equal(
    document.querySelectorAll('script, link, iframe, object, embed, img, form, base, [src], [onload]').length,
    0,
  )
  assert.doesNotMatch(document.querySelector('style')!.textContent!, /url\(|@import/)
  assert.ok(text.indexOf('Content-Security-Policy') < text.indexOf('<style>'))
})

/** The first incident with a text wherever text of others can come from. */
function poisoned(evil: string, url: string): readonly ExportedIncident[] {
  const { summary, reports } = samples[0]!
  return [
    {
      summary: {
        ...summary,
        where: { ...summary.where!, name: evil },
        accounts: summary.accounts.map(account => ({
          ...account,
          outlet: evil,
          source: { ...account.source, name: evil, speaksFor: `${evil} ` },
        })),
      },
      reports: reports.map(report => ({
        ...report,
        reading: { ...report.reading, report: { ...report.reading.report, title: evil, outlet: evil, url } },
      })),
      decisions: [{ kind: 'merge', who: evil, why: evil, at: '2025-11-02T00:00:00.000Z' }],
    },
  ]
}

test('hostile texts stay text wherever they stand: no element is added, no attribute', async () => {
  const shape = (document: Page): string =>
    [...document.querySelectorAll('*')]
      .map(({ tagName, attributes }) => `${tagName} ${[...attributes].map(({ name }) => name)}`)
      .join('\n')
  const plain = shape((await pageOf(poisoned('plain', 'plain'))).document)
  for (const evil of HOSTILE) {
    const { document } = await pageOf(poisoned(evil, evil))
    assert.equal(shape(document), plain, evil)
  }
})

test('only addresses of the web become links, and these tell the page nothing', async () => {
  for (const url of NO_LINKS) {
    const { document } = await pageOf(poisoned('plain', url))
    assert.equal(document.querySelectorAll('.reports a').length, 0, url)
  }
  const { document } = await pageOf(poisoned('plain', 'https://sample.example/?a=1&b="2"'))
  const [link] = document.querySelectorAll('.reports a')
  assert.equal(link!.getAttribute('href'), 'https://sample.example/?a=1&b="2"')
  assert.equal(link!.getAttribute('rel'), 'noopener noreferrer nofollow')
})

test('words from right to left keep their own direction', async () => {
  const text = 'Gunmen killed 12 people in Aleppo on Tuesday, the حركة الشام movement said.'
  const report = {
    id: 'r',
    documentId: documentIdOf(text),
    title: 'مقتل 12',
    outlet: 'صحيفة',
    url: null,
    publishedAt: '2025-03-05',
    language: 'en',
  }
  const { document } = await pageOf(await exportedSamples([read(report, text, loadKnowledge())]))
  assert.ok(textsOf(document, 'bdi[dir="auto"]').includes('صحيفة'))
  assert.ok(textsOf(document, '.reports bdi[dir="auto"]').includes('مقتل 12'))
  assert.ok([...document.querySelectorAll('blockquote')].every(quote => quote.getAttribute('dir') === 'auto'))
})

test('where the text is withheld, the words alone stand; nothing asked for is a page that says so', async () => {
  const [first] = samples
  const withheld = first!.reports.map(report => ({ ...report, reading: { ...report.reading, text: '' } }))
  const { document } = await pageOf([{ ...first!, reports: withheld }])
  for (const quote of document.querySelectorAll('blockquote'))
    assert.equal(quote.textContent, textsOf(quote, 'mark').join(' … '))
  assert.match((await pageOf([])).text, /No incident was asked for/)
})

test('nothing is lost, and the same ledger gives the same bytes', async () => {
  const { bytes, losses } = await written(dossier, samples)
  assert.deepEqual(losses, [])
  assert.deepEqual((await written(dossier, await exportedSamples())).bytes, bytes)
})
