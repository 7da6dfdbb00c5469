import { actorsOf, type KeptActor } from '../store/actors.ts'
import { type IncidentNames, incidentNames } from '../store/incident-names.ts'
import type { Ledger } from '../store/open.ts'
import { type RegisteredSource, sourceRegister } from '../store/source-register.ts'
import { remembered } from './remembered.ts'

/** Who is named in a ledger: found out when somebody asks, once for each state of the ledger. */
export type Registers = {
  readonly actors: () => Promise<readonly KeptActor[]>
  readonly sources: () => Promise<readonly RegisteredSource[]>
  /** Who is named in which incident. */
  readonly names: () => Promise<IncidentNames>
}

/** The registers of a ledger that is open. */
export function registersOf(ledger: Ledger): Registers {
  const actors = remembered(ledger, ({ db }) => actorsOf(db))
  const sources = remembered(ledger, sourceRegister)
  const names = remembered(ledger, async () => incidentNames(ledger, await sources(), await actors()))
  return { actors, sources, names }
}
