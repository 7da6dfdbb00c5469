/** What an expression says before it is known when it was said. */

/** TIMEX3 units; NI nights, WE weekends, FN fortnights, S, MIN, H below the day. */
export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'NI' | 'WE' | 'W' | 'FN' | 'M' | 'Q' | 'Y' | 'DE' | 'CE'

/** Which one: reckoned from publication (last, this, next, latest) or from the last date told (previous, that, following). */
export type Shift = 'last' | 'this' | 'next' | 'latest' | 'previous' | 'that' | 'following'

/** A season by its TIMEX3 code. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Named parts of the calendar; what is missing above them is resolved. */
export type CalendarFields = {
  readonly year?: number
  /** "June last year": the year is itself relative. */
  readonly yearShift?: Shift
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly season?: Season
  readonly quarter?: number
  readonly half?: number
}

/** What an expression of time names, before it is resolved. */
export type Core =
  | { readonly kind: 'calendar'; readonly fields: CalendarFields; readonly shift: Shift | null }
  | { readonly kind: 'deictic'; readonly days: number }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: Shift }
  /** "two days later"; count null: "days later". */
  | {
      readonly kind: 'offset'
      readonly count: number | null
      readonly unit: Unit
      readonly sign: 1 | -1
      readonly from: 'publication' | 'told'
    }
  /** "the past two weeks" */
  | { readonly kind: 'stretch'; readonly count: number | null; readonly unit: Unit; readonly shift: Shift }
  | { readonly kind: 'duration'; readonly count: number | null; readonly unit: Unit }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'decade'; readonly start: number }
  | { readonly kind: 'century'; readonly number: number }
  | {
      readonly kind: 'feast'
      readonly rule: string
      readonly name: string
      readonly year: number | null
      /** "Ramadan last year" */
      readonly yearShift: Shift | null
      readonly shift: Shift | null
    }
  /** A day of a stretch from 1; 0 the day before it, -1 its last: "the eve of Eid", "the 27th of Ramadan". */
  | { readonly kind: 'nth'; readonly of: Core; readonly day: number }
  /** "the last Friday of Ramadan": a weekday of a stretch from 1, -1 its last. */
  | { readonly kind: 'nthWeekday'; readonly of: Core; readonly weekday: number; readonly nth: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'part'; readonly shift: Shift }
  /** "6/1/2021": 6 January or June 1. */
  | { readonly kind: 'ambiguous'; readonly among: readonly Core[] }
  | { readonly kind: 'between'; readonly from: Core; readonly to: Core }

/** A core with what narrows it. */
export type Meaning = {
  readonly core: Core
  /** Part of day: MO, AF, EV, NI. */
  readonly part?: string
  /** "T10:30" */
  readonly clock?: string
  readonly portion?: 'START' | 'MID' | 'END'
  /** TIMEX3 mod: APPROX, LESS_THAN … */
  readonly mod?: string
  readonly beforeChrist?: boolean
  /** "the day before the blast": counted from a happening, taken for the one whose day the text tells first. */
  readonly fromHappening?: boolean
}

/** The core of named parts of the calendar. */
export const calendar = (fields: CalendarFields, shift: Shift | null = null): Core => ({
  kind: 'calendar',
  fields,
  shift,
})
