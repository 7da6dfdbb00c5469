import type { Event, Reading } from '../../reading/reading.ts'
import { sentencesOf } from './sentences.ts'

/** Where a bomb was, by the sentences of a deed: "in front of the embassy", "at a bus stop, two stores and a bank". */
export const placed = (events: readonly Event[], reading: Reading): readonly string[] =>
  events.flatMap(event =>
    [...sentencesOf(event, reading).matchAll(WHERE)].flatMap(([, first, rest]) => [first!, ...rest!.split(/,| AND /)]),
  )

const PREPOSITIONS =
  'IN FRONT OF|OUTSIDE|ACROSS FROM|CLOSE TO|NEXT TO|BETWEEN|IN|AT|ON|AGAINST|INSIDE|UNDER|NEAR|DAMAGED|DESTROYED|BLEW UP|BLASTED'
const NUMBERS = 'THE|A|AN|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|\\d+|SEVERAL|SOME|VARIOUS'
const THINGS = (
  'EMBASSY CONSULATE PYLON PYLONS TOWER TOWERS PIPELINE BANK BANKS BUS BUSES CAR CARS TRUCK TRUCKS VEHICLE ' +
  'VEHICLES BRIDGE STORE STORES SHOP SHOPS RESTAURANT RESTAURANTS HOTEL HOTELS MARKET FACTORY CHURCH SCHOOL ' +
  'UNIVERSITY MINISTRY PALACE HALL COURTHOUSE OFFICE OFFICES HEADQUARTERS HOUSE HOUSES HOME HOMES RESIDENCE ' +
  'APARTMENT BUILDING BUILDINGS WAREHOUSE INSTITUTE BRANCH BRANCHES FACILITIES INSTALLATION INSTALLATIONS ' +
  'COMPANY STATION STATIONS AGENCY AGENCIES CLUB MALL CENTER TRANSFORMER TRANSFORMERS POLES STRUCTURES PLANT ' +
  'HOSPITAL MONASTERY CATHEDRAL MONUMENT'
).replaceAll(' ', '|')
/** A branch, an office are named by what they are of. */
const OWNED = '(?<=BRANCH|HEADQUARTERS|OFFICES?|RESIDENCE|FACILITIES|INSTALLATIONS)'
const OF_WHOM =
  "OF (?:THE )?(?:[A-Z0-9.'-]+ ){0,5}?[A-Z0-9'-]+(?=[,.|]| (?:AND|IN|ON|AT|NEAR|LOCATED|WHICH|THIS|LAST|TODAY|YESTERDAY)\\b)"
const THING = `(?:${NUMBERS}) (?:[A-Z0-9.'-]+ ){0,4}?(?:${THINGS}|JUNCTION BOXES)\\b(?:${OWNED} ${OF_WHOM})?`
const WHERE = new RegExp(`\\b(?:${PREPOSITIONS}) (${THING})((?:(?:,|,? AND) (?:AT |IN |ON )?${THING})*)`, 'g')
