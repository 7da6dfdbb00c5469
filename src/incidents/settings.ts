import type { Event, Place, Reading, Time } from '../reading/reading.ts'
import { STREET_KINDS } from './streets.ts'
import { sentencesOf } from './stretches.ts'

/** When and where an event happened, as far as its own words show it; null where they do not. */
export type Setting = { readonly time: Time | null; readonly place: Place | null }

/**
 * The settings of a reading's events by id, without what belongs to something else: the day of a hearing ("pleaded guilty
 * on Wednesday to the killing"), of a death that came later, one after publication, the stamp of the page, a street that is
 * called like a town.
 */
export function settingsOf(reading: Reading): ReadonlyMap<string, Setting> {
  const times = new Map(reading.times.map(time => [time.id, time]))
  const places = new Map(reading.places.map(place => [place.id, place]))
  const courts = new Set(reading.events.flatMap(({ type, time }) => (COURT.has(type) && time ? time : [])))
  const around = soleDays(reading)
  return new Map(
    reading.events.map(event => {
      const time = times.get(event.time ?? '') ?? around(event)
      const place = places.get(event.place ?? '') ?? null
      const other =
        !time ||
        isStamp(time, reading.text) ||
        isLater(event) ||
        isToCome(time, reading.report) ||
        (isViolence(event) && isStep(time, reading.text)) ||
        isBefore(time, event, reading.text) ||
        (isDeed(event) && courts.has(time.id))
      return [
        event.id,
        {
          time: other || isCharge(event, reading.text) ? null : time,
          place: place && !isStreetName(place, reading.text) ? place : null,
        },
      ]
    }),
  )
}

/** The day that is named alone in the sentence of an event, unless it is the day of saying so: "killed two on Monday, police said". */
function soleDays({ text, times, events }: Reading): (event: Event) => Time | null {
  const sentences = sentencesOf(text)
  const taken = new Set(events.map(({ time }) => time))
  return ({ mentions: [first] }) => {
    const sentence = sentences.find(({ start, end }) => first!.start >= start && first!.start < end)
    const named = times.filter(
      ({ from, span }) => from && sentence && span.start >= sentence.start && span.start < sentence.end,
    )
    const [day] = named
    const alone = day && named.length === 1 && DAYS.has(day.precision) && !taken.has(day.id)
    return alone && !SAYING.test(text.slice(sentence!.start, day.span.start)) ? day : null
  }
}

const DAYS: ReadonlySet<string> = new Set(['day', 'part of day'])
/** "said on Tuesday", "told reporters late Tuesday" */
const SAYING = /\b(?:said|says|told|announced|reported|added|confirmed|denied|statement)\b[^,.]{0,25}$/

const COURT: ReadonlySet<string> = new Set(['ACCUSE', 'SANCTION'])
const isViolence = ({ type }: Event): boolean => type === 'ASSAULT'
const isDeed = ({ type }: Event): boolean => !COURT.has(type)

/** "charged with murder", "two counts of assault": the words before tell of the law's step, and the day is its day. */
const isCharge = ({ type, mentions: [first] }: Event, text: string): boolean =>
  type === 'ASSAULT' &&
  LAW.test(
    text
      .slice(Math.max(0, first!.start - 60), first!.start)
      .split(/[.;\n]/)
      .at(-1)!,
  )
const LAW = /\b(?:charge[sd]?|counts?|guilty|convicted|indicted|arraigned|sentenced|warrants?|trial|hearing)\b/i

/** Words of what police and courts do when the deed is over. */
const STEPS =
  'arrest(?:ed|s)?|charged|arraigned|indicted|convicted|sentenced|acquitted|pleaded|pled|plea|hearing|trial|court|custody|jailed|booked|captured|surrendered|held|bond|bail|verdict|announced|identified'
/** "was arrested on", "appeared in juvenile court", "UPDATE, May 20", "in a story on Aug. 10" */
const STEP = new RegExp(String.raw`\b(?:${STEPS})\b[^.,;:\n]{0,20}$|\b(?:UPDATE|story)\b[^.;:\n]{0,10}$`, 'u')
const isStep = ({ span }: Time, text: string): boolean =>
  STEP.test(text.slice(Math.max(0, span.start - 60), span.start))

const DAY = 86_400_000
/** Days to come are of what is planned or were taken for another year's; east of the newsroom it is a day later. */
const isToCome = ({ from }: Time, { publishedAt }: Reading['report']): boolean =>
  Boolean(from && publishedAt && Date.parse(from) > Date.parse(publishedAt.slice(0, 10)) + DAY)

/** Somebody may die of an attack days after it. */
const isLater = ({ mentions }: Event): boolean =>
  mentions.every(({ quote }) => /^(?:die[sd]?|dying|deaths?|succumb\p{L}*)$/iu.test(quote))

/** "buried them on Saturday, a day after gunmen attacked", "were laid to rest on Wednesday": the day of what came after it */
const isBefore = ({ span }: Time, { mentions: [first] }: Event, text: string): boolean =>
  /^[^.\n]*\b(?:after|following)\b[^.\n]*$/i.test(text.slice(span.end, first!.start)) ||
  /\b(?:buried|laid to rest|funerals?|burials?|mourn\p{L}*)\b[^.,\n]{0,20}$/iu.test(
    text.slice(Math.max(0, span.start - 50), span.start),
  )

/** "Posted: Monday, May 18" */
const isStamp = ({ span }: Time, text: string): boolean =>
  /\b(?:posted|published|updated)\b[^.\n]{0,12}$/i.test(text.slice(Math.max(0, span.start - 25), span.start))

/** "the 2300 block of Baltimore", "Baltimore and McHenry avenues", the Street of "59th Street" */
export const isStreetName = ({ span }: Place, text: string): boolean =>
  (LAST_WORD.test(text.slice(span.start, span.end)) &&
    NAMED_BEFORE.test(text.slice(Math.max(0, span.start - 30), span.start))) ||
  /\bblock of (?:[\p{L}.]+ ){0,2}$/u.test(text.slice(Math.max(0, span.start - 30), span.start)) ||
  STREET_AFTER.test(text.slice(span.end, span.end + 30))
/** What is left of "South Side" and "59th Street" where only its last word was read as a place. */
const LAST_WORD = /^(?:Street|Avenue|Road|Side|End)$/
const NAMED_BEFORE = /(?:\p{Lu}[\p{L}.]*|\d(?:st|nd|rd|th)) $/u
const STREET_AFTER = new RegExp(`^(?: (?:and|&) [\\p{L}.]+)? (?:${STREET_KINDS})s?\\b`, 'iu')
