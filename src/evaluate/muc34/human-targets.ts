import type { Actor, Reading } from '../../reading/reading.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import { actorOf, type Incident } from './incidents.ts'
import { appositionAfter, nameAndTitle, namesAfter, namesOf } from './names.ts'
import { fillerWords, PRONOUN } from './words.ts'

/** Someone hit, as slots 18 to 23 give him. */
export type HumanTarget = {
  readonly name: string | null
  readonly description: string | null
  readonly type: string
  readonly number: string
  readonly effect: 'DEATH' | 'INJURY' | null
}

/**
 * Everyone whom an incident befell: the recipients of its events and the persons of whom a fate is told, each once.
 * `written` is the text as it would be written with small letters.
 */
export function humanTargets(
  incident: Incident,
  reading: Reading,
  roles: ReadonlySet<string>,
  written: string,
): readonly HumanTarget[] {
  const ids = new Set(incident.events.map(({ id }) => id))
  const victims: readonly Victim[] = [
    ...incident.events.flatMap(event => event.recipients).map(party => ({ span: party.span, actor: party.actor })),
    ...reading.fates
      .filter(fate => fate.event !== null && ids.has(fate.event))
      .map(fate => ({ span: fate.person, actor: fate.actor })),
    ...reading.figures
      .filter(figure => figure.event !== null && ids.has(figure.event) && HARMED.has(figure.measure))
      .map(figure => ({ span: figure.of ?? figure.span, actor: null })),
  ]
  const found = new Map<string, HumanTarget>()
  const all = victims.flatMap(victim => {
    const target = targetOf(victim, incident, reading, roles, written)
    return target ? [{ victim, target }] : []
  })
  const isNamed = new Set(all.flatMap(({ target }) => target.name ?? [])).size === 1
  const targets = all.flatMap(({ victim, target }) => {
    if (isNamed && target.name === null && target.number === '1' && !OTHER.test(victim.span.quote)) return []
    const members = target.name ? [] : namesAfter(victim.span.end, written, roles)
    if (members.length > 0) return members.map(name => ({ ...target, name, number: '1' }))
    return [target]
  })
  for (const target of [...targets, ...behindDeeds(incident, reading, roles, written)]) {
    const key = [...found.keys()].find(other => isSame(other, target.name ?? target.description!))
    const before = key === undefined ? undefined : found.get(key)
    if (key !== undefined) found.delete(key)
    const both = before ? merged(before, target) : target
    found.set(both.name ?? both.description!, both)
  }
  return withoutNobody([...found.values()])
}

/** Whom the words behind a deed name, where the reading tells of nobody or of the first alone: "the murders of …". */
function behindDeeds(
  { events }: Incident,
  reading: Reading,
  roles: ReadonlySet<string>,
  written: string,
): readonly HumanTarget[] {
  const places = placeNames(reading)
  return events
    .flatMap(event => event.mentions)
    .flatMap(({ end, quote }) => {
      const effect = DEADLY.test(quote) && !/attempt/i.test(quote) ? 'DEATH' : null
      return namesOf(end, written, roles)
        .filter(name => !places.has(name))
        .map((name): HumanTarget => ({ name, description: null, type: 'CIVILIAN', number: '1', effect }))
    })
}

const placeNames = ({ places }: Reading): ReadonlySet<string> =>
  new Set(places.map(place => place.name.replace(/\s+/g, ' ').toUpperCase()))

/** "The senator" and "leader of the union" are one told before; "a senator", "his driver" and "one of the guards" are not. */
const OTHER = /^(?:an?|one|another|other|his|her|their|two|\d+)\s|'s?\s/i

type Victim = { readonly span: Span; readonly actor: string | null }

/** "A person" besides "a nurse" is the same one told in general. */
const withoutNobody = (targets: readonly HumanTarget[]): readonly HumanTarget[] =>
  targets.filter(
    target =>
      !NOBODY.test(target.name ?? target.description!) ||
      !targets.some(
        other => other !== target && other.number === target.number && !NOBODY.test(other.description ?? ''),
      ),
  )
const NOBODY = /^(?:PERSONS?|PEOPLE|VICTIMS?|MAN|MEN|MORE PEOPLE|OTHERS?|INDIVIDUALS?)$/

const HARMED = new Set(['killed', 'injured', 'abducted', 'casualties'])
const HUMAN = new Set(['person', 'people', 'group'])

function targetOf(
  victim: Victim,
  incident: Incident,
  reading: Reading,
  roles: ReadonlySet<string>,
  written: string,
): HumanTarget | null {
  const actor = actorOf(victim, reading) ?? actorWithin(victim.span, reading)
  const own = fillerWords(victim.span.quote)
  const words = PRONOUN.test(own) ? fillerWords(actor?.name ?? '') : own
  if (PRONOUN.test(words) || ARMED.test(words) || isFighting(actor)) return null
  if (reading.places.some(place => contains(place.span, victim.span))) return null
  const role = words
    .split(/ (?:OF|IN|FROM|AT|FOR) /)[0]!
    .split(' ')
    .at(-1)!
  const isRole = roles.has(singular(role.toLowerCase()))
  const places = placeNames(reading)
  const phrases = [written.slice(victim.span.start, victim.span.end), actor?.kind === 'person' ? actor.name : '']
  const named = phrases
    .flatMap(phrase => nameAndTitle(phrase, roles) ?? [])
    .filter(({ name }) => !PRONOUN.test(name) && !places.has(name) && (actor?.kind === 'person' || name.includes(' ')))
  const name = named.map(one => one.name).sort((a, b) => b.length - a.length)[0] ?? null
  if (actor ? !HUMAN.has(actor.kind) : !isRole && !(name && isHarmed(victim, incident))) return null
  const title = named.map(one => one.title).find(one => one !== null)
  const description = name === null ? words : (title ?? (isRole ? words : appositionAfter(victim.span.end, written)))
  return {
    name,
    description,
    type: typeOf(actor?.sector ?? null, `${description ?? ''} ${words}`),
    number: name ? '1' : numberOf(victim.span, words, reading),
    effect: effectOf(victim, incident, reading),
  }
}

/** Hit by what is done to people alone: "the murder of Tomas Barrera". */
const isHarmed = ({ span }: Victim, { events }: Incident): boolean =>
  events.some(
    ({ recipients, mentions, mode }) =>
      recipients.some(party => overlaps(party.span, span)) &&
      (mode === 'abduct' || mentions.some(({ quote }) => DEADLY.test(quote) || HURTFUL.test(quote))),
  )

/** The person of whom a mention shares words with a span that no actor is known for. */
const actorWithin = (span: Span, { actors }: Reading): Actor | undefined =>
  actors.find(({ kind, mentions }) => kind === 'person' && mentions.some(mention => overlaps(mention, span)))

const isFighting = (actor: Actor | undefined): boolean =>
  WAGERS_OF_WAR.has(actor?.sector ?? '') &&
  !actor!.mentions.some(({ quote }) => /\b(?:retired|former|ex-|bodyguards?|escorts?)/i.test(quote))

/** Who fights is no target of terrorism: guerrilla warfare is left out, and the dead of the perpetrators too. */
const WAGERS_OF_WAR = new Set(['MIL', 'REB', 'UAF', 'CRM'])
const ARMED =
  /\b(?:SOLDIERS?|TROOPS?|PATROL|BATTALION|BRIGADE|ARMY|GUERRILLAS?|REBELS?|TERRORISTS?|EXTREMISTS?|SUBVERSIVES?|KIDNAPPERS?|TRAFFICKERS?|ASSAILANTS?|CASUALT\w+|DEATHS?|FORCES?|FRONT)\b/

const singular = (word: string): string => word.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, '')

const TYPES: Readonly<Record<string, string>> = {
  GOV: 'GOVERNMENT OFFICIAL',
  LEG: 'GOVERNMENT OFFICIAL',
  MIL: 'ACTIVE MILITARY',
  COP: 'LAW ENFORCEMENT',
  JUD: 'LEGAL OR JUDICIAL',
  PTY: 'POLITICAL FIGURE',
  OPP: 'POLITICAL FIGURE',
}

function typeOf(sector: string | null, words: string): string {
  if (/GUARD/.test(words)) return 'SECURITY GUARD'
  if (/AMBASSADOR|DIPLOMAT|CONSUL/.test(words)) return 'DIPLOMAT'
  const type = TYPES[sector ?? ''] ?? 'CIVILIAN'
  return /\b(?:FORMER|RETIRED|EX-)/.test(words) && /GOVERNMENT|ACTIVE/.test(type) ? `FORMER ${type}` : type
}

function numberOf(span: Span, words: string, { figures }: Reading): string {
  const figure = figures.find(({ span: counted, of }) => overlaps(counted, span) || (of && overlaps(of, span)))
  if (figure?.atLeast) return String(figure.atLeast)
  return /(?:S|MEN|PEOPLE|CHILDREN)$/.test(words.split(/ (?:OF|IN|FROM|AT|FOR) /)[0]!) ? 'PLURAL' : '1'
}

const DEADLY = /\b(?:kill|murder|assassinat|execut|massacr|slain|slay|died|dead|death)/i
const HURTFUL = /\b(?:wound|injur|hurt)/i

function effectOf(
  victim: { readonly span: Span; readonly actor: string | null },
  { events }: Incident,
  { fates, figures }: Reading,
): HumanTarget['effect'] {
  const measures = [
    ...fates.filter(fate => overlaps(fate.person, victim.span) || (fate.actor !== null && fate.actor === victim.actor)),
    ...figures.filter(figure => overlaps(figure.span, victim.span)),
  ].map(({ measure }) => measure)
  if (measures.includes('killed')) return 'DEATH'
  if (measures.includes('injured')) return 'INJURY'
  const mentions = events
    .filter(event => event.recipients.some(party => overlaps(party.span, victim.span)))
    .flatMap(event => event.mentions.map(({ quote }) => quote))
    .join(' ')
  return DEADLY.test(mentions) ? 'DEATH' : HURTFUL.test(mentions) ? 'INJURY' : null
}

/** One name within the other, or the same noun: "CASTELLAR" and "RICARDO ALFONSO CASTELLAR", "FARMERS" and "FARMERS OF THE VALLEY". */
const isSame = (a: string, b: string): boolean =>
  a === b ||
  [`${a} | ${b}`, `${b} | ${a}`].some(both => {
    const [long, short] = both.split(' | ') as [string, string]
    return long.endsWith(` ${short}`) || ['OF', 'IN', 'FROM', 'AT'].some(word => long.startsWith(`${short} ${word} `))
  })

const merged = (a: HumanTarget, b: HumanTarget): HumanTarget => ({
  name: [a.name, b.name].filter(name => name !== null).sort((x, y) => y.length - x.length)[0] ?? null,
  description: a.description ?? b.description,
  type: a.type === 'CIVILIAN' ? b.type : a.type,
  number: a.number === 'PLURAL' ? b.number : a.number,
  effect: a.effect === 'DEATH' ? a.effect : (b.effect ?? a.effect),
})
