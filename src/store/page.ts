/** So many are counted exactly; beyond, "more than 1000". */
export const COUNTED = 1000

/** Which part of what was found is wanted: so many, behind the rank that a cursor names. */
export type Page = { readonly limit: number; readonly after: string | null }

/** A part of what was found, in its order. */
export type Found<Row> = {
  readonly rows: readonly Row[]
  /** How many there are in all; COUNTED where there are more than that. */
  readonly count: number
  readonly isMore: boolean
  /** The cursor of the next page; null where this one is the last. */
  readonly next: string | null
}

/** What a result is ordered by, the greatest first: a day or moment (null last), then an id. */
export type Rank<Id> = { readonly day: string | null; readonly id: Id }

/** Of what was found, the newest first. */
export const byRank = <Id extends string | number>(a: Rank<Id>, b: Rank<Id>): number =>
  compare(b.day ?? '', a.day ?? '') || compare(b.id, a.id)

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** A rank as one word for a person to hand back: "2025-03-04~123". */
export const cursorOf = ({ day, id }: Rank<string | number>): string => `${day ?? ''}~${id}`

/** RangeError where it is no cursor. */
export function rankOf(cursor: string): Rank<string> {
  const [, day, id] = /^((?:\d{4}-\d\d-\d\d[^~]*)?)~(.+)$/u.exec(cursor) ?? []
  if (id === undefined) throw new RangeError(`"${cursor}" is not a cursor; take the one that the page before ends with`)
  return { day: day || null, id }
}
