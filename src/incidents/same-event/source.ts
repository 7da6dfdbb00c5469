import type { CodedReport } from '../../reading/coded-report.ts'
import type { Evidence } from './evidence.ts'
import type { Weight } from './weights.ts'

const DAY = 86_400_000

/** Who says so: one report seldom tells one happening twice; others that tell it are published near each other. */
export function evidenceOfSource(a: CodedReport, b: CodedReport): Evidence | null {
  if (!a.source || !b.source) return null
  if (a.source === b.source) return { ground: 'source', parts: [['same report', 1]], words: 'told by one report' }
  const parts: [Weight, number][] = []
  const words: string[] = []
  if (a.outlet && a.outlet === b.outlet) {
    parts.push(['same outlet', 1])
    words.push(`both by ${a.outlet}`)
  }
  if (a.published && b.published) {
    const apart = Math.abs(Date.parse(a.published) - Date.parse(b.published)) / DAY
    parts.push([apart <= 2 ? 'published together' : apart <= 60 ? 'published near' : 'published apart', 1])
    words.push(apart ? `published ${apart} ${apart === 1 ? 'day' : 'days'} apart` : 'published on one day')
  }
  return parts.length ? { ground: 'source', parts, words: words.join('; ') } : null
}
