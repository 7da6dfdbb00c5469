import type { Failure } from '../failure.ts'

/** What an item carries of its text: HTML, or plain text. */
export type Content = { readonly kind: 'html' | 'text'; readonly value: string }

/** One item of a feed, as the feed says it. */
export type FeedItem = {
  readonly kind: 'item'
  /** The guid or id; null where it has none. */
  readonly id: string | null
  /** The page that it is about, absolute; null where it has none. */
  readonly link: string | null
  readonly title: string | null
  readonly author: string | null
  /** ISO dates, with their offsets where they are known. */
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly language: string | null
  /** The most that it carries of its text; whether that is all of it, `isWhole` judges. */
  readonly content: Content | null
  /** Files that it names, with their kinds: a recording, a picture. Never fetched. */
  readonly enclosures: readonly { readonly url: string; readonly type: string | null }[]
  /** Its bytes as they stand in the feed, in UTF-8; of JSON Feed, its value as JSON. */
  readonly original: Uint8Array
}

/** A feed: what it says of itself, and its items in their order; one that cannot be read is a failure. */
export type Feed = {
  readonly kind: 'feed'
  readonly title: string | null
  readonly language: string | null
  readonly items: readonly (FeedItem | Failure)[]
}

/** So many letters are more than a teaser has. */
const WHOLE = 600

/** Whether an item carries the whole of its text, so that its page need not be asked for. */
export function isWhole({ content }: Pick<FeedItem, 'content'>): boolean {
  if (!content) return false
  const words = content.kind === 'html' ? content.value.replace(/<[^<>]{0,2000}>/g, ' ') : content.value
  const text = words.replace(/\s+/g, ' ').trim()
  return text.length >= WHOLE && !endsAsTeaser(text.slice(-400))
}

/** Whether a text ends as only the beginning of one does: "…", "Read more", "The post … appeared first on …". */
function endsAsTeaser(ending: string): boolean {
  let end = ending.length
  while (end > 0 && BEHIND.has(ending[end - 1]!)) end--
  const marks = ending.slice(end)
  return marks.includes('…') || marks.includes('...') || INVITATION.test(ending.slice(0, end))
}

/** Signs behind the last word. */
const BEHIND: ReadonlySet<string> = new Set(' .…»›→>)]')

const INVITATION =
  /(?:&#8230;|&hellip;|(?:continue|keep) reading|read (?:more|on|the (?:full|whole|rest)[^.]{0,40})|full (?:story|article)|appeared first on .{1,100})$/i
