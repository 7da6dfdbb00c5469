import type { Span } from './span.ts'

/** A document as an outlet published it. Dates are ISO 8601; null is "not known", never a guess. */
export type Report = {
  readonly id: string
  /** SHA-256 of the text, hexadecimal: the document's name. */
  readonly documentId: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** A day, or a moment with its offset from UTC ("2025-10-23T23:30:00-05:00"): the first ten signs are the day where it was told. */
  readonly publishedAt: string | null
  /** ISO 639-1 code, null where it could not be told. */
  readonly language: string | null
  /** Who wrote it, as it names them; absent where it does not. */
  readonly author?: string
  /** When it was last changed, as publishedAt; absent where it does not say. */
  readonly updatedAt?: string
  /** When this copy of it was got, where the file that holds it says so, as publishedAt. */
  readonly retrievedAt?: string
  /** Whose words the outlet passes on whole, as it names them. */
  readonly forwardedFrom?: string
  /** The id of the report that it answers. */
  readonly inReplyTo?: string
}

/** What only some files say of a report. */
export type Besides = Pick<Report, 'author' | 'updatedAt' | 'retrievedAt' | 'forwardedFrom' | 'inReplyTo'>

/** Trouble in a text, told as a value: the reading goes on. */
export type Issue = { readonly code: string; readonly message: string; readonly span: Span | null }
