import type { Issue } from '../../text/report.ts'
import type { Failure } from '../failure.ts'
import type { Fields } from '../header.ts'

/** What a stretch of a report's text is to the report. */
export type BlockKind =
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'caption'
  | 'list'
  | 'table'

/** A stretch of the text, half-open, in UTF-16 units. */
export type Block = { readonly kind: BlockKind; readonly start: number; readonly end: number }

/**
 * Where a stretch of the text came from: bytes `from`–`to` of the original (half-open), or a page of it (1-based), or both.
 * Within a run of bytes the text may have been decoded (entities, character sets): the run is the finest that is exact.
 */
export type Run = {
  readonly start: number
  readonly end: number
  readonly from: number | null
  readonly to: number | null
  readonly page: number | null
}

/** What a file of some format holds as one report, before its language is told and it is taken in. */
export type Extracted = {
  readonly kind: 'extracted'
  /** The exact text; blocks stand in order, parted by empty lines. Without what is no part of the report (menus, adverts). */
  readonly text: string
  readonly fields: Fields
  readonly blocks: readonly Block[]
  readonly origin: readonly Run[]
  readonly issues: readonly Issue[]
  /** Which part of the file it is, for people: "message 12", "row 3", "record <urn:uuid:…>"; null where it is the whole file. */
  readonly part: string | null
  /** The bytes of the part as they stand in the file. */
  readonly original: Uint8Array
}

/** A file to be told apart into reports: its name (for its ending and for messages) and its bytes. */
export type Input = {
  readonly path: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** What its server called it ("text/html; charset=windows-1251"), where it came from one that did. */
  readonly type?: string | null
  /** Where it was got, which what it says of its own address must fit. */
  readonly url?: string | null
  /** Of a table: the columns that the person named for what they hold, by "text", "published", … */
  readonly columns?: Readonly<Record<string, string>> | null
}

/**
 * Reads one format: a file → its reports, in their order, each as soon as it is known, in memory bounded by the longest part.
 * A part that cannot be read is a Failure and the others go on. Pure: no file, no network, no clock.
 */
export type Extractor = (input: Input) => AsyncIterable<Extracted | Failure>
