import { trueCase } from '../../language/true-case.ts'
import type { Knowledge } from '../../read.ts'
import type { Reading } from '../../reading/reading.ts'
import { written } from './days.ts'
import type { HumanTarget } from './human-target.ts'
import { humanTargets } from './human-targets.ts'
import { type Incident, incidentsOf } from './incidents.ts'
import { instruments } from './instruments.ts'
import { locationOf } from './locations.ts'
import { foreignNation } from './nations.ts'
import { perpetrators } from './perpetrators.ts'
import { physicalTargets } from './physical-targets.ts'
import type { Filler, Template } from './template.ts'

/** What a reading would put into MUC-4's templates, one an incident. */
export function templatesOf(reading: Reading, knowledge: Knowledge): readonly Template[] {
  const roles = new Set([
    ...[...knowledge.actors.roles.values()].flat().flatMap(({ word, kind }) => (HUMAN.has(kind) ? [word] : [])),
    ...[...knowledge.figures.nouns].flatMap(([word, { kind }]) => (kind === 'person' ? [word] : [])),
  ])
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
  const people = humanTargets({ incident, reading, roles, written })
  const location = locationOf(incident, reading, knowledge)
  const label = (target: HumanTarget): string => target.name ?? target.description!
  const { words: arms, types: armTypes } = instruments(incident, reading)
  const foreign = (words: string, of: string): readonly Filler[] => {
    const nation = foreignNation(words, location, knowledge.actors)
    return nation ? [filler(nation, of)] : []
  }
  return {
    optional: false,
    slots: new Map<number, readonly Filler[]>([
      [2, dateOf(incident, reading)],
      [3, location ? [filler(location)] : []],
      [4, [filler(incident.type)]],
      [5, [filler(stageOf(incident))]],
      [6, arms.map(words => filler(words))],
      [7, armTypes.map(({ type, of }) => filler(type, of ?? undefined))],
      [8, [filler(category)]],
      [9, individuals.map(words => filler(words))],
      [10, organisations.map(({ words }) => filler(words))],
      [11, organisations.map(({ words, confidence }) => filler(confidence, words))],
      [12, things.map(({ words }) => filler(words))],
      [13, things.map(({ words, type }) => filler(type, words))],
      [14, things.map(({ words, number }) => filler(number, words))],
      [15, things.flatMap(({ words }) => foreign(words, words))],
      [16, things.flatMap(({ words, effect }) => (effect ? [filler(effect, words)] : []))],
      [18, people.flatMap(({ name }) => (name ? [filler(name)] : []))],
      [19, people.flatMap(({ name, description }) => (description ? [filler(description, name ?? undefined)] : []))],
      [20, people.map(target => filler(target.type, label(target)))],
      [21, people.map(target => filler(target.number, label(target)))],
      [22, people.flatMap(target => foreign(target.told, label(target)))],
      [23, people.flatMap(target => (target.effect ? [filler(target.effect, label(target))] : []))],
    ]),
  }
}

const filler = (value: string, of?: string): Filler => ({ values: [value], of: of ? [of] : [], optional: false })

/** The day told; else, and of days that reach up to the report, "- 08 JAN 90": some day up to that of the report. */
function dateOf({ events }: Incident, { times, report }: Reading): readonly Filler[] {
  const time = times.find(({ id, from }) => from !== null && events.some(event => event.time === id))
  if (time?.from && time.to) {
    const { publishedAt } = report
    if (publishedAt && time.from < time.to && time.to >= publishedAt) return [filler(`- ${written(publishedAt)}`)]
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
