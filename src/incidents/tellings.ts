import { headlineIn } from '../reading/headline.ts'
import type { Event, Found, Reading } from '../reading/reading.ts'
import { codedTelling } from './coded-telling.ts'
import { happeningsOf, isDeed, isOther } from './happenings.ts'
import { namesIn } from './names.ts'
import { sceneOf } from './scenes.ts'
import { isStreetName, type Setting, settingsOf } from './settings.ts'
import { sidesOf } from './sides.ts'
import { type Stretch, stretchesOf, stretchOfHeadline } from './stretches.ts'
import type { Days, Site, Telling } from './telling.ts'
import { tollsOf } from './tolls.ts'
import { type WordWeights, weigh, wordsOf } from './words.ts'

/**
 * What a report tells, happening by happening, its main one first. A report of whose words no deed was read has one
 * telling without events: its headline and its words may still show what it is about, and the headline gives its type.
 */
export function tellingsOf(reading: Reading, weights: WordWeights): readonly Telling[] {
  if (reading.coded) return [codedTelling(reading, reading.coded, weights)]
  const settings = settingsOf(reading)
  const found = happeningsOf(reading, settings)
  const headline = wordsOf(headlineIn(reading.report.title ?? ''))
  const stretches = found.length ? stretchesOf(reading.text, found) : [stretchOfHeadline(reading.text, headline)]
  return (found.length ? found : [[]]).map((events, i): Telling => {
    const [first] = events as [Event?]
    const stretch = stretches[i]!
    const title = (i === 0 && headlineOn(first, reading)) || null
    const ids = events.map(({ id }) => id)
    const ofType = events.filter(({ type }) => type === first?.type)
    const words = stretch.flatMap(({ start, end }) => wordsOf(reading.text.slice(start, end)))
    return {
      id: `${reading.report.id}#${first?.id ?? 0}`,
      report: reading.report,
      events: ids,
      type: first?.type ?? title?.events.find(isDeed)?.type ?? null,
      mode: ofType.find(({ mode }) => mode)?.mode ?? null,
      acled: ofType.find(({ acled }) => acled)?.acled ?? null,
      when: daysOf(ofType, settings),
      sites: sitesOf(events, settings, reading, stretch, title),
      sides: sidesOf(reading, events),
      tolls: tollsOf(reading, ids, title),
      names: namesIn(reading, stretch, weights),
      words: weigh(i === 0 ? [...headline, ...headline, ...words] : words, weights),
      share: Math.round((100 * lengthOf(stretch)) / Math.max(1, reading.text.length)) / 100,
      background: first?.background ?? false,
      ...(title && { headline: true as const }),
      ...(events.some(event => isOther(event, reading.text)) && { other: true as const }),
      scene: sceneOf(reading, ofType, settings, stretch, weights),
    }
  })
}

const lengthOf = (stretch: readonly Stretch[]): number => stretch.reduce((sum, { start, end }) => sum + end - start, 0)

/** The headline, unless it tells of deeds and none is of the kind of the happening. */
function headlineOn(first: Event | undefined, { headline }: Reading): Found | undefined {
  const kinds = headline?.events.map(({ type }) => type) ?? []
  return !first || !kinds.length || kinds.includes(first.type) ? headline : undefined
}

/** The days that words give for the deed itself, the most exact that comes first. */
function daysOf(deeds: readonly Event[], settings: ReadonlyMap<string, Setting>): Days | null {
  const days = deeds.flatMap(({ id }) => {
    const time = settings.get(id)?.time
    return time?.from && time.to ? [{ from: time.from, to: time.to }] : []
  })
  return days.toSorted((a, b) => spreadOf(a) - spreadOf(b))[0] ?? null
}

const spreadOf = ({ from, to }: Days): number => Date.parse(to) - Date.parse(from)

/** Where the parts happened, then the places named beside them and in the headline; most exact first. */
function sitesOf(
  events: readonly Event[],
  settings: ReadonlyMap<string, Setting>,
  { places, text }: Reading,
  stretch: readonly Stretch[],
  headline: Found | null,
): readonly Site[] {
  const own = events.flatMap(({ id }) => settings.get(id)?.place ?? [])
  const beside = places.filter(
    place =>
      (place.role === 'event' || place.role === 'dateline') &&
      !isStreetName(place, text) &&
      stretch.some(({ start, end }) => place.span.start >= start && place.span.start < end),
  )
  const seen = new Set<string>()
  return [...own, ...beside, ...(headline?.places ?? [])]
    .filter(({ name, latitude }) => !seen.has(`${name} ${latitude}`) && seen.add(`${name} ${latitude}`))
    .map(({ name, latitude, longitude, geonameId, country, admin1, precision }) => ({
      name,
      latitude,
      longitude,
      geonameId,
      country,
      admin1,
      precision,
    }))
    .toSorted((a, b) => FINENESS.indexOf(a.precision) - FINENESS.indexOf(b.precision))
}

const FINENESS = ['exact', 'town', 'district', 'province', 'area', 'country', 'unknown']
