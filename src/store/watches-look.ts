import type { Feed, FeedItem } from '../intake/feeds/feed.ts'
import { fieldsOf, levelOf, type Taking, takeAddress, takeFetched, takeItem } from '../intake/feeds/take-feed.ts'
import type { Fetched, Got, Validators } from '../intake/fetch/fetcher.ts'
import { restAfter } from '../intake/fetch/hosts.ts'
import type { Intake } from '../intake/intake.ts'
import { asStream } from '../intake/lines.ts'
import { type Added, type Adding, add } from './add.ts'
import { keepLaterAnswer } from './exchanges.ts'
import type { Ledger } from './open.ts'
import { sha256Of } from './originals.ts'
import type { Readers } from './readers.ts'
import { itemsDue, putItem, putLooked, type Watch, type WatchedItem, watchedItem } from './watches.ts'
import { scheduled } from './watches-schedule.ts'

/** What a look came upon: a report that it added or could not read, or how it ended and when the next one is. */
export type Happening = { readonly url: string } & (
  | { readonly kind: 'report'; readonly added: Added }
  | { readonly kind: 'failed'; readonly why: string; readonly nextAt: string }
  | { readonly kind: 'done'; readonly news: number; readonly nextAt: string }
)

/** With what a look is made. `stopped`: whether somebody wants it to end after what it is at. */
export type Looking = {
  readonly taking: Taking
  readonly readers: Readers
  readonly adding: Adding
  readonly stopped: () => boolean
}

/** Something to be taken in: an item of a feed, the page of one, or the page that is watched. */
type Told = Pick<WatchedItem, 'item' | 'says' | 'page' | 'fields'> & {
  /** SHA-256 of what it is read from, where its page need not be asked for. */
  readonly sha256: string | null
  readonly intake: (taking: Taking, known: Validators | null) => AsyncIterable<Intake>
}

/**
 * Looks at one feed or page: new and changed items are added, and the pages of known ones are looked at again on the days
 * after they were first seen, so that what an outlet changes without saying so becomes a version. An item is written down
 * after its report is safe, the feed's own state last: a look that is cut off is made again.
 */
export async function* look(ledger: Ledger, watch: Watch, looking: Looking): AsyncGenerator<Happening> {
  const { url } = watch
  const got = await looking.taking.fetch(url, watch.validators)
  const found = await foundIn(got, url, looking.taking)
  let news = 0
  for await (const told of toTake(ledger, watch, 'why' in found ? [] : found.told, looking)) {
    for await (const added of takeTold(ledger, watch, told, looking)) {
      if (added.state !== 'failed') news++
      yield { kind: 'report', url, added }
    }
    if (looking.stopped()) return
  }
  const at = looking.adding.now()
  const now = Date.parse(at)
  const next = (rest: number): string => new Date(Math.max(now + 1000 * watch.every, rest)).toISOString()
  if ('why' in found) {
    if (watch.failures === 0) {
      const page = await watchedItem(ledger.db, watch.id, url)
      if ('code' in got) await keepLaterAnswer(ledger, got.exchanges, page?.sha256 ?? null)
    }
    const nextAt = next(found.notBefore ?? now + restAfter(watch.failures))
    const failed = { nextAt, failures: watch.failures + 1, trouble: found.why, title: null, validators: null }
    await putLooked(ledger, watch.id, { at, ...failed })
    yield { kind: 'failed', url, why: found.why, nextAt }
  } else {
    const nextAt = next(0)
    await putLooked(ledger, watch.id, { at, nextAt, failures: 0, trouble: null, ...found })
    yield { kind: 'done', url, news, nextAt }
  }
}

type Found =
  | { readonly told: readonly Told[]; readonly title: string | null; readonly validators: Validators | null }
  | { readonly why: string; readonly notBefore?: number }

/** What an answer tells of, or why it tells nothing. */
async function foundIn(got: Got, url: string, taking: Taking): Promise<Found> {
  if ('code' in got) return { why: got.message, ...(got.notBefore === undefined ? {} : { notBefore: got.notBefore }) }
  if (got.kind === 'unchanged') return { told: [], title: null, validators: null }
  const { content, validators, type } = got
  const level = levelOf(content, got.url)
  if (level === 'list') return { why: 'it is a list of feeds; save it and watch its file' }
  if (level === 'page') return { told: [pageTold(url, got)], title: null, validators }
  const feed = await taking.feedIn(asStream(content), { path: got.url, type })
  if (feed.kind === 'failure') return { why: feed.message }
  const items = feed.items.filter(item => item.kind === 'item')
  return { told: items.map(item => itemTold(item, feed, got)), title: feed.title, validators }
}

const pageTold = (url: string, got: Fetched): Told => {
  const sha256 = sha256Of(got.content)
  return {
    item: url,
    says: sha256,
    page: null,
    fields: {},
    sha256,
    intake: taking => takeFetched(got, {}, taking, 'page'),
  }
}

function itemTold(item: FeedItem, feed: Feed, { url, exchanges }: Fetched): Told {
  const { id, link, title, publishedAt, updatedAt, content } = item
  const says = sha256Of(new TextEncoder().encode(JSON.stringify([link, title, publishedAt, updatedAt, content])))
  return {
    item: id ?? link ?? title ?? says,
    says,
    page: link,
    fields: fieldsOf(item, feed, {}),
    sha256: sha256Of(item.original),
    intake: async function* (taking, known) {
      for await (const taken of takeItem(item, feed, url, {}, taking, known))
        yield taken.way || !taken.original ? taken : { ...taken, way: exchanges }
    },
  }
}

/** What is new or says something else than before; then the known items whose pages are due. */
async function* toTake(
  { db }: Ledger,
  watch: Watch,
  told: readonly Told[],
  { adding }: Looking,
): AsyncGenerator<Told & { readonly known: WatchedItem | null }> {
  for (const one of told) {
    const known = await watchedItem(db, watch.id, one.item)
    if (known?.says !== one.says) yield { ...one, known: known && { ...known, looks: 0 } }
  }
  for (const known of await itemsDue(db, watch.id, adding.now())) {
    const { item, says, page, fields } = known
    if (page !== null)
      yield {
        item,
        says,
        page,
        fields,
        sha256: null,
        known,
        intake: (taking, validators) => takeAddress(page, fields, taking, 'page', validators),
      }
  }
}

/** Takes one thing in and writes down how it stands; tells what is new of it. */
async function* takeTold(
  ledger: Ledger,
  watch: Watch,
  { known, intake, sha256, ...told }: Told & { readonly known: WatchedItem | null },
  { taking, readers, adding }: Looking,
): AsyncGenerator<Added> {
  const page: { got: Got | null; sha256: string | null } = { got: null, sha256: null }
  const fetch: Taking['fetch'] = async (address, validators) => {
    const got = await taking.fetch(address, validators)
    page.got = got
    if ('code' in got || got.kind === 'unchanged') return got
    page.sha256 = sha256Of(got.content)
    return page.sha256 === known?.sha256 ? { kind: 'unchanged', exchanges: got.exchanges } : got
  }
  for await (const batch of add(ledger, intake({ ...taking, fetch }, known?.validators ?? null), readers, adding))
    yield* batch.filter(({ state }) => state !== 'known')
  if (page.got && (page.sha256 === null || page.sha256 === known?.sha256))
    await keepLaterAnswer(ledger, page.got.exchanges, known?.sha256 ?? null)
  const validators = page.got && 'validators' in page.got ? page.got.validators : (known?.validators ?? null)
  const read = page.got ? (page.sha256 ?? known?.sha256 ?? null) : sha256
  const after = scheduled(known, page.got, Date.parse(adding.now()))
  await putItem(ledger, watch.id, { ...told, validators, sha256: read, ...after }, adding.now())
}
