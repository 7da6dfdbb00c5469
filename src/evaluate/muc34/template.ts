/** One filler of a slot: alternatives of equal right, and what it is said of ("DEATH" of "PRIESTS"). */
export type Filler = {
  readonly values: readonly string[]
  /** Alternatives of the cross-reference; empty where there is none. */
  readonly of: readonly string[]
  /** The key allows that it is left out. */
  readonly optional: boolean
}

/** A template of MUC-4: fillers by the number of their slot, 2 (date) to 24 (total number of human targets). */
export type Template = {
  readonly optional: boolean
  readonly slots: ReadonlyMap<number, readonly Filler[]>
}

/** The slots that are scored, by number, under the names of the key files. */
export const SLOTS: Readonly<Record<number, string>> = {
  2: 'INCIDENT: DATE',
  3: 'INCIDENT: LOCATION',
  4: 'INCIDENT: TYPE',
  5: 'INCIDENT: STAGE OF EXECUTION',
  6: 'INCIDENT: INSTRUMENT ID',
  7: 'INCIDENT: INSTRUMENT TYPE',
  8: 'PERP: INCIDENT CATEGORY',
  9: 'PERP: INDIVIDUAL ID',
  10: 'PERP: ORGANIZATION ID',
  11: 'PERP: ORGANIZATION CONFIDENCE',
  12: 'PHYS TGT: ID',
  13: 'PHYS TGT: TYPE',
  14: 'PHYS TGT: NUMBER',
  15: 'PHYS TGT: FOREIGN NATION',
  16: 'PHYS TGT: EFFECT OF INCIDENT',
  17: 'PHYS TGT: TOTAL NUMBER',
  18: 'HUM TGT: NAME',
  19: 'HUM TGT: DESCRIPTION',
  20: 'HUM TGT: TYPE',
  21: 'HUM TGT: NUMBER',
  22: 'HUM TGT: FOREIGN NATION',
  23: 'HUM TGT: EFFECT OF INCIDENT',
  24: 'HUM TGT: TOTAL NUMBER',
}

/** Slots filled with words of the text; all others hold a value of a list, a date, a place or a number. */
export const STRING_SLOTS: ReadonlySet<number> = new Set([6, 9, 10, 12, 18, 19])

export const fillersOf = (template: Template, slot: number): readonly Filler[] => template.slots.get(slot) ?? []
