import type { CodedReport } from '../reading/coded-report.ts'
import type { Reading } from '../reading/reading.ts'
import { sidesOf } from './sides.ts'
import type { Telling } from './telling.ts'
import { tollsOf } from './tolls.ts'
import { type WordWeights, weigh, wordsOf } from './words.ts'

/** What a row of event-report data tells, from its reading, which has one event. Labels ("Unknown actor") identify nobody. */
export function codedTelling(reading: Reading, coded: CodedReport, weights: WordWeights): Telling {
  const event = reading.events[0]!
  const identified = new Set(coded.parties.filter(party => party.identified).map(party => party.name))
  const told = [coded.title, coded.location, coded.city].filter(words => words !== null)
  return {
    id: `${reading.report.id}#${event.id}`,
    report: reading.report,
    events: [event.id],
    type: event.type,
    mode: event.mode,
    acled: event.acled,
    when: coded.days,
    sites: reading.places.map(({ name, latitude, longitude, geonameId, country, admin1, precision }) => ({
      name,
      latitude,
      longitude,
      geonameId,
      country,
      admin1,
      precision,
    })),
    sides: sidesOf(reading, [event]).map(side => ({ ...side, identified: identified.has(side.name) })),
    tolls: tollsOf(reading, [event.id]),
    names: [],
    words: weigh(wordsOf(told.join('\n')), weights),
    share: 1,
    background: false,
    coded,
  }
}
