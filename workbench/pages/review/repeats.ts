import type { Decision } from '../../api/types.ts'

/** The decisions that repeat one on copies of its report. */
export const repeatsOf = ({ id }: Decision, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter(({ claim }) => claim?.repeats === id)
