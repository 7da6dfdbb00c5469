import type { PlaceKind } from './kinds.ts'

/** One thing in the text that speaks for or against a name being a place here. */
export type Clue = {
  readonly points: number
  readonly reason: string
  /** The text places something there. */
  readonly locative?: boolean
  /** Where somebody or something comes from ("militants from France", "Yemen-based"). */
  readonly origin?: boolean
  /** The kind that a word beside it asks for. */
  readonly asked?: PlaceKind | null
  /** The name belongs to a person. */
  readonly person?: boolean
  /** It stands behind a given name. */
  readonly surname?: boolean
  /** The name is part of the name of a body, or acts as one ("Damascus said"). */
  readonly body?: boolean
  /** The span grows to this word ("East Mosul") or up to this one ("Idlib Province"). */
  readonly first?: number
  readonly last?: number
}

export const clue = (points: number, reason: string, more: Omit<Clue, 'points' | 'reason'> = {}): Clue => ({
  points,
  reason,
  ...more,
})
