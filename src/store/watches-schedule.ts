import type { Got } from '../intake/fetch/fetcher.ts'
import { restAfter } from '../intake/fetch/hosts.ts'
import type { WatchedItem } from './watches.ts'

const HOUR = 3_600_000
/** An article is changed most on its first days: how long after a look at its page the next one is. */
const LOOKS = [HOUR, 6 * HOUR, 24 * HOUR, 72 * HOUR, 168 * HOUR]
/** A page that could not be got so often is not asked for again until the feed tells of it anew. */
const TRIES = 8

/** When the page of an item is looked at next, after it gave `got`; null: its text came with the feed. */
export function scheduled(
  known: WatchedItem | null,
  got: Got | null,
  now: number,
): Pick<WatchedItem, 'looks' | 'nextAt'> {
  if (!got) return { looks: 0, nextAt: null }
  const before = known?.looks ?? 0
  const at = (rest: number | undefined): string | null =>
    rest === undefined ? null : new Date(now + rest).toISOString()
  if ('code' in got && (known?.sha256 ?? null) === null)
    return { looks: before + 1, nextAt: at(before + 1 < TRIES ? restAfter(before) : undefined) }
  const looks = known?.sha256 ? before + 1 : 1
  return { looks, nextAt: at(LOOKS[looks - 1]) }
}
