import type { Field } from '../../incidents/account.ts'
import { saidWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import type { Loss } from './exported.ts'

/**
 * What accounts say of a field beside the one value that a format has; none where all say that. `kept`: the value in words, as
 * `valueWords` has it, null where the format has no room for the field. `column`: what the format calls it.
 */
export function lostOf(
  { id, accounts }: IncidentSummary,
  field: Field,
  { column, kept, rule }: { readonly column: string; readonly kept: string | null; readonly rule: string },
): readonly Loss[] {
  const said = accounts.flatMap(account =>
    [...new Set((account.cells[field] ?? []).map(saidWords))].map(value => ({ value, account: account.id })),
  )
  const others = Map.groupBy(
    said.filter(({ value }) => value !== kept),
    ({ value }) => value,
  )
  if (!others.size) return []
  const left = [...others].map(([value, by]) => ({ value, accounts: by.map(({ account }) => account) }))
  return [{ kind: 'loss', incident: id, field: column, rule, kept, left }]
}

/** The rule by which a value was drawn, as a loss tells it: "rule most-representative", "as it was gathered". */
export const ruleWords = (rule: string): string => (rule === 'grouping' ? 'as it was gathered' : `rule most-${rule}`)
