import { fold, withoutArticles } from '../../reading/places/fold.ts'
import type { Agreement } from '../agreement.ts'
import type { Side } from '../telling.ts'

/** Sectors (PLOVER) that fight for a state, against one, and that do not fight. */
const STATE = new Set(['GOV', 'MIL', 'COP', 'SPY'])
const REBEL = new Set(['REB', 'OPP', 'CRM'])
const ARMED = new Set(['MIL', 'COP', 'SPY', 'REB'])
const UNARMED = new Set(['CVL', 'MED', 'JRN', 'EDU', 'LAB', 'BUS', 'AGR', 'REL', 'REF', 'SOC', 'NGO'])

/**
 * Who did it. Two identified groups or states that are not the same contradict, and so do a state's force and rebels; whoever
 * is identified refines a label that fits ("gunmen"). Two labels identify nobody and are never compared; two persons may have
 * done it together, a person for a group.
 */
export function actorsAgree(a: Side, b: Side): Agreement {
  if (sameParty(a, b)) return 'agrees'
  if (opposed(a, b, STATE, REBEL)) return 'contradicts'
  if (a.identified && b.identified) return a.kind === 'person' || b.kind === 'person' ? 'silent' : 'contradicts'
  if (a.identified === b.identified) return 'silent'
  return a.identified ? 'refines' : 'refined'
}

/**
 * To whom. One happening has many victims: only the armed and the unarmed contradict each other, labels too ("militants",
 * "farmers"); all who do not fight are of one kind.
 */
export function recipientsAgree(a: Side, b: Side): Agreement {
  if (sameParty(a, b)) return 'agrees'
  if (opposed(a, b, ARMED, UNARMED)) return 'contradicts'
  return UNARMED.has(a.sector ?? '') && UNARMED.has(b.sector ?? '') ? 'agrees' : 'silent'
}

/** "The Malian army" and "Malian army"; an identified party's shorter name ("Konaré") within the longer one. */
function sameParty(a: Side, b: Side): boolean {
  if (a.country && b.country && a.country !== b.country) return false
  const [x, y] = [partyWords(a.name), partyWords(b.name)]
  const [few, many] = x.length < y.length ? [x, y] : [y, x]
  if (!few.length || !few.every(word => many.includes(word))) return false
  return few.length === many.length || (a.identified && b.identified)
}

/** Whether a denial of the one is about the other: the same by name, or labels of one armed side ("the army", "army drones"). */
export function mayBeOne(a: Side, b: Side): boolean {
  if (sameParty(a, b)) return true
  const armed = STATE.has(a.sector ?? '') || REBEL.has(a.sector ?? '')
  return armed && a.sector === b.sector && !(a.identified && b.identified)
}

const partyWords = (name: string): readonly string[] =>
  withoutArticles(fold(name))
    .split(' ')
    .filter(word => word && word !== 'of')

const opposed = (a: Side, b: Side, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const [x, y] = [a.sector ?? '', b.sector ?? '']
  return (one.has(x) && other.has(y)) || (one.has(y) && other.has(x))
}
