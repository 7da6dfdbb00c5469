import { trueCase } from '../../language/true-case.ts'
import type { Knowledge } from '../../read.ts'
import type { Reading } from '../../reading/reading.ts'
import { written } from './days.ts'
import { type HumanTarget, humanTargets } from './human-targets.ts'
import { type Incident, incidentsOf } from './incidents.ts'
import { locationOf } from './locations.ts'
import { perpetrators } from './perpetrators.ts'
import { physicalTargets } from './physical-targets.ts'
import { sentencesOf } from './sentences.ts'
import type { Filler, Template } from './template.ts'
import { fillerWords } from './words.ts'

/** What a reading would put into MUC-4's templates, one an incident. */
export function templatesOf(reading: Reading, knowledge: Knowledge): readonly Template[] {
  const roles = new Set(
    [...knowledge.actors.roles.values()].flat().flatMap(({ word, kind }) => (HUMAN.has(kind) ? [word] : [])),
  )
  const written = trueCase(reading.text, knowledge.language.cases, knowledge.language.abbreviations)
  return incidentsOf(reading).flatMap(incident => {
    const template = templateOf(incident, reading, roles, written, knowledge)
    return TARGETS.some(slot => template.slots.get(slot)?.length) ? [template] : []
  })
}

const HUMAN = new Set(['person', 'people', 'group'])

/** "Any incident that at least indicates the nature of the target": physical, named, described. */
const TARGETS = [12, 18, 19]

function templateOf(
  incident: Incident,
  reading: Reading,
  roles: ReadonlySet<string>,
  written: string,
  knowledge: Knowledge,
): Template {
  const { individuals, organisations, category } = perpetrators(incident, reading)
  const things = physicalTargets(incident, reading, roles)
  const people = humanTargets(incident, reading, roles, written)
  const location = locationOf(incident, reading, knowledge)
  const label = (target: HumanTarget): string => target.name ?? target.description!
  const named = incident.events.flatMap(({ instrument, mentions }) => [
    ...(instrument ? [fillerWords(instrument.quote)] : []),
    ...mentions.map(({ quote }) => fillerWords(quote)).filter(words => DEVICE.test(words)),
  ])
  const instruments = named.length > 0 ? named : armsIn(incident, reading)
  const taken = ['KIDNAPPING', 'ROBBERY', 'ARSON'].includes(incident.type)
  return {
    optional: false,
    slots: new Map<number, readonly Filler[]>([
      [2, dateOf(incident, reading)],
      [3, location ? [filler(location)] : []],
      [4, [filler(incident.type)]],
      [5, [filler(stageOf(incident))]],
      [6, taken ? [] : [...new Set(instruments)].map(words => filler(words))],
      [
        7,
        taken ? [] : [...new Set(instruments)].flatMap(words => instrumentType(words).map(type => filler(type, words))),
      ],
      [8, [filler(category)]],
      [9, individuals.map(words => filler(words))],
      [10, organisations.map(({ words }) => filler(words))],
      [11, organisations.map(({ words, confidence }) => filler(confidence, words))],
      [12, things.map(({ words }) => filler(words))],
      [13, things.map(({ words, type }) => filler(type, words))],
      [14, things.map(({ words, number }) => filler(number, words))],
      [16, things.flatMap(({ words, effect }) => (effect ? [filler(effect, words)] : []))],
      [18, people.flatMap(({ name }) => (name ? [filler(name)] : []))],
      [19, people.flatMap(({ name, description }) => (description ? [filler(description, name ?? undefined)] : []))],
      [20, people.map(target => filler(target.type, label(target)))],
      [21, people.map(target => filler(target.number, label(target)))],
      [23, people.flatMap(target => (target.effect ? [filler(target.effect, label(target))] : []))],
    ]),
  }
}

/** What the deeds' sentences say they were done with. */
const armsIn = ({ events }: Incident, reading: Reading): readonly string[] =>
  events.flatMap(event => (sentencesOf(event, reading).match(ARMS) ?? []).map(fillerWords))
const ARMS =
  /\b(?:(?:POWERFUL|HOMEMADE|HIGH-POWER|SMALL|DYNAMITE|CAR|TIME|MOLOTOV|INCENDIARY|EXPLOSIVE|HAND|FRAGMENTATION) )*(?:CAR-?BOMBS?|BOMBS?|DYNAMITE|GRENADES?|ROCKETS?|MORTARS?|SUBMACHINEGUNS?|MACHINEGUNS?|RIFLES?|PISTOLS?|MINES|CHARGES?|DEVICES?|COCKTAILS?)\b(?! (?:ATTACKS?|EXPLOSIONS?|THREATS?|SQUAD))/g

/** A trigger that names the thing: "a car bomb", but not "the bombing". */
const DEVICE = /(?:BOMBS?|DYNAMITE|GRENADES?|MINES?|ROCKETS?|CHARGES?|MORTARS?)$/

const filler = (value: string, of?: string): Filler => ({ values: [value], of: of ? [of] : [], optional: false })

/** The day told; else "- 08 JAN 90": some day up to that of the report. */
function dateOf({ events }: Incident, { times, report }: Reading): readonly Filler[] {
  const time = times.find(({ id, from }) => from !== null && events.some(event => event.time === id))
  if (time?.from && time.to) {
    const [from, to] = [written(time.from), written(time.to)]
    return [filler(from === to ? from : `${from} - ${to}`)]
  }
  return report.publishedAt ? [filler(`- ${written(report.publishedAt)}`)] : []
}

function stageOf({ events }: Incident): string {
  if (events.every(({ status }) => status === 'planned')) return 'THREATENED'
  return events.some(({ mentions }) => mentions.some(({ quote }) => /attempt|foil|thwart/i.test(quote)))
    ? 'ATTEMPTED'
    : 'ACCOMPLISHED'
}

const INSTRUMENTS: readonly (readonly [RegExp, string])[] = [
  [/CAR[- ]BOMB|VEHICLE BOMB|TRUCK BOMB/, 'VEHICLE BOMB'],
  [/BOMB/, 'BOMB'],
  [/DYNAMITE/, 'DYNAMITE'],
  [/GRENADE/, 'GRENADE'],
  [/MORTAR/, 'MORTAR'],
  [/ROCKET/, 'ROCKET'],
  [/MINE/, 'MINE'],
  [/EXPLOSIVE|CHARGE|TNT/, 'EXPLOSIVE'],
  [/MACHINE ?-?GUN/, 'MACHINE GUN'],
  [/RIFLE/, 'RIFLE'],
  [/GUN|PISTOL|REVOLVER|BULLET|SHOT|WEAPON/, 'GUN'],
]
const instrumentType = (words: string): readonly string[] => {
  const type = INSTRUMENTS.find(([pattern]) => pattern.test(words))?.[1]
  return type ? [type] : []
}
