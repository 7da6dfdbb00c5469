/** The one shape of the server's errors. */
export type ApiError = {
  readonly code: string
  readonly message: string
  readonly where: string | null
  readonly value: unknown
  readonly wayOut: string | null
}

/** An Error for a person, with what the server said about it as its cause. */
export const failed = (error: ApiError): Error => new Error(error.message, { cause: error })

/** What the server said of an error that came from it. */
export function apiErrorOf({ cause }: Error): ApiError | null {
  return cause && typeof cause === 'object' && 'code' in cause && 'message' in cause ? (cause as ApiError) : null
}

export const wayOutOf = (error: Error): string | null => apiErrorOf(error)?.wayOut ?? null
