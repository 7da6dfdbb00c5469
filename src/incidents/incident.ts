import type { EventType } from '../reading/reading.ts'
import type { Days, Site } from './telling.ts'

/** One ground for or against two tellings being of the same happening, for a person to read: "12 dead in both". */
export type Reason = { readonly ground: string; readonly weight: number; readonly words: string }

/** Two tellings judged: the score (0 to 1) that they are of the same happening, with its reasons, weightiest first. */
export type Link = {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** A person's word on tellings: `merge`, all are of one happening; `split`, the first is of another than each of the rest. */
export type Pin = { readonly kind: 'merge' | 'split'; readonly tellings: readonly string[] }

/** Tellings judged to be of one happening. Its id depends on its tellings alone, never on the order of their arrival. */
export type Incident = {
  readonly id: string
  /** Ids, in the order of publication. */
  readonly tellings: readonly string[]
  readonly type: EventType
  readonly mode: string | null
  readonly when: Days | null
  readonly where: Site | null
  /** How much of the reports is about it: the sum of its tellings' shares. */
  readonly share: number
  /** The links that hold it together. */
  readonly links: readonly Link[]
}
