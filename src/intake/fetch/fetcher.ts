import { setTimeout as sleep } from 'node:timers/promises'
import { type Exchange, exchange, headerOf, LIMITS, type Limits } from './exchange.ts'
import { follow, type Way } from './follow.ts'
import { type Guard, guardOf, type OpenHost } from './guard.ts'
import { type Clock, restAfter, restAsked, takingTurns } from './hosts.ts'
import type { Refusal } from './refusal.ts'
import { rememberingRobots } from './robots.ts'
import { ENCODINGS, unpacked } from './unpacked.ts'
import { userAgent } from './user-agent.ts'

/** What an answer can be asked about later: whether it is still the same. */
export type Validators = { readonly url: string; readonly etag: string | null; readonly lastModified: string | null }

/** A page as it was got. */
export type Fetched = {
  readonly kind: 'fetched'
  /** Where it was found in the end. */
  readonly url: string
  readonly content: Uint8Array
  /** Its "content-type", as it says itself. */
  readonly type: string | null
  readonly validators: Validators
  /** All that was said on the way to it, the answer last. */
  readonly exchanges: readonly Exchange[]
}

/** What an address gave. */
export type Got =
  | Fetched
  | { readonly kind: 'unchanged'; readonly exchanges: readonly Exchange[] }
  /** With what was said, where the answer was that there is no page. */
  | (Refusal & { readonly exchanges?: readonly Exchange[] })

/** Gets pages; `known` are the validators of what was got there before, which need not be sent again if it is unchanged. */
export type Fetcher = (address: string, known?: Validators | null) => Promise<Got>

/** How pages are got. */
export type Fetching = {
  /** Hosts in a private network, or with ports of their own, that a person opened. */
  readonly open: readonly OpenHost[]
  /** Who runs it, for the hosts; null where nobody says. */
  readonly contact: string | null
  readonly guard: Guard
  readonly limits: Limits
  readonly clock: Clock
  /** Milliseconds between two questions to one host, at the least. */
  readonly pause: number
}

/**
 * What gets pages of the public web for one run: politely (robots.txt, one question at a time to each host, rest for those
 * that fail), within limits, without cookies, passwords or proxies, and never from a private network that nobody opened.
 */
export function openFetcher({
  open = [],
  contact = null,
  guard = guardOf(open),
  limits = LIMITS,
  clock = { now: Date.now, sleep },
  pause = 1000,
}: Partial<Fetching> = {}): Fetcher {
  const agent = { 'user-agent': userAgent(contact), 'accept-encoding': ENCODINGS, 'accept-language': 'en' }
  const inTurn = takingTurns(clock)
  /** The steps to one answer share its time. */
  const asking = () => {
    let left = limits.milliseconds
    return (url: URL, headers: Readonly<Record<string, string>>, delay: number) =>
      inTurn(url.hostname, delay, async () => {
        const began = clock.now()
        const step = { ...limits, milliseconds: Math.max(1, left) }
        const answer = await exchange(url, { ...agent, ...headers }, guard, step, clock.now)
        left -= clock.now() - began
        return answer
      })
  }
  const robots = rememberingRobots(async address => {
    const ask = asking()
    const way = await follow(address, guard, url => ask(url, { accept: 'text/plain' }, pause))
    if ('code' in way) return way
    const bytes = await unpacked(way.exchanges.at(-1)!, limits.bytes)
    return 'code' in bytes ? bytes : { way, text: new TextDecoder().decode(bytes) }
  }, clock.now)

  return async (address, known = null) => {
    const ask = asking()
    const way = await follow(address, guard, async url => {
      const rules = await robots(url)
      if ('code' in rules) return rules
      if (!rules.allows(url))
        return {
          code: 'robots',
          message: `${url.host} asks programs not to fetch it (robots.txt); save the page in a browser and add the file`,
        }
      return ask(url, { accept: ACCEPTED, ...conditions(url, known) }, Math.max(pause, rules.delay))
    })
    return 'code' in way ? way : answerOf(way, limits, clock.now())
  }
}

const ACCEPTED =
  'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5'

const conditions = (url: URL, known: Validators | null): Readonly<Record<string, string>> =>
  known?.url === url.href
    ? {
        ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
        ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
      }
    : {}

async function answerOf({ exchanges }: Way, limits: Limits, now: number): Promise<Got> {
  const answer = exchanges.at(-1)!
  const { url, status } = answer
  if (status === 304) return { kind: 'unchanged', exchanges }
  if (status < 200 || status >= 300) return { ...notThere(answer, now), exchanges }
  const content = await unpacked(answer, limits.bytes)
  if ('code' in content) return content
  const validators = { url, etag: headerOf(answer, 'etag'), lastModified: headerOf(answer, 'last-modified') }
  return { kind: 'fetched', url, content, type: headerOf(answer, 'content-type'), validators, exchanges }
}

function notThere(answer: Exchange, now: number): Refusal {
  const { status, url } = answer
  const said = `${new URL(url).host} answers ${status}${answer.reason ? ` (${answer.reason.slice(0, 80)})` : ''}`
  if (status === 429 || status === 503) {
    const notBefore = now + (restAsked(answer, now) ?? restAfter(0))
    return {
      code: 'wait',
      message: `${said}: it has too much to do; try again after ${new Date(notBefore).toISOString()}`,
      notBefore,
    }
  }
  if (status === 401 || status === 403)
    return {
      code: 'status',
      message: `${said}: it wants a login, or no programs; save the page in a browser and add the file`,
    }
  if (status === 404 || status === 410)
    return { code: 'status', message: `${said}: there is no such page; check the address` }
  return {
    code: 'status',
    message: `${said}; ${status >= 500 ? 'try again later' : 'look at the page in a browser, save it and add the file'}`,
  }
}
