import type { Event, Reading } from '../../reading/reading.ts'
import { actorOf, type Incident } from './incidents.ts'
import { wordsOf } from './relevance.ts'
import { sentencesOf } from './sentences.ts'
import { fillerWords, PRONOUN } from './words.ts'

/** A thing hit, as slots 12 to 16 give it. */
export type PhysicalTarget = {
  readonly words: string
  readonly type: string
  readonly number: string
  readonly effect: 'DESTROYED' | 'SOME DAMAGE' | null
}

/** The things among the recipients of an incident's events, each once; no towns, which the task takes for places. */
export function physicalTargets(
  { events, type: incidentType }: Incident,
  reading: Reading,
  roles: ReadonlySet<string>,
): readonly PhysicalTarget[] {
  const found = new Map<string, PhysicalTarget>()
  if (incidentType === 'KIDNAPPING') return []
  for (const event of events)
    for (const party of event.recipients) {
      const kind = actorOf(party, reading)?.kind
      const words = wholeOf(fillerWords(party.span.quote))
      const noun = words.split(/ (?:OF|IN|FROM|AT|FOR|ON) /)[0]!
      if (NO_TARGET.test(noun)) continue
      const isPlace = reading.places.some(({ span }) => span.start <= party.span.start && span.end >= party.span.end)
      if (isPlace || PRONOUN.test(words) || (kind !== undefined && kind !== 'object' && kind !== 'organisation'))
        continue
      if (kind === undefined && roles.has(noun.split(' ').at(-1)!.toLowerCase().replace(/s$/, ''))) continue
      const type = TYPES.find(([pattern]) => pattern.test(noun))?.[1]
      if (!type && kind !== 'object' && !RUIN.test(wordsOf(event))) continue
      found.set(words, {
        words,
        type: type ?? 'OTHER',
        number: /[^S]S$/.test(noun) ? 'PLURAL' : '1',
        effect: effectOf(event.mentions.map(({ quote }) => quote).join(' ')),
      })
    }
  if (incidentType === 'BOMBING')
    for (const words of placed(events, reading))
      found.set(words, {
        words,
        type: TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? 'OTHER',
        number: /[^S]S$/.test(words) ? 'PLURAL' : '1',
        effect: null,
      })
  return [...found.values()]
}

/** "A stretch of the pipeline", "the windows of the bank": the thing itself is the target. */
const wholeOf = (words: string): string => fillerWords(words.replace(PART, ''))
const PART =
  /^(?:[\w ]+ NUMBER|(?:\w+ )?(?:SECTIONS?|STRETCH(?:ES)?|PARTS?|PORTIONS?|ENTRANCE|WINDOWS?|DOORS?|WALLS?|FACADE|FRONT|ROOF|INTERIOR|CONTENTS)) OF /

/** What is done to things alone. */
const RUIN =
  /\b(?:destroy|demolish|blew up|blown up|burn|raz|torch|set fire|set on fire|set ablaze|damag|dynamit|sabotag|loot|ransack)/

/** Where a bomb was: "in front of the embassy", "at a bus stop". */
const placed = (events: readonly Event[], reading: Reading): readonly string[] =>
  events
    .flatMap(event => [...sentencesOf(event, reading).matchAll(WHERE)].map(([, words]) => wholeOf(words!)))
    .filter(words => words && !NO_TARGET.test(words))
const WHERE =
  /\b(?:IN FRONT OF|OUTSIDE|AT|AGAINST|INSIDE|UNDER|NEAR|DAMAGED|DESTROYED|BLEW UP|BLASTED) (?:THE|A|AN|ONE|TWO|THREE|SEVERAL) ((?:[A-Z0-9.'-]+ ){0,4}?(?:EMBASSY|CONSULATE|PYLONS?|TOWERS?|PIPELINE|BANKS?|BUS(?:ES)?|CARS?|TRUCKS?|VEHICLES?|BRIDGE|STORES?|SHOPS?|RESTAURANTS?|HOTELS?|MARKET|FACTORY|CHURCH|SCHOOL|UNIVERSITY|MINISTRY|PALACE|HALL|COURTHOUSE|OFFICES?|HEADQUARTERS|HOUSES?|HOMES?|RESIDENCE|APARTMENT|BUILDINGS?|WAREHOUSE|INSTITUTE|BRANCH(?:ES)?|FACILITIES|INSTALLATIONS?|COMPANY|STATIONS?|AGENC(?:Y|IES)|CLUB|MALL|CENTER|TRANSFORMERS?|POLES|STRUCTURES|JUNCTION BOXES|PLANT|HOSPITAL|MONASTERY|CATHEDRAL|MONUMENT))\b/g

/** What fights, and whole parts of the land. */
const NO_TARGET =
  /^OF |(?:TARGETS?|WINDOWS|DOORS|WALLS|BLINDS|DRUGS?|MARIJUANA|COCAINE|CHEMICALS|LABORATOR(?:Y|IES)|(?:AIR|LANDING )STRIPS?|WEAPONS|GOVERNMENT|ORGANIZATIONS?|CAMPS?|VILLAGES?|PROVINCES?|COUNTRY|ECONOMY|LIFE|DEMOCRACY|HELICOPTERS?|GUNSHIPS?|TANKS?|AIRCRAFT|PLANES?|LIGHTPLANES?|NEIGHBORHOODS?|CITIES|TOWNS?|TERRITOR(?:Y|IES)|AREAS?|REGIONS?|POSTS?|POSITIONS|PATROLS?|CONVOYS?|DAMAGE)$/

/** By the last noun of a phrase; the list of the task. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/EMBASS|CONSULATE|AMBASSADOR/, 'DIPLOMAT OFFICE OR RESIDENCE'],
  [/PYLON|TOWER|POWER|ELECTRIC|PIPELINE|OIL|GAS|ENERGY|SUBSTATION|DAM$/, 'ENERGY'],
  [/POLICE|BARRACKS|JAIL|PRISON/, 'LAW ENFORCEMENT FACILITY'],
  [/\bBANKS?\b|BANKING/, 'FINANCIAL'],
  [/TELEPHONE|RADIO|NEWSPAPER|STATION$|ANTENNA|TRANSMITTER/, 'COMMUNICATIONS'],
  [
    /CAR$|CARS$|BUS$|BUSES$|TRUCK|VEHICLE|JEEP|TRAIN$|AIRCRAFT|PLANE|HELICOPTER|BOAT|VAN$|AUTOMOBILE|AIRLINER/,
    'TRANSPORT VEHICLE',
  ],
  [/BRIDGE|HIGHWAY|ROAD|RAILWAY|TRACK|AIRPORT/, 'TRANSPORTATION ROUTE'],
  [
    /STORE|SHOP|RESTAURANT|HOTEL|MARKET|FACTORY|COMPANY|\bBUSINESS(?:ES)?\b|\bPLANTS?\b|SUPERMARKET|FARM|WAREHOUSE/,
    'COMMERCIAL',
  ],
  [/CHURCH|CATHEDRAL|CHAPEL/, 'CHURCH'],
  [/SCHOOL|UNIVERSIT/, 'SCHOOL'],
  [/MINISTRY|PALACE|TOWN HALL|CITY HALL|MAYOR|CONGRESS|GOVERNMENT|MUNICIPAL|COURT/, 'GOVERNMENT OFFICE OR RESIDENCE'],
  [/OFFICE|HEADQUARTERS|PREMISES/, 'ORGANIZATION OFFICE'],
  [/HOUSE|HOME|RESIDENCE|DWELLING|APARTMENT|BUILDING/, 'CIVILIAN RESIDENCE'],
  [/WATER/, 'WATER'],
  [/FACILIT|INSTALLATION|PROPERTY|STATUE|MONUMENT|HOSPITAL|CLINIC/, 'OTHER'],
]

function effectOf(mentions: string): PhysicalTarget['effect'] {
  if (/\b(?:destroy|demolish|blew up|blown up|burn|raz)/i.test(mentions)) return 'DESTROYED'
  return /\b(?:damag|bomb|explo|dynamit|hit|shell|rocket)/i.test(mentions) ? 'SOME DAMAGE' : null
}
