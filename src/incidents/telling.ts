import type { CodedReport } from '../reading/coded-report.ts'
import type { EventType, Measure } from '../reading/reading.ts'
import type { Report } from '../text/report.ts'
import type { Span } from '../text/span.ts'

/** First and last day on which a happening can have been, ISO 8601. */
export type Days = { readonly from: string; readonly to: string }

/** Where a telling puts a happening; degrees, WGS 84. `precision` as in Place. */
export type Site = {
  readonly name: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly geonameId: number | null
  readonly country: string | null
  readonly admin1: string | null
  readonly precision: string
}

/** Somebody who acts or is acted upon. `identified` false: a label only ("unknown gunmen"), which identifies nobody. */
export type Side = {
  readonly role: 'actor' | 'recipient'
  readonly name: string
  readonly identified: boolean
  readonly kind: string | null
  readonly sector: string | null
  readonly country: string | null
}

/** People hurt or moved, all that a report tells of one happening, with the bounds that the words give; null is "no bound". */
export type Toll = {
  readonly measure: Measure
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly approximate: boolean
  /** The words it rests on, in the order of the text: one number, or the numbers and persons that were added up. */
  readonly spans: readonly Span[]
  readonly because: string
  /** The words stand in the headline, not in the text. */
  readonly headline?: true
}

/** From when to when in a day something happened, in hours from its midnight; beyond 24 on the next day. */
export type Hours = { readonly from: number; readonly to: number }

/** What sets a deed apart from others of its kind, city and day, as its own sentences tell it. */
export type Scene = {
  /** Folded names of where it was, quarters and buildings too, whether or not a map has them. */
  readonly spots: readonly string[]
  /** Folded names of the towns and provinces that the report puts its places in: they set nothing apart. */
  readonly towns: readonly string[]
  /** On which sides of a town or country: "north", "south", "east", "west". */
  readonly bearings: readonly string[]
  /** What it was aimed at: kinds of lexicon/en/targets.tsv. */
  readonly targets: readonly string[]
  /** Null where no words tell the part of the day. */
  readonly hours: Hours | null
}

/**
 * What one report tells of one happening, made comparable with what other reports tell: the unit that is judged
 * "same happening?". A report that tells of two happenings has two tellings. Plain data: it is kept as JSON.
 */
export type Telling = {
  /** `${report.id}#${id of its first event}`; `${report.id}#0` where the words of the report were read to tell of no deed. */
  readonly id: string
  readonly report: Report
  /** Ids of the events of the reading that are parts of the happening, in the order of the text; the first gives the type; none where no deed was read. */
  readonly events: readonly string[]
  readonly type: EventType | null
  readonly mode: string | null
  readonly acled: { readonly eventType: string; readonly subEventType: string } | null
  /** Null where no words say when. */
  readonly when: Days | null
  /** Most exact first. */
  readonly sites: readonly Site[]
  readonly sides: readonly Side[]
  readonly tolls: readonly Toll[]
  /** Folded names of people, streets and the like that stand with it. */
  readonly names: readonly string[]
  /** Folded content words that stand with it, with their weight (rarer words weigh more). */
  readonly words: Readonly<Record<string, number>>
  /** How much of the report is about it, 0 to 1. */
  readonly share: number
  readonly background: boolean
  /** Whether the headline of the report is of it. */
  readonly headline?: true
  /** The report calls it another than what it tells besides: "a second blast", "in a separate attack". */
  readonly other?: true
  /** As words tell it; a coded row has none. */
  readonly scene?: Scene
  /** Of a row of event-report data, what was coded: two such rows are judged by that. */
  readonly coded?: CodedReport
}

/** Whether a telling is of violence or protest, which other deeds answer. */
export const isSeed = ({ type }: Telling): boolean => type === 'ASSAULT' || type === 'PROTEST'
