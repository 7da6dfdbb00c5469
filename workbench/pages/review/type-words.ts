import type { EventType, FoundClaim, Measure } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

const RELATIONS = m.review.relations

/** What a claim is of, in words. */
export function typeWords({ kind, type }: Pick<FoundClaim, 'kind' | 'type'>): string {
  if (kind === 'event') return m.types[type as EventType]
  if (kind === 'figure') return m.measures[type as Measure]
  return RELATIONS[type as keyof typeof RELATIONS] ?? type
}

/** What a field of a claim can be chosen from; null where it is written. */
export function choicesOf(kind: FoundClaim['kind'], field: string): Readonly<Record<string, string>> | null {
  if (field === 'status') return m.statuses
  if (field !== 'type') return null
  return { event: m.types, figure: m.measures, relation: RELATIONS }[kind]
}
