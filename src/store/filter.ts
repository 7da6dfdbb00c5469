import { EVENT_TYPES, MEASURES, type Measure, STATUSES, type Status } from '../reading/reading.ts'
import { searchWords } from './search-words.ts'
import { parseWords } from './words-asked.ts'

export const ROLES = ['actor', 'recipient', 'source', 'from', 'to'] as const
/** What somebody is in a claim: acts, is acted upon, says it, or is an end of a relation. */
export type Role = (typeof ROLES)[number]

const RELATION_KINDS = ['leads', 'memberOf', 'affiliatedWith', 'alliedWith', 'nationality', 'alias'] as const
/** What a claim can be of: a type of event, a measure of people, a kind of relation. */
export const CLAIM_TYPES: readonly string[] = [...EVENT_TYPES, ...MEASURES, ...RELATION_KINDS]

export const GAP_MEASURES = ['killed', 'injured'] as const
/** A measure of which an incident keeps how far its accounts differ. */
export type GapMeasure = (typeof GAP_MEASURES)[number]

/**
 * What is looked for in a ledger. All conditions must hold; an absent one asks nothing. A claim is found where it meets each
 * of them; an incident where for each of them one of its claims meets it: the place may stand in one account and the toll in
 * another. Names are compared folded (no case, no diacritics), as words that follow each other: "army" is in "Syrian Army".
 */
export type Filter = {
  /**
   * As typed: every word must be there, in the claim's words or in the names of its place, parties and source; "words in
   * quotes" side by side; `bomb*` finds "bombing". All other signs mean nothing.
   */
  readonly words?: string
  /** The place or its province by name, or any place of the country (ISO 3166-1 alpha-2); null asks nothing. */
  readonly place?: { readonly name: string | null; readonly country: string | null }
  /** Within `km` of a point; degrees, WGS 84. */
  readonly near?: { readonly latitude: number; readonly longitude: number; readonly km: number }
  /** Happened on one of these days, as far as the words say: first and last day, ISO dates. */
  readonly from?: string
  readonly to?: string
  /** Published on one of these days. */
  readonly publishedFrom?: string
  readonly publishedTo?: string
  /** Takes part in it or says it; in any role, or in this one. */
  readonly actor?: string
  readonly role?: Role
  /** One of CLAIM_TYPES. */
  readonly type?: string
  readonly mode?: string
  /** Who is said to know: the root source; in a report's own voice, its outlet. */
  readonly source?: string
  readonly outlet?: string
  readonly status?: Status
  /** A figure that is surely so high, or surely no higher. */
  readonly atLeast?: { readonly measure: Measure; readonly count: number }
  readonly atMost?: { readonly measure: Measure; readonly count: number }
  /** True: only what is told as background; false: only what is not. */
  readonly background?: boolean
  /** Of an incident of which two accounts differ by more than `more`. */
  readonly differBy?: { readonly measure: GapMeasure; readonly more: number }
  /** Of an incident with accounts that contradict each other in any field. */
  readonly contradicted?: boolean
}

/** The greatest number of people that a figure of a filter may have. */
export const MOST_PEOPLE = 999_999_999_999

/** `filter` itself where every condition of it can be asked; else a RangeError that names the condition, its value and the way out. */
export function validFilter(filter: Filter): Filter {
  if (filter.words !== undefined) parseWords(filter.words)
  for (const name of ['from', 'to', 'publishedFrom', 'publishedTo'] as const) validDay(name, filter[name])
  validOrder(filter.from, filter.to)
  validOrder(filter.publishedFrom, filter.publishedTo)
  for (const name of ['actor', 'source', 'outlet'] as const) validName(name, filter[name])
  validName('place', filter.place?.name ?? undefined)
  if (filter.role !== undefined) {
    validChoice('role', filter.role, ROLES)
    if (filter.actor === undefined) throw new RangeError(`role "${filter.role}" needs an actor: whose role?`)
  }
  validChoice('type', filter.type, CLAIM_TYPES)
  validChoice('status', filter.status, STATUSES)
  for (const name of ['atLeast', 'atMost'] as const) {
    validChoice(`measure of ${name}`, filter[name]?.measure, MEASURES)
    validCount(name, filter[name]?.count)
  }
  validChoice('measure of differBy', filter.differBy?.measure, GAP_MEASURES)
  validCount('differBy', filter.differBy?.more)
  if (filter.near) validNear(filter.near)
  return filter
}

function validDay(name: string, day: string | undefined): void {
  if (day === undefined) return
  const moment = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(Number.NaN)
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day)
    throw new RangeError(`${name} "${day}" is not a day; write it as 2025-10-23`)
}

function validOrder(from: string | undefined, to: string | undefined): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new RangeError(`the first day ${from} comes after the last day ${to}`)
}

function validName(name: string, value: string | undefined): void {
  if (value !== undefined && !searchWords(value)) throw new RangeError(`${name} "${value}" has no letter or digit`)
}

function validChoice(name: string, value: string | undefined, choices: readonly string[]): void {
  if (value !== undefined && !choices.includes(value))
    throw new RangeError(`${name} "${value}" is not one of ${choices.join(', ')}`)
}

function validCount(name: string, count: number | undefined): void {
  if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0 && count <= MOST_PEOPLE))
    throw new RangeError(`${name} ${count} is not a number of people from 0 to ${MOST_PEOPLE}`)
}

function validNear({ latitude, longitude, km }: NonNullable<Filter['near']>): void {
  if (!(Math.abs(latitude) <= 90)) throw new RangeError(`latitude ${latitude} is not within -90 and 90`)
  if (!(Math.abs(longitude) <= 180)) throw new RangeError(`longitude ${longitude} is not within -180 and 180`)
  if (!(km > 0 && km <= 20_000)) throw new RangeError(`${km} km is not a distance over 0 and up to 20000`)
}
