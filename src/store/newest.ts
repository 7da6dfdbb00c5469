import { byRank, COUNTED, cursorOf, type Page, type Rank } from './page.ts'
import { DAYS } from './trie.ts'
import type { Phrase } from './words-asked.ts'

/** What was found, as far as it is known without looking at all of it. Rows have numbers by which the index knows them. */
export type Findings<Id> = {
  /** Numbers of some of what was found (of those with a term), in no order. */
  readonly some: (limit: number, term: Phrase | null) => Promise<readonly number[]>
  /** Where they stand in the order. */
  readonly ranksOf: (numbers: readonly number[]) => Promise<readonly Rank<Id>[]>
  /** The first of those with a term in their order, behind a rank. */
  readonly inOrder: (limit: number, term: Phrase, after: Rank<Id> | null) => Promise<readonly Rank<Id>[]>
  /** The term of all whose day lies in a node of DAYS; '' for those without a day. */
  readonly termOf: (node: string) => Phrase
  /** The first and last day of all there are; null where none has one. */
  readonly span: () => Promise<{ readonly first: string; readonly last: string } | null>
}

/** One page of ranks in order, newest first, and how many there are. */
export type Ranked<Id> = {
  readonly ranks: readonly Rank<Id>[]
  readonly count: number
  readonly isMore: boolean
  readonly next: string | null
}

/** The ranks behind `after`, newest first, as many as a page holds. */
export async function newest<Id extends string | number>(
  findings: Findings<Id>,
  { limit }: Page,
  after: Rank<Id> | null,
): Promise<Ranked<Id>> {
  const some = await findings.some(COUNTED + 1, null)
  const isMore = some.length > COUNTED
  const known = isMore ? await divided(findings, limit + 1, after) : await findings.ranksOf(some)
  const behind = known.toSorted(byRank).filter(rank => isBehind(rank, after))
  const ranks = behind.slice(0, limit)
  const next = behind.length > limit ? cursorOf(ranks.at(-1)!) : null
  return { ranks, count: isMore ? COUNTED : some.length, isMore, next }
}

const isBehind = <Id extends string | number>(rank: Rank<Id>, after: Rank<Id> | null): boolean =>
  !after || byRank(after, rank) < 0

/** So many are put in order at a time; a stretch of time with more is divided first. */
const AT_ONCE = 100

/**
 * Of very many: centuries, decades, years, months and days from the last, each divided only where it holds too many, so that
 * never more than a few hundred rows are looked at, whatever was asked.
 */
async function divided<Id extends string | number>(
  findings: Findings<Id>,
  wanted: number,
  after: Rank<Id> | null,
): Promise<readonly Rank<Id>[]> {
  const span = await findings.span()
  const last = after ? (after.day?.slice(0, 10) ?? '') : (span?.last.slice(0, 10) ?? '')
  const found: Rank<Id>[] = []
  const visit = async (nodes: readonly string[]): Promise<void> => {
    for (const node of nodes.toReversed()) {
      if (found.length >= wanted) return
      if (!span || DAYS.first(node) > last || DAYS.last(node) < span.first.slice(0, 10)) continue
      // Where very many are, the last decade mostly holds too many: its years are asked at once.
      if (node.length < 4 && DAYS.last(node) >= last) {
        await visit(DAYS.children(node))
        continue
      }
      const numbers = await findings.some(AT_ONCE + 1, findings.termOf(node))
      if (numbers.length <= AT_ONCE)
        found.push(...(await findings.ranksOf(numbers)).filter(rank => isBehind(rank, after)))
      else if (node.length < 10) await visit(DAYS.children(node))
      else found.push(...(await findings.inOrder(wanted, findings.termOf(node), after)))
    }
  }
  await visit(DAYS.roots)
  return found.length >= wanted ? found : [...found, ...(await findings.inOrder(wanted, findings.termOf(''), after))]
}
