import type { Actor, Event, Reading } from '../../reading/reading.ts'

/** MUC-4's types of incident, as the key names them. */
export type IncidentType = 'ATTACK' | 'BOMBING' | 'KIDNAPPING' | 'ARSON' | 'ROBBERY' | 'FORCED WORK STOPPAGE'

/** Events of a reading that one template would hold. */
export type Incident = { readonly type: IncidentType; readonly events: readonly Event[] }

/**
 * The incidents of a reading that MUC-4 asks for: violence told as done, tried or threatened that names a target, not the
 * clashes of armed sides, not what is denied, and not what is told of months ago. Those of one type, day and place are one.
 */
export function incidentsOf(reading: Reading): readonly Incident[] {
  const relevant = reading.events.filter(event => isRelevant(event, reading))
  const groups = new Map<string, Event[]>()
  for (const event of relevant) {
    const key = [...groups.keys()].find(name => joins(groups.get(name)!, event, reading)) ?? event.id
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  return [...groups.values()].map(events => ({ type: typeOf(events), events }))
}

const TOLD: readonly Event['status'][] = ['asserted', 'claimed', 'hedged', 'unclear', 'planned']
/** Days before the report after which an incident is history: two months, by the rules of the task. */
const RECENT = 62

function isRelevant(event: Event, reading: Reading): boolean {
  if (event.type !== 'ASSAULT' && !isRobbery(event)) return false
  if (event.mode === 'crowd-control' || !TOLD.includes(event.status)) return false
  if (isBetweenArmedSides(event, reading) || isOld(event, reading)) return false
  return event.recipients.length > 0 || reading.fates.some(fate => fate.event === event.id) || event.figures.length > 0
}

const wordsOf = (event: Event): string => event.mentions.map(({ quote }) => quote.toLowerCase()).join(' | ')
const isRobbery = (event: Event): boolean => /\b(?:robb|loot|stole)/.test(wordsOf(event))

const ARMED = new Set(['MIL', 'REB', 'UAF'])

/** Soldiers, police posts or rebels alone are hit: guerrilla warfare, which the task leaves out. */
function isBetweenArmedSides({ recipients }: Event, { actors }: Reading): boolean {
  const sectors = recipients.map(({ actor }) => actors.find(({ id }) => id === actor)?.sector)
  return sectors.length > 0 && sectors.every(sector => ARMED.has(sector ?? ''))
}

function isOld(event: Event, { times, report }: Reading): boolean {
  const to = times.find(({ id }) => id === event.time)?.to
  if (!to || !report.publishedAt) return false
  return Date.parse(report.publishedAt) - Date.parse(to) > RECENT * 86_400_000
}

function typeOf(events: readonly Event[]): IncidentType {
  const words = events.map(event => `${wordsOf(event)} | ${event.instrument?.quote.toLowerCase()}`).join(' | ')
  const modes = events.map(({ mode }) => mode)
  if (modes.includes('abduct')) return 'KIDNAPPING'
  if (/\b(?:burn|arson|set fire|torch|set on fire|set ablaze)/.test(words)) return 'ARSON'
  if (modes.some(mode => mode === 'explosives' || mode === 'suicide-attack') || BLASTS.test(words)) return 'BOMBING'
  return events.every(isRobbery) ? 'ROBBERY' : 'ATTACK'
}
const BLASTS = /\b(?:bomb|explo|dynamit|blew up|blown up|blast|detonat)/

function joins(group: readonly Event[], event: Event, reading: Reading): boolean {
  if (typeOf(group) !== typeOf([event]) && !isHarmOf(group, event)) return false
  const same = (of: 'time' | 'place'): boolean => {
    const known = group.map(e => e[of]).filter(id => id !== null)
    return (
      event[of] === null ||
      known.length === 0 ||
      known.some(id => meaning(id, reading) === meaning(event[of]!, reading))
    )
  }
  return same('time') && same('place')
}

/** The dead and the damage of a bombing or an arson, told with words of their own. */
const isHarmOf = (group: readonly Event[], event: Event): boolean =>
  ['BOMBING', 'ARSON'].includes(typeOf(group)) &&
  event.actors.length === 0 &&
  event.mentions.every(({ quote }) => /kill|died|dead|death|wound|injur|hurt|damag|destr/i.test(quote))

/** The day or the point that an id stands for. */
function meaning(id: string, { times, places }: Reading): string {
  const time = times.find(one => one.id === id)
  if (time) return `${time.from}/${time.to}`
  return places.find(one => one.id === id)?.name ?? id
}

/** The actor of a party, where it is known. */
export const actorOf = (party: { readonly actor: string | null }, { actors }: Reading): Actor | undefined =>
  actors.find(({ id }) => id === party.actor)
