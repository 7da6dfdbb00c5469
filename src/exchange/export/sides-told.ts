import type { IncidentSummary } from '../../incidents/summary.ts'
import type { Side } from '../../incidents/telling.ts'

/** Somebody who is told to act or to be acted upon, with the accounts that say so. */
export type SideTold = { readonly side: Side; readonly by: readonly string[] }

const PRONOUN = /^(?:we|us|i|he|him|she|her|it|they|them|you|who|some|others|those|these|this|that)$/i

/** Who is told to act in an incident or to be acted upon: named ones first, then those whom most accounts name. What is only denied, and words that stand for somebody unknown, are left out. */
export function sidesTold({ accounts }: IncidentSummary, role: 'actors' | 'recipients'): readonly SideTold[] {
  const told = new Map<string, { readonly side: Side; readonly by: string[] }>()
  for (const { id, cells, standing } of accounts)
    for (const { value, status } of cells[role] ?? []) {
      if (status === 'denied' || standing === 'copy' || PRONOUN.test(value.name)) continue
      const one = told.get(value.name) ?? { side: value, by: [] }
      told.set(value.name, { ...one, by: [...new Set([...one.by, id])] })
    }
  return [...told.values()].toSorted(
    (a, b) => Number(b.side.identified) - Number(a.side.identified) || b.by.length - a.by.length,
  )
}
