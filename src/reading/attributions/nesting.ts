import type { Finding } from './scene.ts'

const sizeOf = ({ content }: Finding): number => content.reduce((n, { first, last }) => n + last - first, 0)

/** "…, the minister | said": all that is said stands before its cue. */
const isBehind = ({ head, content }: Finding): boolean => content.every(({ last }) => last <= head)

/**
 * For each finding the position of the innermost other one in whose content its cue stands, or -1. Of two that hold each
 * other ("allegedly" within "said", "said" within "allegedly"), the one whose content stands before its cue is the parent,
 * else the larger. Who is cited stands below who
 * cites, though their content is one. Never a cycle.
 */
export function parentsOf(findings: readonly Finding[]): readonly number[] {
  const sizes = findings.map(sizeOf)
  const holders = new Map<number, number[]>(findings.map(({ head }) => [head, []]))
  const largestFirst = findings.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  for (const i of largestFirst)
    for (const { first, last } of findings[i]!.content) for (let at = first; at < last; at++) holders.get(at)?.push(i)
  const rank = new Array<number>(findings.length)
  const behindFirst = largestFirst.toSorted((a, b) => Number(isBehind(findings[b]!)) - Number(isBehind(findings[a]!)))
  behindFirst.forEach((finding, position) => {
    rank[finding] = position
  })
  const byHead = new Map(findings.map(({ head }, i) => [head, i]))
  return findings.map(({ head, citedIn }, i) => {
    if (citedIn !== undefined) return byHead.get(citedIn) ?? -1
    const around = holders.get(head)!
    const holdsBack = (j: number) => holders.get(findings[j]!.head)!.includes(i)
    return around.findLast(j => j !== i && (rank[j]! < rank[i]! || !holdsBack(j))) ?? -1
  })
}
