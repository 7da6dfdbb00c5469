import type { Actor, Event, Reading } from '../../reading/reading.ts'
import { isRelevant, isRobbery, wordsOf } from './relevance.ts'
import { sentencesOf } from './sentences.ts'

/** MUC-4's types of incident, as the key names them. */
export type IncidentType = 'ATTACK' | 'BOMBING' | 'KIDNAPPING' | 'ARSON' | 'ROBBERY' | 'FORCED WORK STOPPAGE'

/** Events of a reading that one template would hold. */
export type Incident = { readonly type: IncidentType; readonly events: readonly Event[] }

/** The incidents of a reading that MUC-4 asks for: those of one type, day and place, or of one victim, are one. */
export function incidentsOf(reading: Reading): readonly Incident[] {
  const relevant = reading.events.filter(event => isRelevant(event, reading))
  const groups = new Map<string, Event[]>()
  for (const event of relevant) {
    const key = [...groups.keys()].find(name => joins(groups.get(name)!, event, reading)) ?? event.id
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  return [...groups.values()].map(events => ({ type: typeOf(events, reading), events }))
}

function typeOf(events: readonly Event[], reading: Reading): IncidentType {
  const words = events.map(event => `${wordsOf(event)} | ${event.instrument?.quote.toLowerCase()}`).join(' | ')
  const modes = events.map(({ mode }) => mode)
  if (modes.includes('abduct')) return 'KIDNAPPING'
  if (/\b(?:burn|arson|set fire|torch|set on fire|set ablaze)/.test(words)) return 'ARSON'
  if (modes.some(mode => mode === 'explosives' || mode === 'suicide-attack') || BLASTS.test(words)) return 'BOMBING'
  if (events.some(event => isHarm(event) && BOMBS.test(sentencesOf(event, reading)))) return 'BOMBING'
  return events.every(isRobbery) ? 'ROBBERY' : 'ATTACK'
}
const BLASTS = /\b(?:bomb|explo|dynamit|blew up|blown up|blast|detonat)/
/** In the sentence of a deed: "two guards died when a car bomb went off". */
const BOMBS = /\b(?:(?:car[- ]?)?bombs?|bombing|dynamite|explosions?|explosives?|exploded|bl[eo]wn? up|detonated)\b/i

function joins(group: readonly Event[], event: Event, reading: Reading): boolean {
  if (sharesVictim(group, event)) return true
  if (typeOf(group, reading) !== typeOf([event], reading) && !isHarmOf(group, event, reading)) return false
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

const sharesVictim = (group: readonly Event[], { recipients }: Event): boolean =>
  group.some(event =>
    event.recipients.some(({ actor }) => actor !== null && recipients.some(party => party.actor === actor)),
  )

/** The dead and the damage of a bombing or an arson, told with words of their own. */
const isHarmOf = (group: readonly Event[], event: Event, reading: Reading): boolean =>
  ['BOMBING', 'ARSON'].includes(typeOf(group, reading)) && isHarm(event)

const isHarm = ({ mentions }: Event): boolean =>
  mentions.every(({ quote }) => /kill|died|dead|death|wound|injur|hurt|damag|destr/i.test(quote))

/** The day or the point that an id stands for. */
function meaning(id: string, { times, places }: Reading): string {
  const time = times.find(one => one.id === id)
  if (time) return `${time.from}/${time.to}`
  return places.find(one => one.id === id)?.name ?? id
}

/** The actor of a party, where it is known. */
export const actorOf = (party: { readonly actor: string | null }, { actors }: Reading): Actor | undefined =>
  actors.find(({ id }) => id === party.actor)
