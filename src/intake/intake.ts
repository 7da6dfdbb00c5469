import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Issue, Report } from '../text/report.ts'

/** A report with its text, ready to be read; `issues` are the troubles of taking it in, which the reading should carry on. */
export type TakenIn = {
  readonly kind: 'report'
  readonly report: Report
  readonly text: string
  readonly issues: readonly Issue[]
  /** Where it came from: a path, or "-" for standard input. */
  readonly path: string
  /** 1-based, of a JSON Lines file; absent for a text file. */
  readonly line?: number
}

/** An input that cannot be read as a report: which, where, why, and what to do. The other inputs go on. */
export type Failure = {
  readonly kind: 'failure'
  readonly path: string
  readonly line?: number
  /** missing | unreadable | binary | encoding | empty | too-long | language | json | field */
  readonly code: string
  /** One sentence for people, without the path: what is wrong and the way out. */
  readonly message: string
}

export type Intake = TakenIn | Failure

/** What the person knows and the files do not say; what a file says itself wins. */
export type IntakeOptions = {
  readonly outlet?: string
  /** ISO 8601 date or date-time; throws a RangeError where it is none. */
  readonly published?: string
  readonly url?: string
  /** ISO 639-1 code: skips the recognition of the language. */
  readonly language?: string
  /** Standard input, for the path "-". */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * Paths (text files, folders, .jsonl files of reports, "-" for standard input) → reports or failures, one after the other in
 * the order given (a folder's files by name), with memory bounded by the longest report.
 */
export async function* takeIn(paths: readonly string[], _options: IntakeOptions = {}): AsyncGenerator<Intake> {
  // JSON Lines alone for now; the files' own steps follow, the types are settled.
  for (const path of paths)
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { id, title = null, text, url = null, outlet = null, publishedAt = null } = JSON.parse(line)
      const documentId = createHash('sha256').update(text).digest('hex')
      const report = { id, documentId, title, outlet, url, publishedAt, language: 'en' }
      yield { kind: 'report', report, text, issues: [], path }
    }
}
