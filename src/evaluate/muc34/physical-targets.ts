import type { Reading } from '../../reading/reading.ts'
import { actorOf, type Incident } from './incidents.ts'
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
  { events }: Incident,
  reading: Reading,
  roles: ReadonlySet<string>,
): readonly PhysicalTarget[] {
  const found = new Map<string, PhysicalTarget>()
  for (const event of events)
    for (const party of event.recipients) {
      const kind = actorOf(party, reading)?.kind
      const words = fillerWords(party.span.quote)
      const noun = words.split(/ (?:OF|IN|FROM|AT|FOR|ON) /)[0]!
      const isPlace = reading.places.some(({ span }) => span.start <= party.span.start && span.end >= party.span.end)
      if (isPlace || PRONOUN.test(words) || (kind !== undefined && kind !== 'object' && kind !== 'organisation'))
        continue
      if (kind === undefined && roles.has(noun.split(' ').at(-1)!.toLowerCase().replace(/s$/, ''))) continue
      const type = TYPES.find(([pattern]) => pattern.test(noun))?.[1]
      if (!type && kind !== 'object') continue
      found.set(words, {
        words,
        type: type ?? 'OTHER',
        number: /[^S]S$/.test(noun) ? 'PLURAL' : '1',
        effect: effectOf(event.mentions.map(({ quote }) => quote).join(' ')),
      })
    }
  return [...found.values()]
}

/** By the last noun of a phrase; the list of the task. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/EMBASS|CONSULATE|AMBASSADOR/, 'DIPLOMAT OFFICE OR RESIDENCE'],
  [/PYLON|TOWER|POWER|ELECTRIC|PIPELINE|OIL|GAS|ENERGY|SUBSTATION|DAM$/, 'ENERGY'],
  [/POLICE|BARRACKS|JAIL|PRISON/, 'LAW ENFORCEMENT FACILITY'],
  [/BANK/, 'FINANCIAL'],
  [/TELEPHONE|RADIO|NEWSPAPER|STATION$|ANTENNA|TRANSMITTER/, 'COMMUNICATIONS'],
  [
    /CAR$|CARS$|BUS$|BUSES$|TRUCK|VEHICLE|JEEP|TRAIN$|AIRCRAFT|PLANE|HELICOPTER|BOAT|VAN$|AUTOMOBILE|AIRLINER/,
    'TRANSPORT VEHICLE',
  ],
  [/BRIDGE|HIGHWAY|ROAD|RAILWAY|TRACK|AIRPORT/, 'TRANSPORTATION ROUTE'],
  [/STORE|SHOP|RESTAURANT|HOTEL|MARKET|FACTORY|COMPANY|BUSINESS|PLANT|SUPERMARKET|FARM|WAREHOUSE/, 'COMMERCIAL'],
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
