import type { Issue, Report } from '../text/report.ts'
import type { Span } from '../text/span.ts'
import type { CodedReport } from './coded-report.ts'

/** What a reading is made of: the output contract, one JSON line a report. Ids are unique within the reading. */

export const STANCES = [
  'states',
  'claims',
  'accuses',
  'denies',
  'confirms',
  'threatens',
  'warns',
  'promises',
  'demands',
  'judges',
  'believes',
  'hedged',
  'unknown',
] as const
/** What the source does in saying it: how far it stands behind the content. */
export type Stance = (typeof STANCES)[number]

export const SOURCE_TYPES = [
  'state',
  'official',
  'forces',
  'armed group',
  'international',
  'monitor',
  'medic',
  'witness',
  'media',
  'expert',
  'society',
  'record',
  'unnamed',
  'other',
] as const
/** What sort of source speaks; lexicon/en/source-types.tsv explains each. */
export type SourceType = (typeof SOURCE_TYPES)[number]

export const STATUSES = ['asserted', 'claimed', 'hedged', 'denied', 'planned', 'hypothetical', 'unclear'] as const
/** How sure a happening, figure or relation is, as the report tells it. */
export type Status = (typeof STATUSES)[number]

export const EVENT_TYPES = [
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'SANCTION',
  'RETREAT',
  'AID',
  'COOPERATE',
  'THREATEN',
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
] as const
/** PLOVER event types. */
export type EventType = (typeof EVENT_TYPES)[number]

export const MEASURES = [
  'killed',
  'injured',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'casualties',
  'present',
] as const
/** What became of the people counted. */
export type Measure = (typeof MEASURES)[number]

/** One place where the report gives a content to a source. `source` null: a hidden source ("reportedly"). */
export type Attribution = {
  readonly id: string
  readonly source: Span | null
  /** The actor that the source names or stands for. */
  readonly speaker: string | null
  readonly cue: Span
  readonly content: readonly Span[]
  /** The attribution in whose content this one stands. */
  readonly parent: string | null
  readonly manner: 'direct' | 'indirect' | 'mixed'
  readonly stance: Stance
  /** Absent, like `party`, from readings that were made before sources were typed. */
  readonly sourceType?: SourceType
  /** Ids of the events that a denial answers without repeating them: "which the militia denied". */
  readonly answers?: readonly string[]
  /** Whether the source is told, in this report, to have done violence or to have met it under arms. */
  readonly party?: boolean
  readonly because: string
}

/** A party to an event: the phrase, and the actor it names where known. */
export type Party = { readonly span: Span; readonly actor: string | null }

/** One happening within the document, with all its mentions. */
export type Event = {
  readonly id: string
  readonly mentions: readonly Span[]
  readonly type: EventType
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly acled: { readonly eventType: string; readonly subEventType: string } | null
  /**
   * UCDP's type of violence, from who fought whom by ontology/crosswalk.yaml: 1 state-based, 2 non-state, 3 one-sided; null where
   * a side is unknown or it is no violence. UCDP counts only what killed: see the figures. Absent from readings of before it was coded.
   */
  readonly ucdp?: { readonly typeOfViolence: 1 | 2 | 3; readonly name: string } | null
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly instrument: Span | null
  readonly place: string | null
  readonly time: string | null
  readonly figures: readonly string[]
  readonly status: Status
  readonly background: boolean
  /** Innermost first; empty = the report's own voice. */
  readonly attributedTo: readonly string[]
  readonly because: string
}

/** A number of people, with the bounds that the words give; null is "no bound", `unknown` is "said to be unknown". */
export type Figure = {
  readonly id: string
  readonly span: Span
  readonly measure: Measure
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly approximate: boolean
  readonly unknown: boolean
  /** What is counted: "civilians". */
  readonly of: Span | null
  /** The figure of which the text says that this one is a part: "12 people, three of them children". */
  readonly partOf: string | null
  /** The figure before this one in a list of whom one deed befell: "nine civilians and two soldiers". */
  readonly besides: string | null
  /** Whether they are told as others than those before: "five others", "another three". */
  readonly further: boolean
  /** Whether only that they were hit is told ("four were shot"): who is not told to have died lives. */
  readonly struck: boolean
  readonly event: string | null
  readonly attributedTo: readonly string[]
  readonly because: string
}

/** What became of one person, named or not, as one place of the report tells it: "Okello was shot", "the driver died in hospital". */
export type Fate = {
  readonly id: string
  /** The same for all fates of one person. */
  readonly who: string
  readonly person: Span
  readonly actor: string | null
  readonly measure: Measure
  /** The word that says so. */
  readonly deed: Span
  readonly status: Status
  readonly event: string | null
  readonly attributedTo: readonly string[]
  readonly because: string
}

/** One entry of the gazetteer that a name may mean. Degrees, WGS 84. */
export type PlaceCandidate = {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly geonameId: number | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly admin1: string | null
  readonly score: number
  readonly because: string
}

/**
 * Where the words put what happened, seen from the place that they name ("12 km south of Homs", "between Homs and Hama", "eastern
 * Ukraine"): degrees of the middle, WGS 84, and kilometres around it.
 */
export type Area = {
  readonly relation: 'at' | 'near' | 'away' | 'between' | 'part'
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
}

/** A place name that locates something, with the entry of the gazetteer that it was settled on and its rivals. */
export type Place = {
  readonly id: string
  readonly span: Span
  readonly name: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly geonameId: number | null
  readonly country: string | null
  readonly admin1: string | null
  readonly role: 'event' | 'origin' | 'dateline' | 'other'
  /** How exact the point is: 'exact' | 'town' | 'district' | 'province' | 'country' | 'area' | 'unknown'. */
  readonly precision: string
  /** Null where the place itself is not known. */
  readonly area: Area | null
  /** ACLED's geo_precision and UCDP's where_prec, by ontology/place-precision.yaml; null where neither has one. */
  readonly codes: { readonly acled: 1 | 2 | 3 | null; readonly ucdp: 1 | 2 | 3 | 4 | 5 | 6 | 7 } | null
  readonly candidates: readonly PlaceCandidate[]
  readonly because: string
}

/** Calendar time. `from` and `to` are the first and last day named; null for durations, sets and what stays unresolved. */
export type Time = {
  readonly id: string
  readonly span: Span
  readonly from: string | null
  readonly to: string | null
  readonly edtf: string | null
  /** 'day' | 'part of day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century' | 'range' | 'duration' | 'set' | 'unresolved' */
  readonly precision: string
  /** ACLED's time_precision and UCDP's date_prec, by ontology/time-precision.yaml; null where neither has one. */
  readonly codes: { readonly acled: 1 | 2 | 3 | null; readonly ucdp: 1 | 2 | 3 | 4 | 5 } | null
  readonly timex: { readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string }
  readonly because: string
}

/** Someone or something that acts or is acted upon, with every phrase of the report that names it. */
export type Actor = {
  readonly id: string
  /** The fullest name or phrase. */
  readonly name: string
  readonly mentions: readonly Span[]
  /** 'person' | 'group' | 'organisation' | 'state' | 'people' | 'object' */
  readonly kind: string
  /** PLOVER sector: GOV, MIL, REB, CVL … null where the words do not tell. */
  readonly sector: string | null
  readonly country: string | null
  readonly because: string
}

/** What the text states of two actors; ids of actors. */
export type Relation = {
  readonly id: string
  readonly kind: 'leads' | 'memberOf' | 'affiliatedWith' | 'alliedWith' | 'nationality' | 'alias'
  readonly from: string
  readonly to: string
  readonly evidence: Span
  readonly attributedTo: readonly string[]
}

/** A frame (event, figure or relation) × the chain of attributions × how sure × the words. */
export type Claim = {
  readonly id: string
  readonly frame: string
  readonly chain: readonly string[]
  readonly status: Status
  readonly evidence: readonly Span[]
}

/** All that a text was read to say; spans are of `text`. */
export type Found = {
  readonly text: string
  readonly attributions: readonly Attribution[]
  readonly events: readonly Event[]
  readonly figures: readonly Figure[]
  readonly fates: readonly Fate[]
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
  readonly claims: readonly Claim[]
}

/** All that one report was read to say. */
export type Reading = Found & {
  readonly schema: 'according.reading/1'
  readonly report: Report
  readonly issues: readonly Issue[]
  /** Only of a row of event-report data: what was coded. */
  readonly coded?: CodedReport
  /**
   * Of a report with a title: what the title says, read by itself; its `text` is the title and its ids are its own. Nothing of
   * it stands among what the text says.
   */
  readonly headline?: Found
}
