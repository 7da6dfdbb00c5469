import { kilometres } from '../reading/places/distance.ts'
import type { Event, EventType, Place, Reading, Time } from '../reading/reading.ts'
import type { Setting } from './settings.ts'

/**
 * Events of one report, gathered into happenings, the weightiest first. Deeds only: what is said, agreed or asked stays a
 * claim. Reading merges mentions strictly; here later words for the same ("the attack", "killed two") and what answers a
 * deed (the wounded are treated, a suspect is held) come to it, unless another day, a far place or "another" says otherwise.
 */
export function happeningsOf(reading: Reading, settings: ReadonlyMap<string, Setting>): readonly (readonly Event[])[] {
  const groups: Event[][] = []
  const deeds = reading.events
    .filter(isDeed)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.mentions[0]!.start - b.mentions[0]!.start)
  for (const event of deeds) {
    const near = groups.filter(group => group.every(other => mayBeOne(event, other, settings)))
    const home = near.toSorted((a, b) => distance(event, a) - distance(event, b))[0]
    if (home && !isOther(event, reading.text)) home.push(event)
    else groups.push([event])
  }
  return groups
    .map(group => group.toSorted((a, b) => rankOf(a) - rankOf(b) || a.mentions[0]!.start - b.mentions[0]!.start))
    .toSorted(
      (a, b) =>
        Number(a[0]!.background) - Number(b[0]!.background) || rankOf(a[0]!) - rankOf(b[0]!) || startOf(a) - startOf(b),
    )
}

/** Deeds in the order in which they give a happening its type: violence before what answers it. */
const ORDER: readonly EventType[] = [
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'SANCTION',
  'MOBILIZE',
  'RETREAT',
  'COOPERATE',
  'AID',
]
const DEEDS: ReadonlySet<EventType> = new Set(ORDER)

/** Whether something was done: no saying and no agreement, nothing planned or only possible. */
export const isDeed = ({ type, status }: Event): boolean =>
  DEEDS.has(type) && status !== 'planned' && status !== 'hypothetical'

const rankOf = (event: Event): number =>
  ORDER.indexOf(event.type) + (event.type === 'ASSAULT' && !isSeed(event) ? ORDER.length : 0)

function mayBeOne(a: Event, b: Event, settings: ReadonlyMap<string, Setting>): boolean {
  const one = settings.get(a.id)!
  const other = settings.get(b.id)!
  if (a.background !== b.background || !kindsFit(a, b) || !daysFit(one.time, other.time)) return false
  return !isSeed(a) || !isSeed(b) || placesFit(one.place, other.place)
}

/** Violence and protest have each their own kind; what answers them goes with either, and may be elsewhere (a hospital, a court). */
const kindsFit = (a: Event, b: Event): boolean => a.type === b.type || !isSeed(a) || !isSeed(b)

/** Tear gas answers a protest. */
const isSeed = ({ type, mode }: Event): boolean =>
  (type === 'ASSAULT' && mode !== 'crowd-control') || type === 'PROTEST'

const daysFit = (a: Time | null, b: Time | null): boolean =>
  !a?.from || !b?.from || !a.to || !b.to || (a.from <= b.to && b.from <= a.to)

/** Places as far from each other as a town is wide may be one; a place without a point is no ground to keep apart. */
const placesFit = (a: Place | null, b: Place | null): boolean =>
  !a ||
  !b ||
  a.latitude === null ||
  b.latitude === null ||
  isWide(a) ||
  isWide(b) ||
  kilometres({ latitude: a.latitude, longitude: a.longitude! }, { latitude: b.latitude, longitude: b.longitude! }) <=
    NEAR

const NEAR = 15
const isWide = ({ precision }: Place): boolean =>
  precision === 'province' || precision === 'country' || precision === 'area'

const distance = (event: Event, group: readonly Event[]): number =>
  Math.min(...group.flatMap(other => other.mentions.map(m => Math.abs(m.start - event.mentions[0]!.start))))

const startOf = (group: readonly Event[]): number => Math.min(...group.map(event => event.mentions[0]!.start))

/** Whether the words before a deed call it another: "another attack", "in a separate incident a bomb", "three days after a bomb killed"; not "another man was shot", who may be of the same */
export const isOther = ({ mentions: [first] }: Event, text: string): boolean => {
  const before = text
    .slice(Math.max(0, first!.start - 60), first!.start)
    .split(/[.;\n]/)
    .at(-1)!
  return OTHER_ONE.test(before) || SEPARATE.test(before) || AFTER_ONE.test(before)
}
const OTHER_ONE = /\b(?:another|second|third|previous|earlier|similar|different)(?: \p{L}+)? $/iu
const SEPARATE =
  /\b(?:separate(?:ly)?|elsewhere|(?:another|second|previous|earlier|similar) (?:incident|attack|case))\b/iu
const AFTER_ONE = /\b(?:hours?|days?|weeks?|months?|years?) (?:after|before) (?:an?|another)\b[^,]*$/iu
