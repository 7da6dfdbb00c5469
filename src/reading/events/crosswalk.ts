import type { Actor, EventType } from '../reading.ts'
import type { CrosswalkRule } from './lexicon.ts'

/** A side that a party stands on, as the crosswalk's rules name it. */
export type Side = 'state' | 'rebel' | 'militia' | 'crowd' | 'civilian' | 'place'

const ARMED: ReadonlySet<Side> = new Set(['state', 'rebel', 'militia'])
const STATE = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG'])
const OFFICE = new Set(['GOV', 'JUD', 'LEG'])
const REBEL = new Set(['REB', 'UAF'])
const CROWD = new Set(['protester', 'demonstrator', 'marcher', 'crowd', 'rioter', 'mob', 'protestor', 'youth'])
const STATE_FORCE = new Set([
  'army',
  'police',
  'policeman',
  'soldier',
  'troop',
  'troops',
  'navy',
  'officer',
  'gendarme',
  'marine',
  'government',
  'regime',
  'coalition',
])
const REBEL_FORCE = new Set([
  'rebel',
  'insurgent',
  'guerrilla',
  'jihadist',
  'militant',
  'terrorist',
  'fighter',
  'separatist',
  'extremist',
  'isis',
  'isil',
])

/** The side of a party from its actor's sector, else from its head noun and classes. */
export function sideOf(actor: Actor | undefined, lemma: string, classes: ReadonlySet<string>): Side | null {
  const sector = actor?.sector
  if (CROWD.has(lemma)) return 'crowd'
  // a minister bears no arms
  if (actor?.kind === 'person' && sector && OFFICE.has(sector) && !classes.has('force')) return 'civilian'
  if (sector && STATE.has(sector)) return 'state'
  if (sector && REBEL.has(sector)) return 'rebel'
  if (sector === 'PRM') return 'militia'
  if (STATE_FORCE.has(lemma)) return 'state'
  if (REBEL_FORCE.has(lemma)) return 'rebel'
  if (actor?.kind === 'state') return 'state'
  if (classes.has('force')) return 'militia'
  if (classes.has('person')) return 'civilian'
  if (classes.has('territory') || classes.has('facility')) return 'place'
  return null
}

/** The first rule of the crosswalk that fits an event, or null. A side is given once for each party. */
export function crosswalkOf<Rule extends CrosswalkRule>(
  event: { readonly type: EventType; readonly mode: string | null; readonly lemmas: readonly string[] },
  actors: readonly Side[],
  recipients: readonly Side[],
  rules: readonly Rule[],
): Rule | null {
  const armed = (sides: readonly Side[]) => sides.filter(side => ARMED.has(side))
  const fighting = {
    both: armed(actors).length > 0 && armed(recipients).length > 0,
    among: armed(actors).length > 1 && armed(actors).some(side => side !== 'state'),
  }
  return (
    rules.find(
      rule =>
        rule.type.includes(event.type) &&
        (!rule.mode || (event.mode !== null && rule.mode.includes(event.mode))) &&
        (!rule.lemma || rule.lemma.some(lemma => event.lemmas.includes(lemma))) &&
        (!rule.actor || rule.actor.some(side => actors.includes(side as Side))) &&
        (!rule.recipient || rule.recipient.some(side => recipients.includes(side as Side))) &&
        (!rule.sides || fighting[rule.sides]),
    ) ?? null
  )
}
