import { parseHTML } from 'linkedom'
import { type Failure, failed } from '../../failure.ts'
import { wholeOf } from '../blocks.ts'
import { brokenSigns } from '../broken-signs.ts'
import type { Extracted, Extractor, Input } from '../extracted.ts'
import { floodIn } from '../html/flood.ts'
import { type LeftOut, tellLeftOut } from '../left-out.ts'
import { splitAt, startsWith } from '../split-at.ts'
import { notesOn } from './notes.ts'
import { type Piece, postText } from './text.ts'

/**
 * Telegram Desktop's export to look at, messages.html, messages2.html, …: each post with words is a report of the channel. The
 * pages do not say the channel's number, so these reports have no id of their own; result.json is the better export.
 */
export const telegramHtml: Extractor = input => tellLeftOut(partsOf(input), input.path)

/** What is used of the nodes of a page. */
type Node = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: Node | null
  readonly childNodes: Iterable<Node>
}
type Element = Node & {
  readonly id: string
  readonly classList: { readonly contains: (name: string) => boolean }
  readonly querySelector: (selector: string) => Element | null
  readonly getAttribute: (name: string) => string | null
}

/** What a joined post takes over from the one before it. */
type Before = { readonly author: string | null; readonly forwarded: string | null }

async function* partsOf({ path, bytes }: Input): AsyncGenerator<Extracted | Failure | LeftOut> {
  let outlet: string | null = null
  let before: Before = { author: null, forwarded: null }
  let place = 0
  for await (const original of splitAt(bytes, startsWith('<div class="message '))) {
    place++
    if (!original) {
      yield failed({ path }, 'too-long', `part ${place} of the page is longer than any report; leave it out`)
      continue
    }
    const source = new TextDecoder().decode(original)
    const flood = floodIn(source)
    if (flood) {
      yield { ...failed({ path }, 'format', `part ${place} of the page: ${flood}`), original }
      continue
    }
    try {
      const { document } = parseHTML(`<!doctype html><body>${source}`)
      const message: Element | null = document.querySelector('.message')
      if (message) {
        const said: Before = saidIn(message, before)
        yield postIn(message, outlet, said, original)
        if (!message.classList.contains('service')) before = said
      } else outlet = wordsAt(document.querySelector('.page_header .text')) ?? outlet
    } catch (error) {
      const message = `part ${place} of the page cannot be read (${(error as Error).message}); export it again`
      yield { ...failed({ path }, 'format', message), original }
    }
  }
}

/** Who posts and whom they pass on ("" where the page hides it). */
function saidIn(message: Element, before: Before): Before {
  const joined = message.classList.contains('joined')
  const passed = message.querySelector('.forwarded.body')
  return {
    author: wordsAt(message.querySelector('.body:not(.forwarded) > .from_name')) ?? (joined ? before.author : null),
    forwarded:
      passed && (wordsAt(passed.querySelector('.from_name')?.firstChild) ?? (joined ? before.forwarded : null) ?? ''),
  }
}

function postIn(message: Element, outlet: string | null, said: Before, original: Uint8Array): Extracted | LeftOut {
  if (message.classList.contains('service')) return { kind: 'left-out', what: 'service messages' }
  const { author, forwarded } = said
  const { text, blocks, issues } = postText(piecesIn(message.querySelector('.text')), forwarded !== null)
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'left-out', what: 'posts without words' }
  const signed = wordsAt(message.querySelector('.signature')) ?? author
  const date = message.querySelector('.pull_right.date')?.getAttribute('title')
  const fields = {
    outlet,
    publishedAt: date ? momentOf(date) : null,
    author: signed === outlet ? null : signed,
    forwardedFrom: forwarded || null,
  }
  return {
    kind: 'extracted',
    text,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    blocks,
    origin: wholeOf(text, original),
    issues: [...issues, ...notesOn(forwarded, mediaIn(message)), ...brokenSigns(text)],
    part: `message ${/^message(-?\d{1,20})$/.exec(message.id)?.[1] ?? 'without a number'}`,
    original,
  }
}

/** The words below an element, a line break where the page has one, with its links and quotations; in any depth. */
function piecesIn(root: Element | null): readonly Piece[] {
  const pieces: Piece[] = []
  const ahead: { readonly node: Node; readonly href: string | null; readonly quoted: boolean }[] = []
  if (root) ahead.push({ node: root, href: null, quoted: false })
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { node } = next
    if (node.nodeType === TEXT) pieces.push({ ...next, text: node.textContent ?? '' })
    if (node.nodeName === 'BR') pieces.push({ ...next, text: '\n' })
    const link = node.nodeName === 'A' ? (node as Element).getAttribute('href') : null
    const href = link && link !== node.textContent ? link : next.href
    const quoted = next.quoted || node.nodeName === 'BLOCKQUOTE'
    for (const child of [...node.childNodes].reverse()) ahead.push({ node: child, href, quoted })
  }
  return pieces.map(({ text, href, quoted }) => ({ text, href, quoted }))
}

function mediaIn(message: Element): { readonly kind: string; readonly name: string | null } | null {
  const media = message.querySelector('.media_wrap')
  if (!media) return null
  const name = media.querySelector('a[href]')?.getAttribute('href') || null
  return { kind: media.querySelector('.photo_wrap') ? 'photo' : 'file', name }
}

/** "02.03.2025 01:30:00 UTC+03:00" → the moment in UTC; without a zone, as ISO 8601 without one; null where it is no date. */
function momentOf(title: string): string | null {
  const [, day, month, year, time, zone] =
    /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?$/.exec(title.trim()) ?? []
  if (!day) return null
  const local = `${year}-${month}-${day}T${time}`
  if (!zone) return local
  const moment = new Date(local + zone)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().replace('.000Z', 'Z')
}

const wordsAt = (node: Node | null | undefined): string | null => node?.textContent?.trim().replace(/\s+/g, ' ') || null

const TEXT = 3
