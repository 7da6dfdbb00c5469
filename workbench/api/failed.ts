import type { ApiError } from './types.ts'

/** What the server says is wrong. */
export type Wrong = ApiError['error']

/** An Error for a person, with what the server said about it as its cause. */
export const failed = (wrong: Wrong): Error => new Error(wrong.message, { cause: wrong })

/** What the server said of an error that came from it. */
export function wrongOf({ cause }: Error): Wrong | null {
  return cause && typeof cause === 'object' && 'code' in cause && 'wayOut' in cause ? (cause as Wrong) : null
}

export const wayOutOf = (error: Error): string | null => wrongOf(error)?.wayOut ?? null
