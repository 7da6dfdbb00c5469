import type { Actor, Reading } from '../../reading/reading.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import { describedAs, withoutAge } from './descriptions.ts'
import { DEADLY, effectOf, HURTFUL } from './effects.ts'
import { humanKind } from './human-kinds.ts'
import type { HumanTarget } from './human-target.ts'
import { actorOf, type Incident } from './incidents.ts'
import { nameAndTitle } from './names.ts'
import { HARMED, type Victim } from './victims.ts'
import { countIn, fillerWords, PRONOUN } from './words.ts'

/** An incident in its reading, the text as it would be written with small letters, and the nouns for people. */
export type Scene = {
  readonly incident: Incident
  readonly reading: Reading
  readonly written: string
  readonly roles: ReadonlySet<string>
}

/** Who a victim is, where it is somebody and does not fight. */
export function targetOf(victim: Victim, { incident, reading, roles, written }: Scene): HumanTarget | null {
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
  if (actor ? !HUMAN.has(actor.kind) : !isRole && !(name && isHarmed(victim, incident)) && !isCounted(victim, reading))
    return null
  const title = named.map(one => one.title).find(one => one !== null)
  const description =
    name === null ? words : ((title && withoutAge(title)) ?? (isRole ? words : describedAs(name, written, roles)))
  return {
    name,
    description,
    type: humanKind(actor?.sector ?? null, `${description ?? ''} ${words}`),
    number: name ? '1' : numberOf(victim.span, words, reading),
    effect: effectOf(victim, incident, reading),
    told: [own, description, ...(actor?.kind === 'person' ? actor.mentions : []).map(({ quote }) => quote)].join(' | '),
  }
}

/** Counted among the dead, the hurt or the taken: "six Jesuits were killed". */
const isCounted = ({ span }: Victim, { figures }: Reading): boolean =>
  figures.some(({ measure, of }) => HARMED.has(measure) && of !== null && overlaps(of, span))

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

/** The names of the places of a reading, in capitals. */
export const placeNames = ({ places }: Reading): ReadonlySet<string> =>
  new Set(places.map(place => place.name.replace(/\s+/g, ' ').toUpperCase()))

const HUMAN = new Set(['person', 'people', 'group'])

function numberOf(span: Span, words: string, { figures }: Reading): string {
  const told = countIn(span.quote)
  if (told) return told
  const figure = figures.find(({ span: counted, of }) => overlaps(counted, span) || (of && overlaps(of, span)))
  if (figure?.atLeast) return String(figure.atLeast)
  return /(?:S|MEN|PEOPLE|CHILDREN)$/.test(words.split(/ (?:OF|IN|FROM|AT|FOR) /)[0]!) ? 'PLURAL' : '1'
}
