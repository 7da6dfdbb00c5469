import type { Event, Reading } from '../../reading/reading.ts'
import { contains } from '../../text/span.ts'
import { actorOf, type Incident } from './incidents.ts'
import { sentencesOf } from './sentences.ts'
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
  for (const event of events)
    for (const party of event.actors) {
      const actor = actorOf(party, reading)
      const words = numberedWords(party.span.quote)
      if (PRONOUN.test(words) && !actor) continue
      if (STATE.has(actor?.sector ?? '')) state = true
      if (actor?.kind === 'object' || NO_DOER.test(words)) continue
      if (STATE_FORCE.test(words)) organisations.set(words, confidenceOf(event, reading))
      else if (actor && isOrganisation(actor.name, actor.kind) && !MEMBERS.test(words))
        organisations.set(fillerWords(actor.name), confidenceOf(event, reading))
      else if (!actor || canFight(actor.sector, actor.kind))
        individuals.add((PRONOUN.test(words) ? numberedWords(actor!.name) : words).replace(OF_GROUP, ''))
      if (actor && isOrganisation(actor.name, actor.kind) && MEMBERS.test(words))
        organisations.set(
          / (?:OF|FROM) (?:THE )?(.+)$/.exec(words)?.[1] ?? fillerWords(actor.name),
          confidenceOf(event, reading),
        )
      for (const other of reading.actors)
        if (
          other.id !== actor?.id &&
          isOrganisation(other.name, other.kind) &&
          other.mentions.some(mention => contains(party.span, mention))
        )
          organisations.set(fillerWords(other.name), confidenceOf(event, reading))
    }
  const known = [...individuals].filter(words => !PRONOUN.test(words))
  if (organisations.size === 0 && !state)
    for (const name of usualSuspect(reading)) organisations.set(fillerWords(name), 'POSSIBLE')
  return {
    individuals: known.length > 0 || state ? known : suspects(events, reading),
    organisations: [...organisations].map(([words, confidence]) => ({ words, confidence })),
    category: state ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT',
  }
}

/** Where the reading tells nobody: those of whom the sentences of a deed speak, as reports call such people. */
const suspects = (events: readonly Event[], reading: Reading): readonly string[] => {
  const found = events.flatMap(event => sentencesOf(event, reading).match(SUSPECTS) ?? [])
  return [...new Set(found.map(numberedWords))].slice(0, 1)
}
const SUSPECTS =
  /\b(?:GROUP OF )?(?:(?:SEVERAL|TWO|THREE|FOUR|FIVE|SIX|EIGHT|TEN|URBAN|ARMED|HEAVILY ARMED|HOODED|MASKED|UNIDENTIFIED|UNKNOWN|GUERRILLA|REBEL) )*(?:(?:UNIDENTIFIED|UNKNOWN|ARMED|HOODED|MASKED) (?:MEN|INDIVIDUALS|PERSONS|PEOPLE|YOUTHS|GROUPS?)|URBAN COMMANDOE?S|HIT MEN|GUERRILLAS|TERRORISTS|GUNMEN|REBELS|SUBVERSIVES|KIDNAPPERS|HIRED KILLERS|DRUG TRAFFICKERS|NARCOTERRORISTS|EXTREMISTS)\b/g

/** "Guerrillas of the ELN", "FMLN troops": people of an organisation. */
const MEMBERS = /(?:S|MEN|PEOPLE|COMMANDO|COLUMN|SQUAD|PERSONNEL)(?: OF .*| FROM .*)?$/

/** Where no organisation is told: the armed group with a name of which the report speaks most; none where there is none. */
function usualSuspect({ actors }: Reading): readonly string[] {
  const groups = actors.filter(
    ({ name, kind, sector }) =>
      (sector === 'REB' || sector === 'CRM') && kind !== 'person' && isOrganisation(name, kind),
  )
  const [most] = groups.sort((a, b) => b.mentions.length - a.mentions.length)
  return most ? [most.name] : []
}

const FIGHTS = new Set(['REB', 'MIL', 'UAF', 'CRM', 'COP', 'SPY'])
const canFight = (sector: string | null, kind: string): boolean =>
  sector === null ? kind !== 'organisation' && kind !== 'state' : FIGHTS.has(sector)

/** A group with a name of its own: "the Shining Path", but not "the guerrillas" nor "Peruvian rebels". */
const isOrganisation = (name: string, kind: string): boolean =>
  (kind === 'group' || kind === 'organisation') &&
  !FIGHTERS.test(name) &&
  /\p{Lu}/u.test(
    name
      .split(/\s+(?:of|for|in)\s+/)[0]!
      .split(/\s+/)
      .at(-1)!,
  )
const FIGHTERS =
  /\b(?:rebels|guerr?illas|terrorists|traffickers|gunmen|kidnappers|insurgents|criminals|subversives|members|militants|troops|defectors)$/i

/** What did something without being anyone: "an army helicopter", "others". */
const NO_DOER =
  /^OF |^(?:\w+ )?OTHERS?$|^(?:OUR|GROUPS?|GANGS?|MEMBERS?|GUERRILLA|TERRORIST|MAOIST|(?:ABOUT )?\d+)$|(?:HELICOPTERS?|GUNSHIPS?|PLANES?|AIRCRAFT|BOMBS?|DYNAMITE|EXPLOSIVES?|CHARGES?|VEHICLES?|DEPARTMENT|UNITS)$/
/** Forces of a state, which the keys give as organisations also without a name. */
const STATE_FORCE =
  /(?:^|[A-Z] )(?:ARMY|ARMED FORCES|AIR FORCE|GOVERNMENT|HIGH COMMAND|NAVY|NATIONAL GUARD)$|^(?:ARMY|ARMED FORCES|GOVERNMENT)$/
/** "Terrorists of the Shining Path": who belongs where is told by the organisation. */
const OF_GROUP = / (?:OF|FROM) THE .*$/

function confidenceOf(event: Event, { attributions }: Reading): string {
  const said = attributions.find(({ id }) => id === event.attributedTo[0])
  if (event.status === 'hedged' || event.status === 'unclear') return 'POSSIBLE'
  if (said?.stance === 'accuses')
    return /official|police|army|minist|government|authorit/i.test(said.source?.quote ?? '')
      ? 'SUSPECTED OR ACCUSED BY AUTHORITIES'
      : 'SUSPECTED OR ACCUSED'
  return said?.stance === 'confirms' ? 'CLAIMED OR ADMITTED' : 'REPORTED AS FACT'
}
