import { m } from '../../messages/en.ts'
import type { ClaimRow } from './claim-rows.ts'
import type { Role, Value } from './values.ts'

/** The words of a row's values of one kind, each once. */
export const wordsOf = (values: readonly Value[], role: Role): readonly string[] => [
  ...new Set(values.filter(value => value.role === role).map(({ words }) => words)),
]

const READ: readonly Role[] = ['what', 'who', 'whom', 'with', 'howMany', 'where', 'when', 'accordingTo']

/** A claim as one sentence for who listens. */
export const summaryOf = ({ claim, values }: ClaimRow): string =>
  [
    m.statuses[claim.status],
    ...READ.flatMap(role => {
      const words = wordsOf(values, role)
      return words.length ? [`${m.reader.roles[role]}: ${words.join(', ')}`] : []
    }),
  ].join('; ')
