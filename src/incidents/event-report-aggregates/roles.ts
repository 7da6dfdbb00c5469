import type { EventReport } from '../event-report.ts'

const SLOTS = [1, 2, 3, 4, 5, 6]
/** What an actor of a slot can have done. */
export type Role = 'initiator' | 'perpetrator' | 'intervener' | 'bystander'

/**
 * Whether the actor of a slot had a role, by the reports of one event, 1 or 0: 1 where any report says so, but one slot at
 * most began it (the one that most reports name; none where two are named equally often), who began it neither intervened
 * nor stood by, and who is said to have stood by is no perpetrator.
 */
export function roleOf(reports: readonly EventReport[], slot: number, role: Role): number {
  const named = (n: number, as: Role): number => {
    const column = `actor${n}_${as}`
    return reports.reduce((count, { cells }) => (cells[column] === 1 ? count + 1 : count), 0)
  }
  const begun = named(slot, 'initiator')
  const began = begun > 0 && SLOTS.every(n => n === slot || named(n, 'initiator') < begun)
  if (role === 'initiator') return began ? 1 : 0
  const barred = role === 'perpetrator' ? named(slot, 'bystander') > 0 : began
  return named(slot, role) > 0 && !barred ? 1 : 0
}
