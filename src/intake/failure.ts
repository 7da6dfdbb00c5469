import type { Exchange } from './fetch/exchange.ts'
import type { FetchCode } from './fetch/refusal.ts'

/** What kept an input from becoming a report. */
export type FailureCode =
  | 'missing'
  | 'unreadable'
  | 'format'
  | 'encoding'
  | 'empty'
  | 'too-long'
  | 'language'
  | 'json'
  | 'field'
  /** It would have taken too long to read. */
  | 'time'
  /** It would have taken too much memory to read. */
  | 'memory'
  /** It is closed with a password. */
  | 'protected'
  /** It has pictures of words, but no words. */
  | 'scanned'
  | FetchCode

/** An input that cannot be read as a report: which, where, why, and what to do. The other inputs go on. */
export type Failure = {
  readonly kind: 'failure'
  readonly path: string
  /** 1-based, of a JSON Lines file; absent where the whole file fails. */
  readonly line?: number
  /** As in TakenIn. */
  readonly part?: string
  readonly code: FailureCode
  /** One sentence for people, without the path: what is wrong and the way out. */
  readonly message: string
  /** The bytes that could not be read, as in TakenIn; absent where there are none, or more than a report has. */
  readonly original?: Uint8Array
  /** As in TakenIn. */
  readonly way?: readonly Exchange[]
}

/** Where an input stands: a line of a file, or a part of it in words. */
export type Place = { readonly path: string; readonly line?: number; readonly part?: string }

/** The failure of the input at `place`. */
export const failed = (place: Place, code: FailureCode, message: string): Failure => ({
  kind: 'failure',
  ...place,
  code,
  message,
})
