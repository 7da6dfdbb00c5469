import type { IncidentSummary } from '../../incidents/summary.ts'
import type { Reading } from '../../reading/reading.ts'

/** A report behind an incident, with its newest reading as decisions of people left it. `text` of the reading is "" where a profile withholds it. */
export type ExportedReport = {
  readonly reading: Reading
  /** SHA-256 of the bytes as they came; when they were added (ISO 8601, UTC). */
  readonly sha256: string
  readonly addedAt: string
  /** The version of the reader. */
  readonly reader: string
  /** Ids of the reading's frames (events, figures) that tell of the incident. */
  readonly frames: readonly string[]
  /** Of a coded row (`reading.coded`), its header and itself as they stood in their file; null of a text. */
  readonly row: string | null
}

/** One incident as a writer is given it: drawn by the rule asked for, after the profile took out what may not leave. */
export type ExportedIncident = {
  readonly summary: IncidentSummary
  readonly reports: readonly ExportedReport[]
  /** Decisions of people on it or its claims that stand, for the record. */
  readonly decisions: readonly {
    readonly kind: string
    readonly who: string
    readonly why: string
    readonly at: string
  }[]
  /** What it was on the day since which changes are asked for; absent where none are. `before` null: it was not there. */
  readonly since?: {
    readonly before: IncidentSummary | null
    /** Ids of incidents from which parts of it were taken. */
    readonly from: readonly string[]
  }
}

/** What all rows of one export share. */
export type ExportInfo = {
  /** Moment of the export, ISO 8601, UTC. */
  readonly at: string
  readonly ledger: string
  readonly rule: string
  readonly profile: string
  /** The version of According. */
  readonly version: string
  /** The day since which changes are asked for, and what stood then and stands no longer, with the ids that it is part of now. */
  readonly since?: string
  readonly gone?: readonly { readonly summary: IncidentSummary; readonly into: readonly string[] }[]
}

/** What a format could not carry: several values that became one, or a value that has no column. */
export type Loss = {
  readonly kind: 'loss'
  readonly incident: string
  /** The column or property of the format, or the field of the ledger that has none. */
  readonly field: string
  /** By which rule, in words: "rule most-representative", "format has no column for it". */
  readonly rule: string
  /** What the file has; null where it has nothing of it. */
  readonly kept: string | null
  /** What it leaves out, and the ids of the accounts that say so. */
  readonly left: readonly { readonly value: string; readonly accounts: readonly string[] }[]
}

/** A piece of the file, or a loss on the way to it. */
export type Piece = string | Uint8Array | Loss

/** A format of the field: how its file is written from incidents, one after the other, in memory bounded by the largest. */
export type ExportFormat = {
  readonly name: string
  /** One line for help texts: what it is and who reads it. */
  readonly summary: string
  /** Without the dot: "csv". */
  readonly extension: string
  readonly mediaType: string
  readonly write: (incidents: AsyncIterable<ExportedIncident>, info: ExportInfo) => AsyncIterable<Piece>
}
