import type { Reading } from '../../reading/reading.ts'
import type { Incident } from './incidents.ts'
import { wordsOf } from './relevance.ts'
import { sentencesOf } from './sentences.ts'
import { fillerWords } from './words.ts'

/** What an incident was done with, as slots 6 and 7 give it: words, and their types with the words they are of, if any. */
export type Instruments = {
  readonly words: readonly string[]
  readonly types: readonly { readonly type: string; readonly of: string | null }[]
}

/** What an incident's events and their sentences name; where they name nothing, what kind the deed tells of by itself. */
export function instruments(incident: Incident, reading: Reading): Instruments {
  if (['KIDNAPPING', 'ROBBERY', 'ARSON'].includes(incident.type)) return { words: [], types: [] }
  const named = incident.events.flatMap(({ instrument, mentions }) => [
    ...(instrument && !SHOTS.test(instrument.quote) ? armsNamed(instrument.quote) : []),
    ...mentions.map(({ quote }) => fillerWords(quote)).filter(words => DEVICE.test(words)),
  ])
  const words = withoutShorter([...new Set([...named, ...armsIn(incident, reading)])])
  const types = words.flatMap(of => typesOf(of).map(type => ({ type, of })))
  return { words, types: types.length > 0 ? types : impliedBy(incident).map(type => ({ type, of: null })) }
}

/** "Hurled bombs" → "BOMBS"; what is no arm that reports usually name stays as it stands. */
function armsNamed(phrase: string): readonly string[] {
  const words = fillerWords(phrase)
  return words.match(ARMS) ?? [words]
}
/** What is fired, which the keys leave out, and what fires it from above. */
const SHOTS = /\b(?:shots?|bullets?|gunships?)$/i

/** What the deeds' sentences say they were done with. */
const armsIn = ({ events }: Incident, reading: Reading): readonly string[] =>
  events.flatMap(event => (sentencesOf(event, reading).match(ARMS) ?? []).map(fillerWords))
const ARMS =
  /\b(?:(?:POWERFUL|HOMEMADE|HIGH-POWER|SMALL|DYNAMITE|CAR|TIME|MOLOTOV|INCENDIARY|EXPLOSIVE|HAND|FRAGMENTATION) )*(?:CAR-?BOMBS?|BOMBS?|DYNAMITE|GRENADES?|ROCKETS?|MORTARS?|SUBMACHINEGUNS?|MACHINEGUNS?|RIFLES?|PISTOLS?|MINES|(?:DYNAMITE|EXPLOSIVE|BOMB|TNT) CHARGES?|DEVICES?|COCKTAILS?)\b(?! (?:THREATS?|SQUADS?|DISPOSAL|EXPERTS?))/g

/** A trigger that names the thing: "a car bomb", but not "the bombing". */
const DEVICE = /(?:BOMBS?|DYNAMITE|GRENADES?|MINES?|ROCKETS?|CHARGES?|MORTARS?)$/

/** "Bomb" besides "powerful bomb" is the same one told again. */
const withoutShorter = (all: readonly string[]): readonly string[] =>
  all.filter(words => !all.some(other => other !== words && other.endsWith(` ${words}`)))

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/CAR[- ]?BOMB|VEHICLE BOMB|TRUCK BOMB/, 'VEHICLE BOMB'],
  [/BOMB/, 'BOMB'],
  [/DYNAMITE/, 'DYNAMITE'],
  [/GRENADE/, 'GRENADE'],
  [/MORTAR/, 'MORTAR'],
  [/ROCKET/, 'ROCKET'],
  [/MINE/, 'MINE'],
  [/MOLOTOV/, 'MOLOTOV COCKTAIL'],
  [/EXPLOSIVE|CHARGE|TNT|DEVICE/, 'EXPLOSIVE'],
  [/MACHINE ?-?GUN/, 'MACHINE GUN'],
  [/RIFLE/, 'RIFLE'],
  [/PISTOL|REVOLVER/, 'HANDGUN'],
  [/GUN|BULLET|SHOT|WEAPON/, 'GUN'],
]
const typesOf = (words: string): readonly string[] => {
  const type = TYPES.find(([pattern]) => pattern.test(words))?.[1]
  return type ? [type] : []
}

/** "Shot dead" tells of a gun, "the explosion" of a bomb. */
function impliedBy({ events, type }: Incident): readonly string[] {
  if (type === 'BOMBING') return [events.some(event => /dynamit/.test(wordsOf(event))) ? 'DYNAMITE' : 'BOMB']
  if (events.some(event => /machine-?\s?gun/.test(wordsOf(event)))) return ['MACHINE GUN']
  return events.some(({ mode }) => mode === 'firearms') ? ['GUN'] : []
}
