import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { decide } from '../../store/decide.ts'
import { incidentIds } from '../../store/incidents-kept.ts'
import { inFolder } from '../../store/ledger.fixture.ts'
import type { Ledger } from '../../store/open.ts'
import { put, readingsForPlacing, withPlaced } from '../../store/placed.fixture.ts'
import { exportedTo } from '../export/exporting.fixture.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { feed } from './feed.ts'

type Item = Readonly<Record<'title' | 'description' | 'guid' | 'pubDate', string>>

/** The items of a feed, read by another parser than what wrote it. */
function itemsOf(xml: string): readonly Item[] {
  const items: Record<string, string>[] = []
  let field = ''
  const parser = new SaxesParser()
  const add = (text: string): void => {
    const item = items.at(-1)
    if (item && field) item[field] = (item[field] ?? '') + text
  }
  parser.on('opentag', ({ name }) => {
    if (name === 'item') items.push({})
    field = name
  })
  parser.on('text', text => void (text.trim() && add(text)))
  parser.on('cdata', add)
  parser.on('closetag', () => {
    field = ''
  })
  parser.write(xml).close()
  return items as Item[]
}

const readings = readingsForPlacing()
const report = (id: string) => readings.find(reading => reading.report.id === id)!
const [FIRST, LATER] = ['2025-11-01T00:00:00.000Z', '2025-11-05T00:00:00.000Z']

/** What a feed of a ledger tells since the first day, with the file as it is. */
async function sinceFirst(
  ledger: Ledger,
  folder: string,
  profile = 'internal',
): Promise<{ items: readonly Item[]; xml: string }> {
  const file = join(folder, `feed-${profile}-${Math.trunc(performance.now() * 1000)}.xml`)
  await exportedTo(ledger, file, { format: 'feed', profile, since: FIRST.slice(0, 10) })
  const xml = readFileSync(file, 'utf8')
  return { items: itemsOf(xml), xml }
}

/** A ledger of the first day for the time of `work`. */
const onFirst = (ids: readonly string[], work: (ledger: Ledger, folder: string) => Promise<void>): Promise<void> =>
  inFolder(folder => withPlaced(join(folder, 'ledger'), ledger => work(ledger, folder), ids.map(report)))

test('a feed tells what is new and what changed in it, and nothing of what stands as it did', () =>
  onFirst(['wire', 'bomb'], async (ledger, folder) => {
    assert.deepEqual((await sinceFirst(ledger, folder)).items, [])
    await put(ledger, report('monitor'), '1', LATER)
    await put(ledger, report('march'), '1', LATER)
    const { items } = await sinceFirst(ledger, folder)
    const changed = items.filter(({ title }) => title.startsWith('Changed: '))
    assert.equal(changed.length, 1)
    assert.match(changed[0]!.title, /Bankass/)
    assert.match(changed[0]!.description, /killed: 12 .*→ .*27/)
    assert.match(changed[0]!.description, /new account: (?:the )?Sahel Rights Watch/i)
    assert.match(changed[0]!.description, /accounts contradict each other on killed/)
    assert.ok(items.some(({ title }) => /^New: Protest .*Kaduna/.test(title)))
    assert.ok(!items.some(({ title }) => title.includes('Quetta')))
    assert.ok(changed[0]!.pubDate.includes('05 Nov 2025'))
  }))

test('two incidents that a person merges: one changed, one gone into it', () =>
  onFirst(['wire', 'bomb'], async (ledger, folder) => {
    const ids = await incidentIds(ledger, {}, 'weight')
    const decider = { who: 'tester', why: 'one plot', at: LATER }
    await decide(ledger, { kind: 'merge', incidents: ids }, decider)
    const { items } = await sinceFirst(ledger, folder)
    const gone = items.filter(({ title }) => title.startsWith('Gone: '))
    assert.equal(gone.length, 1)
    const [left] = await incidentIds(ledger, {}, 'weight')
    assert.ok(gone[0]!.description.includes(`part of ${left} now`))
    assert.ok(ids.some(id => gone[0]!.guid === `urn:according:incident:${id}:gone`))
    assert.equal(items.filter(({ title }) => title.startsWith('Changed: ')).length, 1)
  }))

test('the same state has the same guid, another state another', () =>
  onFirst(['wire'], async (ledger, folder) => {
    await put(ledger, report('monitor'), '1', LATER)
    const first = await sinceFirst(ledger, folder)
    const again = await sinceFirst(ledger, folder)
    assert.equal(again.xml, first.xml)
    await put(ledger, report('cut'), '1', LATER)
    await put(ledger, report('march'), '1', LATER)
    const more = await sinceFirst(ledger, folder)
    const guids = new Set(first.items.map(({ guid }) => guid))
    assert.ok(more.items.some(({ guid }) => !guids.has(guid)))
    assert.equal(new Set(more.items.map(({ guid }) => guid)).size, more.items.length)
  }))

test('what a profile withholds of today it withholds of what was', () =>
  onFirst(['wire'], async (ledger, folder) => {
    await put(ledger, report('monitor'), '1', LATER)
    const { xml } = await sinceFirst(ledger, folder, 'public')
    assert.doesNotMatch(xml, /tester|14\.0775/)
    assert.ok(itemsOf(xml).length > 0)
  }))

test('hostile texts are text for a reader that shows descriptions as HTML', async () => {
  const [first] = await exportedSamples()
  const evil = '<img src=x onerror=alert(1)>]]><script>alert(2)</script>'
  const reports = first!.reports.map(one => ({
    ...one,
    reading: { ...one.reading, report: { ...one.reading.report, title: evil, outlet: evil } },
  }))
  const { text } = await written(feed, [{ ...first!, reports }])
  const [item] = itemsOf(text)
  assert.doesNotMatch(item!.description, /<img|<script/)
  assert.ok(item!.description.includes('&lt;img src=x'))
})

test('with nothing to compare with, every incident is an item, newest first', async () => {
  const samples = await exportedSamples()
  const { text, losses } = await written(feed, samples)
  const items = itemsOf(text)
  assert.equal(items.length, samples.length)
  assert.ok(items.every(({ title }) => title.startsWith('Incident: ')))
  assert.deepEqual(
    losses.map(({ field, incident }) => [field, incident]),
    samples.map(({ summary }) => ['accounts', summary.id]),
  )
})
