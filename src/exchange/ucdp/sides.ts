import type { IncidentSummary } from '../../incidents/summary.ts'
import type { Side } from '../../incidents/telling.ts'
import { type SideTold, sidesTold } from '../export/sides-told.ts'

/** The two sides of an event as UCDP has them; null where nobody names one. */
export type UcdpSides = { readonly a: Side | null; readonly b: Side | null; readonly others: readonly SideTold[] }

const STATE = ['MIL', 'COP', 'GOV', 'SPY']
const ARMED = [...STATE, 'REB', 'UAF', 'CRM', 'PRM']

const isOf = (sectors: readonly string[], { side }: SideTold): boolean => sectors.includes(side.sector ?? '')

/** Of state-based violence the state is side a; of one-sided violence who attacked, and side b is "Civilians". */
export function ucdpSides(summary: IncidentSummary, typeOfViolence: 1 | 2 | 3): UcdpSides {
  const told = [...sidesTold(summary, 'actors'), ...sidesTold(summary, 'recipients')].filter(
    ({ side }, i, all) => all.findIndex(other => other.side.name === side.name) === i,
  )
  const armed = told.filter(one => isOf(ARMED, one))
  const [a] = typeOfViolence === 1 ? armed.filter(one => isOf(STATE, one)) : armed
  const b =
    typeOfViolence === 3 ? undefined : armed.find(one => one !== a && (typeOfViolence !== 1 || !isOf(STATE, one)))
  const other = b ?? (typeOfViolence === 1 ? armed.find(one => one !== a) : undefined)
  return { a: a?.side ?? null, b: other?.side ?? null, others: armed.filter(one => one !== a && one !== other) }
}

/** The name of a side; a label without a name stays a label. */
export const sideName = (side: Side | null): string => side?.name ?? 'XXX unknown'
