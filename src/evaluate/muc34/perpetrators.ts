import type { Event, Reading } from '../../reading/reading.ts'
import { contains } from '../../text/span.ts'
import { actorOf, type Incident } from './incidents.ts'
import { calledMost, isOrganisation } from './organisations.ts'
import { accusationsOf, SAME_SENTENCE, suspects, usualSuspect } from './suspects.ts'
import { fillerWords, numberedWords, PRONOUN } from './words.ts'

/** Who did it, as slots 8 to 11 give it. */
export type Perpetrators = {
  readonly individuals: readonly string[]
  readonly organisations: readonly { readonly words: string; readonly confidence: string }[]
  readonly category: 'TERRORIST ACT' | 'STATE-SPONSORED VIOLENCE'
}

const STATE = new Set(['GOV', 'MIL', 'COP', 'SPY'])

/** The actors of an incident's events: groups with a name are organisations, all others individuals. */
export function perpetrators({ events }: Incident, reading: Reading): Perpetrators {
  const individuals = new Set<string>()
  const organisations = new Map<string, string>()
  let state = false
  let outlaw = false
  for (const event of [...events, ...accusationsOf(events, reading)])
    for (const party of event.type === 'ACCUSE' ? event.recipients : event.actors) {
      const actor = actorOf(party, reading)
      const words = numberedWords(party.span.quote)
      if (PRONOUN.test(words) && !actor) continue
      if (STATE.has(actor?.sector ?? '')) state = true
      if (actor?.sector === 'REB' || actor?.sector === 'CRM') outlaw = true
      if (actor?.kind === 'object' || NO_DOER.test(words)) continue
      const group = actor && isOrganisation(actor.name, actor.kind) ? actor : null
      const isPeople = !group || MEMBERS.test(words)
      if (STATE_FORCE.test(words)) organisations.set(words, confidenceOf(event, reading))
      else if (isPeople && event.type !== 'ACCUSE' && (!actor || canFight(actor.sector, actor.kind)))
        individuals.add(
          withoutGroup((PRONOUN.test(words) ? numberedWords(actor!.name) : words).replace(OF_GROUP, ''), reading),
        )
      if (group) organisations.set(calledMost(group), confidenceOf(event, reading))
      for (const other of reading.actors)
        if (
          other.id !== actor?.id &&
          isOrganisation(other.name, other.kind) &&
          other.mentions.some(mention => contains(party.span, mention))
        )
          organisations.set(calledMost(other), confidenceOf(event, reading))
    }
  const known = [...individuals].filter(words => !PRONOUN.test(words))
  if (organisations.size === 0 && !state)
    for (const { group, distance } of usualSuspect(events, reading))
      organisations.set(calledMost(group), distance < SAME_SENTENCE ? 'REPORTED AS FACT' : 'POSSIBLE')
  return {
    individuals: known.length > 0 || state ? known : suspects(events, reading),
    organisations: [...organisations].map(([words, confidence]) => ({ words, confidence })),
    category: state && !outlaw ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT',
  }
}

/** "Guerrillas of the ELN", "FMLN troops": people of an organisation. */
const MEMBERS = /(?:S|MEN|PEOPLE|COMMANDO|COLUMN|SQUAD|PERSONNEL)(?: OF .*| FROM .*)?$/

const FIGHTS = new Set(['REB', 'MIL', 'UAF', 'CRM', 'COP', 'SPY'])
const canFight = (sector: string | null, kind: string): boolean =>
  sector === null ? kind !== 'organisation' && kind !== 'state' : FIGHTS.has(sector)

/** "ELN guerrillas" → "GUERRILLAS": the group is told besides. */
function withoutGroup(words: string, { actors }: Reading): string {
  const names = actors
    .filter(({ name, kind }) => isOrganisation(name, kind))
    .flatMap(({ name, mentions }) => [name, ...mentions.map(({ quote }) => quote)].map(fillerWords))
  const found = names.filter(name => name && words.startsWith(`${name} `)).sort((a, b) => b.length - a.length)[0]
  return found ? words.slice(found.length + 1) : words
}

/** What did something without being anyone: "an army helicopter", "others". */
const NO_DOER =
  /^OF |^(?:\w+ )?OTHERS?$|^(?:OUR|GROUPS?|GANGS?|MEMBERS?|GUERRILLA|TERRORIST|REBEL|MAOIST|(?:ABOUT )?\d+)$|(?:HELICOPTERS?|GUNSHIPS?|PLANES?|AIRCRAFT|BOMBS?|DYNAMITE|EXPLOSIVES?|CHARGES?|VEHICLES?|DEPARTMENT)$|^(?:FORCES|UNITS|MEMBERS|ENEMY|YOU|CRIMINALS|MILITARY)$/
/** Forces of a state, which the keys give as organisations also without a name. */
const STATE_FORCE =
  /(?:^|[A-Z] )(?:ARMY|ARMED FORCES|AIR FORCE|GOVERNMENT|HIGH COMMAND|NAVY|NATIONAL GUARD)$|^(?:ARMY|ARMED FORCES|GOVERNMENT)$/
/** "Terrorists of the Shining Path": who belongs where is told by the organisation. */
const OF_GROUP = / (?:OF|FROM) THE .*$/

function confidenceOf(event: Event, { attributions }: Reading): string {
  if (event.type === 'ACCUSE') return accused(event.actors.map(({ span }) => span.quote).join(' '))
  const said = attributions.find(({ id }) => id === event.attributedTo[0])
  if (event.status === 'hedged' || event.status === 'unclear') return 'POSSIBLE'
  if (said?.stance === 'accuses') return accused(said.source?.quote ?? '')
  return said?.stance === 'confirms' ? 'CLAIMED OR ADMITTED' : 'REPORTED AS FACT'
}

const accused = (by: string): string =>
  /official|police|army|armed forces|minist|president|government|authorit/i.test(by)
    ? 'SUSPECTED OR ACCUSED BY AUTHORITIES'
    : 'SUSPECTED OR ACCUSED'
