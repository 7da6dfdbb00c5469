import robotsParser from 'robots-parser'
import type { Way } from './follow.ts'
import type { Refusal } from './refusal.ts'

/** Its types say, to some of the compilers that read them, that the parser is a member of what is imported; it is that itself. */
const parseRobots = robotsParser as unknown as (
  url: string,
  robots: string,
) => {
  readonly isAllowed: (url: string, agent: string) => boolean | undefined
  readonly getCrawlDelay: (agent: string) => number | undefined
}

/** What a host lets this program do (RFC 9309). */
export type Robots = {
  readonly allows: (url: URL) => boolean
  /** Milliseconds that it wants between two questions; 0 where it does not say. */
  readonly delay: number
}

/** The name that robots.txt knows this program by. */
export const ROBOT = 'According'

/** RFC 9309: at the most a day, and at least half a megabyte of it. */
const KEPT = 24 * 3_600_000
const LONGEST = 512 * 1024
/** A host that wants more between two questions gets this. */
const LONGEST_DELAY = 60_000

/** Asks each host once a day what it allows. `fetchText` gives the way to a text and the text at its end. */
export function rememberingRobots(
  fetchText: (url: string) => Promise<{ readonly way: Way; readonly text: string } | Refusal>,
  now: () => number,
): (url: URL) => Promise<Robots | Refusal> {
  const known = new Map<string, { readonly until: number; readonly robots: Promise<Robots | Refusal> }>()
  return async ({ origin }) => {
    const before = known.get(origin)
    if (before && before.until > now()) return before.robots
    const robots = fetchText(`${origin}/robots.txt`).then(found => ('code' in found ? found : robotsIn(origin, found)))
    known.set(origin, { until: now() + KEPT, robots })
    const answer = await robots
    if ('code' in answer) known.delete(origin)
    return answer
  }
}

/** No file allows all; a host that cannot say forbids all, until it can. */
function robotsIn(origin: string, { way, text }: { readonly way: Way; readonly text: string }): Robots | Refusal {
  const { status } = way.exchanges.at(-1)!
  if (status >= 500 || status === 429)
    return {
      code: 'robots',
      message: `${origin}/robots.txt answers ${status}, so nothing there may be fetched; try again later`,
    }
  if (status >= 300) return { allows: () => true, delay: 0 }
  const rules = parseRobots(`${origin}/robots.txt`, text.slice(0, LONGEST))
  const seconds = rules.getCrawlDelay(ROBOT) ?? 0
  return {
    allows: url => rules.isAllowed(url.href, ROBOT) !== false,
    delay: Math.min(LONGEST_DELAY, Math.max(0, 1000 * seconds) || 0),
  }
}
