import type { Finding } from './scene.ts'

const size = (finding: Finding): number => finding.content.reduce((n, { first, last }) => n + last - first, 0)

/** For each finding the position of the innermost other one in whose content its cue stands, or -1. Never a cycle. */
export function parentsOf(findings: readonly Finding[]): readonly number[] {
  const sizes = findings.map(size)
  const holds = (outer: Finding, at: number) => outer.content.some(({ first, last }) => first <= at && at < last)
  const parents = findings.map((inner, i) => {
    let best = -1
    const low = Math.max(0, i - NEAR)
    for (let j = low; j < Math.min(findings.length, i + NEAR); j++) {
      const outer = findings[j]!
      if (i === j || !holds(outer, inner.head)) continue
      if (holds(inner, outer.head) && (sizes[j]! < sizes[i]! || (sizes[j] === sizes[i] && j > i))) continue
      if (best < 0 || sizes[j]! < sizes[best]!) best = j
    }
    return best
  })
  return parents.map((parent, i) => (climbs(parents, parent, i) ? -1 : parent))
}

/** Findings are in order of text: who holds a cue stands within so many of it. */
const NEAR = 60

/** Whether the way up from `from` comes back to `to`. */
function climbs(parents: readonly number[], from: number, to: number): boolean {
  for (let at = from, steps = 0; at >= 0; at = parents[at]!, steps++) if (at === to || steps > NEAR) return true
  return false
}
