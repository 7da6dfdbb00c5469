import type { Event, Place, Reading, Time } from '../reading/reading.ts'
import { happeningsOf } from './happenings.ts'
import { namesIn } from './names.ts'
import { sidesOf } from './sides.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import type { Days, Site, Telling } from './telling.ts'
import { tollsOf } from './tolls.ts'
import { stemsOf, type WordWeights, weigh } from './words.ts'

/**
 * What a report tells, happening by happening, its main one first. A report of whose words no deed was read has one
 * telling without events: its headline and its words may still show what it is about.
 */
export function tellingsOf(reading: Reading, weights: WordWeights): readonly Telling[] {
  const found = happeningsOf(reading)
  const happenings = found.length ? found : [[]]
  const stretches = stretchesOf(reading, happenings)
  return happenings.map((events, i): Telling => {
    const [first] = events as [Event?]
    const stretch = stretches[i]!
    const ids = events.map(({ id }) => id)
    const ofType = events.filter(({ type }) => type === first?.type)
    const words = stretch.flatMap(({ start, end }) => stemsOf(reading.text.slice(start, end)))
    const headline = i === 0 ? stemsOf(headlineOf(reading.report.title)) : []
    return {
      id: `${reading.report.id}#${first?.id ?? 0}`,
      report: reading.report,
      events: ids,
      type: first?.type ?? null,
      mode: ofType.find(({ mode }) => mode)?.mode ?? null,
      acled: ofType.find(({ acled }) => acled)?.acled ?? null,
      when: daysOf(events, reading.times),
      sites: sitesOf(events, reading.places, stretch),
      sides: sidesOf(reading, events),
      tolls: tollsOf(reading, ids),
      names: namesIn(reading, stretch),
      words: weigh([...headline, ...headline, ...words], weights),
      share: Math.round((100 * lengthOf(stretch)) / Math.max(1, reading.text.length)) / 100,
      background: first?.background ?? false,
    }
  })
}

const lengthOf = (stretch: readonly Stretch[]): number => stretch.reduce((sum, { start, end }) => sum + end - start, 0)

/** A title without the outlet's name behind a bar, a chevron or a dash: "Two shot in Gary - KSLA News 12". */
const headlineOf = (title: string | null): string =>
  title?.split(/\s[|«–—-]\s|\s:\s/u).find(part => part.trim().includes(' ')) ?? ''

/** The days that the parts' own words give; where several do, the most exact that comes first. */
function daysOf(events: readonly Event[], times: readonly Time[]): Days | null {
  const days = events.flatMap(({ time }) => {
    const found = times.find(({ id }) => id === time)
    return found?.from && found.to ? [{ from: found.from, to: found.to }] : []
  })
  return days.toSorted((a, b) => spreadOf(a) - spreadOf(b))[0] ?? null
}

const spreadOf = ({ from, to }: Days): number => Date.parse(to) - Date.parse(from)

/** Where the parts happened; where none says so, the places named beside them; most exact first. */
function sitesOf(events: readonly Event[], places: readonly Place[], stretch: readonly Stretch[]): readonly Site[] {
  const own = places.filter(({ id }) => events.some(({ place }) => place === id))
  const beside = places.filter(
    ({ role, span }) =>
      (role === 'event' || role === 'dateline') &&
      stretch.some(({ start, end }) => span.start >= start && span.start < end),
  )
  const seen = new Set<string>()
  return [...own, ...beside]
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
