import type { Cell, EventReport } from '../event-report.ts'

const SLOTS = [1, 2, 3, 4, 5, 6]
const ROLES = ['initiator', 'perpetrator', 'intervener', 'bystander'] as const
type Role = (typeof ROLES)[number]

/** Role of an actor of a slot, 0 or 1. */
export type Roles = Readonly<Record<Role, Cell>>

/**
 * What the actor of a slot did, by the reports of one event: 1 where any report says so, but one slot at most began it (the
 * one that most reports name; none where two are named equally often), who began it neither intervened nor stood by, and who
 * is said to have stood by is no perpetrator.
 */
export function rolesOf(reports: readonly EventReport[], slot: number): Roles {
  const named = (n: number, role: Role): number =>
    reports.filter(({ cells }) => cells[`actor${n}_${role}`] === 1).length
  const begun = named(slot, 'initiator')
  const others = SLOTS.filter(n => n !== slot).map(n => named(n, 'initiator'))
  const initiator = begun > Math.max(...others)
  const perpetrator = named(slot, 'perpetrator') > 0
  const bystander = named(slot, 'bystander') > 0
  const flag = (yes: boolean): number => (yes ? 1 : 0)
  return {
    initiator: flag(initiator),
    perpetrator: flag(perpetrator && !bystander),
    intervener: flag(named(slot, 'intervener') > 0 && !initiator),
    bystander: flag(bystander && !initiator),
  }
}
