import { wholeOf } from '../extract/blocks.ts'
import { HEAD, recognise } from '../extract/recognise.ts'
import { type Failure, failed } from '../failure.ts'
import type { Fetched, Got, Validators } from '../fetch/fetcher.ts'
import type { Source } from '../files.ts'
import type { Fields } from '../header.ts'
import type { Intake } from '../intake.ts'
import { asStream } from '../lines.ts'
import { type Feed, type FeedItem, isWhole } from './feed.ts'
import { pageOf } from './item-page.ts'
import type { Listed } from './opml.ts'
import type { FeedFrom } from './read-feed.ts'

/** What taking in needs of the world: how pages are got, and how the bytes of a file or page become reports. */
export type Taking = {
  readonly fetch: (address: string, known?: Validators | null) => Promise<Got>
  readonly take: (source: Source, given: Fields) => AsyncIterable<Intake>
  /** What a feed or a list of feeds says, nothing of it fetched; a failure keeps the bytes. */
  readonly feedIn: (bytes: AsyncIterable<Uint8Array>, from: FeedFrom) => Promise<Feed | Failure>
  readonly listIn: (bytes: AsyncIterable<Uint8Array>, from: FeedFrom) => Promise<readonly Listed[] | Failure>
  /** Ends what reading them has started; when all is taken. */
  readonly close: () => void
}

/** What may lie at an address: a list names feeds, a feed names pages, and none leads back up, or it would never end. */
export type Level = 'list' | 'feed' | 'page'

const LEVELS: readonly Level[] = ['page', 'feed', 'list']

/**
 * A page of the web, a feed or a list of feeds → its reports, each with the way by which it was got. `known` tells what was
 * got there before: where that is unchanged there is nothing to take in.
 */
export async function* takeAddress(
  address: string,
  given: Fields,
  taking: Taking,
  most: Level = 'list',
  known: Validators | null = null,
): AsyncGenerator<Intake> {
  const got = await taking.fetch(address, known)
  if ('code' in got) yield failed({ path: address }, got.code, got.message)
  else if (got.kind === 'fetched') yield* takeFetched(got, given, taking, most)
}

/** What was got from an address → its reports. */
export async function* takeFetched(
  got: Fetched,
  given: Fields,
  taking: Taking,
  most: Level = 'list',
): AsyncGenerator<Intake> {
  const { url, content, type, exchanges } = got
  const level = levelOf(content, url)
  const fields = { ...given, retrievedAt: exchanges.at(-1)!.at }
  const intake =
    LEVELS.indexOf(level) > LEVELS.indexOf(most)
      ? [misplaced(url, level, most)]
      : level === 'page'
        ? taking.take({ ...sourceOf(url, content), type, url }, { ...fields, url })
        : takeListed(level, asStream(content), { path: url, type }, fields, taking)
  for await (const taken of intake) yield taken.way ? taken : { ...taken, way: exchanges }
}

/** What the bytes at an address are. */
export function levelOf(content: Uint8Array, url: string): Level {
  const found = recognise(content.subarray(0, HEAD), url)
  const format = 'format' in found ? found.format : null
  return format === 'opml' ? 'list' : format === 'feed' ? 'feed' : 'page'
}

const misplaced = (path: string, level: Level, most: Level): Failure =>
  failed(
    { path },
    'format',
    `this is a ${level} where a ${most} should be; give its own address, if you want what it names`,
  )

/** A feed, or a list of feeds, → the reports of all its items. */
export async function* takeListed(
  level: 'feed' | 'list',
  bytes: AsyncIterable<Uint8Array>,
  from: FeedFrom,
  given: Fields,
  taking: Taking,
): AsyncGenerator<Intake> {
  if (level === 'list') {
    const listed = await taking.listIn(bytes, from)
    if ('kind' in listed) yield listed
    else for (const { url } of listed) yield* takeAddress(url, given, taking, 'feed')
    return
  }
  const feed = await taking.feedIn(bytes, from)
  if (feed.kind === 'failure') yield feed
  else
    for (const item of feed.items)
      if (item.kind === 'failure') yield item
      else yield* takeItem(item, feed, from.path, given, taking)
}

/**
 * An item of a feed → its report: from the text that it carries where that is whole, else from its page, of which `known`
 * tells what was got before (an unchanged page gives nothing). What a page says of itself wins over what the feed says.
 */
export async function* takeItem(
  item: FeedItem,
  feed: Pick<Feed, 'title'>,
  feedPath: string,
  given: Fields,
  taking: Taking,
  known: Validators | null = null,
): AsyncGenerator<Intake> {
  const fields = fieldsOf(item, feed, given)
  if (!isWhole(item) && item.link !== null) {
    for await (const taken of takeAddress(item.link, fields, taking, 'page', known)) yield withFiles(taken, item)
    return
  }
  const path = item.link ?? `${feedPath}#${item.id ?? item.title ?? 'item'}`
  if (!item.content) {
    yield { ...noText(path), original: item.original }
    return
  }
  const source = sourceOf(path, pageOf(item, item.content))
  for await (const taken of taking.take({ ...source, type: 'text/html; charset=utf-8', url: item.link }, fields))
    yield withFiles(fromItem(taken, item), item)
}

/** What a feed says of an item besides its text. */
export const fieldsOf = (
  { link, title, author, publishedAt, updatedAt }: FeedItem,
  feed: Pick<Feed, 'title'>,
  given: Fields,
): Fields => {
  const said = { url: link, title, author, publishedAt, updatedAt, outlet: given.outlet ?? feed.title }
  return { ...given, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) }
}

/** What was read from the text of an item stands in the item, no place in it exact: the feed packs and unpacks signs. */
const fromItem = (taken: Intake, { original }: FeedItem): Intake =>
  taken.kind === 'failure' ? { ...taken, original } : { ...taken, original, origin: wholeOf(taken.text, original) }

const noText = (path: string): Failure =>
  failed({ path }, 'empty', 'the item carries neither a text nor the address of one; look at the feed')

/** Tells which files an item names: they are not fetched. */
function withFiles(taken: Intake, { enclosures }: FeedItem): Intake {
  if (taken.kind === 'failure' || !enclosures.length) return taken
  const issues = enclosures.map(({ url, type }) => ({
    code: 'enclosure',
    message: `the item names a file${type === null ? '' : ` (${type})`} that was not fetched: ${url}`,
    span: null,
  }))
  return { ...taken, issues: [...taken.issues, ...issues] }
}

/** Bytes as a file to be taken in. */
const sourceOf = (path: string, bytes: Uint8Array): Source => ({
  kind: 'source',
  path,
  open: () => asStream(bytes),
})
