/** Why an address gave nothing. */
export type FetchCode =
  /** It is none that may be asked: its scheme, its port, a password in it. */
  | 'url'
  /** Its host lies in a private network. */
  | 'private'
  /** robots.txt forbids it. */
  | 'robots'
  /** Its host asked to be left alone for a while, or failed so lately that it is. */
  | 'wait'
  /** No connection, or one that broke. */
  | 'unreachable'
  /** Its certificate cannot be trusted. */
  | 'tls'
  /** It took longer than a page may. */
  | 'slow'
  /** It was larger than a page may be. */
  | 'too-long'
  /** It led in circles, or where nobody may follow. */
  | 'redirect'
  /** Its answer is no HTTP that can be read. */
  | 'http'
  /** Its answer is that there is no page. */
  | 'status'

/** Why an address gave nothing: for programs, and in one sentence for people with the way out. */
export type Refusal = {
  readonly code: FetchCode
  readonly message: string
  /** When it may be asked again, in milliseconds since 1970; absent where that is not known. */
  readonly notBefore?: number
}

/** A refusal as an error, where it must pass through a library that knows only those. */
export const asError = (refusal: Refusal): Error => Object.assign(new Error(refusal.message), { refusal })

/** The refusal within an error, or within what caused it; null where there is none. */
export function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null
  return (error as { refusal?: Refusal }).refusal ?? refusalIn(error.cause)
}
