import type { CodedHarm, CodedReport } from '../../reading/coded-report.ts'
import type { Evidence } from './evidence.ts'
import type { Weight } from './weights.ts'

/** How many were killed and injured. */
export function evidenceOfHarm(a: CodedReport, b: CodedReport): Evidence | null {
  const told = [...compared(a.killed, b.killed, 'killed'), ...compared(a.injured, b.injured, 'injured')]
  if (!told.length) return null
  return {
    ground: 'figures',
    parts: told.flatMap(({ parts }) => parts),
    words: told.map(({ words }) => words).join('; '),
  }
}

function compared(
  a: CodedHarm,
  b: CodedHarm,
  harm: 'killed' | 'injured',
): { parts: [Weight, number][]; words: string }[] {
  if (a.best === null || b.best === null) return []
  const [low, high] = a.best < b.best ? [a.best, b.best] : [b.best, a.best]
  if (high === 0) return [{ parts: [[`none ${harm}`, 1]], words: `none ${harm} in both` }]
  if (low === high)
    return [
      {
        parts: [
          [`as many ${harm}`, 1],
          [`so many ${harm}`, Math.log1p(low)],
        ],
        words: `${low} ${harm} in both`,
      },
    ]
  const words = `${low} and ${high} ${harm}`
  if (low <= 0) return [{ parts: [[`none and some ${harm}`, 1]], words }]
  return [{ parts: [[`unlike many ${harm}`, Math.log((high + 0.5) / (low + 0.5))]], words }]
}
