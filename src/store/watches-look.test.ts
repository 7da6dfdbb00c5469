import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newsSite, rss } from '../intake/feeds/site.fixture.ts'
import type { Taking } from '../intake/feeds/take-feed.ts'
import { openFetcher } from '../intake/fetch/fetcher.ts'
import { openHost } from '../intake/fetch/guard.ts'
import { takingOf } from '../intake/intake.ts'
import { allExchanges, exchangesOf } from './exchanges.ts'
import { inFolder, testOnBoth } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { openReaders } from './readers.ts'
import { putWatch, removeWatch, watches } from './watches.ts'
import { type Happening, type Looking, look } from './watches-look.ts'

const readers = openReaders(1)
const takings: Taking[] = []
after(async () => {
  for (const taking of takings) taking.close()
  await readers.close()
})

/** A report of our own, of so many killed. */
const story = (killed: number, place = 'Maiduguri'): string =>
  `Title: ${killed} killed in ${place}\nPublished: 2025-10-23\n\nGunmen killed ${killed} people in ${place} on Tuesday, the army said. ${MORE[place]}`

/** What each place has to tell besides, so that no two are one article. */
const MORE: Readonly<Record<string, string>> = {
  Maiduguri:
    'The farmers were on their way home from a market when men on motorcycles opened fire on their lorry near a bridge.',
  Bamako:
    'Witnesses heard three explosions behind the bus station, and the road to the airport stayed closed until the evening.',
  Goma: 'Aid workers counted the dead in a camp at the edge of the city, where shells had fallen all night between the tents.',
  Idlib:
    'A doctor of the hospital, which had lost its electricity, spoke of many burnt children among those who were brought in.',
}

/** A clock that a test turns, and what looks by it. */
function looker() {
  let at = Date.UTC(2025, 9, 23, 12)
  let stop = false
  const now = () => new Date(at).toISOString()
  const clock = { now: () => at, sleep: async () => {} }
  const taking = takingOf(openFetcher({ open: [openHost('127.0.0.1')], pause: 0, clock }))
  takings.push(taking)
  const looking: Looking = { taking, readers, adding: { reader: '1', now }, stopped: () => stop }
  return {
    now,
    looking,
    pass: (minutes: number) => void (at += 60_000 * minutes),
    stop: (whether: boolean) => void (stop = whether),
  }
}

const told = ({ url: _, ...one }: Happening, origin: string): string => {
  if (one.kind === 'report') {
    const { path, state } = one.added
    return `${path.replace(origin, '')} ${state}${one.added.state === 'failed' ? `: ${one.added.why.replaceAll(/127\S+/g, 'HOST')}` : one.added.revises === null ? '' : ' of one before'}`
  }
  return one.kind === 'done'
    ? `done ${one.news}, next ${one.nextAt.slice(11, 16)}`
    : `failed, next ${one.nextAt.slice(11, 16)}: ${one.why.replaceAll(/127\S+/g, 'HOST')}`
}

testOnBoth(
  'a feed is looked at again and again: what is new is added, what changed becomes a version, nothing twice',
  async address => {
    const site = await newsSite()
    const ledger = await openLedger(address, 'write')
    const { now, looking, pass } = looker()
    const looked = async (): Promise<readonly string[]> => {
      const lines: string[] = []
      for (const watch of await watches(ledger.db))
        for await (const happening of look(ledger, watch, looking)) lines.push(told(happening, site.origin))
      return lines
    }
    const items = [
      { id: '1', title: 'Twelve killed', link: `${site.origin}/1` },
      { id: '2', title: 'Nine killed', link: `${site.origin}/2` },
    ]
    site.put('/feed', rss(items))
    site.put('/1', { body: story(12) })
    site.put('/2', { body: story(9, 'Bamako') })
    assert.equal(await putWatch(ledger, { url: `${site.origin}/feed`, title: null, every: 900 }, now()), true)
    assert.equal(await putWatch(ledger, { url: `${site.origin}/feed`, title: null, every: 1800 }, now()), false)

    assert.deepEqual(await looked(), ['/1 added', '/2 added', 'done 2, next 12:30'])
    assert.deepEqual(site.asked(), ['GET /feed', 'GET /1', 'GET /2'])
    pass(30)
    assert.deepEqual(await looked(), ['done 0, next 13:00'])
    assert.deepEqual(site.asked(), ['304 /feed'])

    site.put('/1', { body: story(14) })
    pass(40)
    assert.deepEqual(await looked(), ['/1 revision of one before', 'done 1, next 13:40'])
    assert.deepEqual(site.asked(), ['304 /feed', 'GET /1', '304 /2'])

    site.put('/2', { body: story(10, 'Bamako') })
    site.put('/feed', rss([{ ...items[1]!, title: 'Ten killed' }, items[0]!]))
    pass(30)
    assert.deepEqual(await looked(), ['/2 revision of one before', 'done 1, next 14:10'])
    assert.deepEqual(site.asked(), ['GET /feed', 'GET /2'])

    const [watch] = await watches(ledger.db)
    assert.deepEqual(
      [watch!.title, watch!.items, watch!.failures, watch!.validators?.url],
      ['Sample Wire', 2, 0, `${site.origin}/feed`],
    )
    assert.deepEqual([await removeWatch(ledger, watch!.url), await removeWatch(ledger, watch!.url)], [true, false])
    assert.deepEqual([await watches(ledger.db), await looked()], [[], []])
    const reports = await ledger.db.selectFrom('report').select('url').orderBy('added_at').execute()
    assert.equal(reports.length, 4)
    await ledger.close()
    await site.close()
  },
)

test('what cannot be got is tried again later and later, and stops nobody', () =>
  inFolder(async folder => {
    const site = await newsSite()
    const ledger = await openLedger(`${folder}/ledger`, 'write')
    const { now, looking, pass } = looker()
    const looked = async (): Promise<readonly string[]> => {
      const lines: string[] = []
      for (const watch of (await watches(ledger.db)).toSorted((a, b) => a.id - b.id))
        if (watch.nextAt <= now())
          for await (const happening of look(ledger, watch, looking)) lines.push(told(happening, site.origin))
      return lines
    }
    for (const path of ['/gone', '/hostile', '/feed', '/page'])
      await putWatch(ledger, { url: site.origin + path, title: null, every: 60 }, now())
    site.put('/hostile', {
      body: '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
    })
    site.put(
      '/feed',
      rss([
        { id: '1', title: 'One', link: `${site.origin}/late` },
        { id: '2', title: 'Two', link: `${site.origin}/2` },
      ]),
    )
    site.put('/2', { body: story(3) })
    site.put('/page', { body: story(5, 'Idlib') })
    assert.deepEqual(await looked(), [
      'failed, next 12:01: HOST answers 404 (Not Found): there is no such page; check the address',
      'failed, next 12:01: the feed declares a document type of its own, which is never read; ask its outlet for a plain feed',
      '/late failed: HOST answers 404 (Not Found): there is no such page; check the address',
      '/2 added',
      'done 1, next 12:01',
      '/page added',
      'done 1, next 12:01',
    ])
    pass(1)
    site.put('/late', { body: story(7, 'Goma') })
    const second = await looked()
    assert.deepEqual(
      second.slice(0, 2).map(line => line.slice(0, 18)),
      ['failed, next 12:03', 'failed, next 12:03'],
    )
    assert.deepEqual(second.slice(2), ['/late added', 'done 1, next 12:02', 'done 0, next 12:02'])
    site.put('/page', { body: story(6, 'Idlib') })
    pass(5)
    assert.deepEqual((await looked()).slice(2), [
      'done 0, next 12:07',
      '/page revision of one before',
      'done 1, next 12:07',
    ])
    const [gone] = (await watches(ledger.db)).filter(({ url }) => url.endsWith('/gone'))
    assert.deepEqual([gone!.failures, gone!.trouble?.includes('404')], [3, true])
    await ledger.close()
    await site.close()
  }))

test('a look that is stopped goes on where it was', () =>
  inFolder(async folder => {
    const site = await newsSite()
    const ledger = await openLedger(`${folder}/ledger`, 'write')
    const { now, looking, stop } = looker()
    const looked = async (most: number): Promise<readonly string[]> => {
      const lines: string[] = []
      const [watch] = await watches(ledger.db)
      for await (const happening of look(ledger, watch!, looking)) {
        lines.push(told(happening, site.origin))
        if (lines.length === most) stop(true)
      }
      stop(false)
      return lines
    }
    site.put('/feed', rss([1, 2, 3].map(n => ({ id: String(n), title: `No ${n}`, link: `${site.origin}/${n}` }))))
    for (const [i, place] of ['Maiduguri', 'Bamako', 'Goma'].entries()) site.put(`/${i + 1}`, { body: story(5, place) })
    await putWatch(ledger, { url: `${site.origin}/feed`, title: null, every: 900 }, now())
    assert.deepEqual(await looked(2), ['/1 added', '/2 added'])
    site.asked()
    assert.deepEqual(await looked(9), ['/3 added', 'done 1, next 12:15'])
    assert.deepEqual(site.asked(), ['GET /feed', 'GET /3'])
    await ledger.close()
    await site.close()
  }))

testOnBoth('what a page answered later is kept beside what was read from it: still the same, gone', async address => {
  const site = await newsSite()
  const ledger = await openLedger(address, 'write')
  const { now, looking, pass } = looker()
  const looked = async () => {
    for (const watch of await watches(ledger.db)) for await (const _ of look(ledger, watch, looking));
  }
  const answers = async () => {
    const { id } = await ledger.db.selectFrom('report').select('id').executeTakeFirstOrThrow()
    return (await exchangesOf(ledger.db, id)).map(({ status }) => status)
  }
  site.put('/feed', rss([{ id: '1', title: 'Twelve killed', link: `${site.origin}/1` }]))
  site.put('/1', { body: story(12) })
  await putWatch(ledger, { url: `${site.origin}/feed`, title: null, every: 900 }, now())
  await looked()
  assert.deepEqual(await answers(), [200])
  pass(70)
  await looked()
  assert.deepEqual(await answers(), [200, 304])
  site.put('/1', null)
  pass(6 * 60)
  await looked()
  assert.deepEqual(await answers(), [200, 304, 404])
  site.put('/feed', null)
  for (let n = 0; n < 3; n++) {
    pass(60)
    await looked()
  }
  const archived: string[] = []
  for await (const { url, status } of allExchanges(ledger.db)) archived.push(`${status} ${new URL(url).pathname}`)
  assert.deepEqual(archived, ['200 /1', '304 /1', '404 /1', '404 /feed'])
  await ledger.close()
  await site.close()
})
