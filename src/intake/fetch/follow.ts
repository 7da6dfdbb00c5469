import { type Exchange, headerOf } from './exchange.ts'
import { checkedUrl, type Guard } from './guard.ts'
import type { Refusal } from './refusal.ts'

/** Redirects that are followed, one after the other. */
const HOPS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Every exchange on the way to an answer that leads no further; the answer is the last. */
export type Way = { readonly kind: 'way'; readonly exchanges: readonly [...Exchange[], Exchange] }

/**
 * Asks an address and follows where its answers lead, each step checked anew: at most five, never from https back to http.
 * A page that leads on by itself (meta refresh, a script) is an answer like any other.
 */
export async function follow(
  address: string,
  guard: Guard,
  ask: (url: URL) => Promise<Exchange | Refusal>,
): Promise<Way | Refusal> {
  const before: Exchange[] = []
  let url = checkedUrl(address, guard)
  for (;;) {
    if ('code' in url) return before.length ? ledTo(url) : url
    const answer = await ask(url)
    if ('code' in answer) return before.length ? ledTo(answer) : answer
    const location = REDIRECTS.has(answer.status) ? headerOf(answer, 'location') : null
    if (location === null) return { kind: 'way', exchanges: [...before, answer] }
    if (before.length === HOPS)
      return {
        code: 'redirect',
        message: `it leads on more than ${HOPS} times; give the address at which a browser ends`,
      }
    before.push(answer)
    const next = checkedUrl(location, guard, url)
    if (url.protocol === 'https:' && 'href' in next && next.protocol === 'http:')
      return { code: 'redirect', message: `it leads from https back to http (${next.host}), which is not followed` }
    url = next
  }
}

const ledTo = (refusal: Refusal): Refusal => ({ ...refusal, message: `where it leads: ${refusal.message}` })
