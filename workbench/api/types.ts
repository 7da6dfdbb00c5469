/** What the workbench knows of the program: the types of its API, and through this door alone. */
export type * from '../../src/serve/api/account.ts'
export type * from '../../src/serve/api/actor.ts'
export type * from '../../src/serve/api/adding.ts'
export type * from '../../src/serve/api/change.ts'
export type * from '../../src/serve/api/claim.ts'
export type * from '../../src/serve/api/decision.ts'
export type * from '../../src/serve/api/error.ts'
export type * from '../../src/serve/api/exporting.ts'
export type * from '../../src/serve/api/filter.ts'
export type * from '../../src/serve/api/incident.ts'
export type * from '../../src/serve/api/ledger.ts'
export type * from '../../src/serve/api/preview.ts'
export type * from '../../src/serve/api/reading.ts'
export type * from '../../src/serve/api/report.ts'
export type * from '../../src/serve/api/review.ts'
export type * from '../../src/serve/api/source.ts'
export type * from '../../src/serve/api/span.ts'

import type { IncidentSummary } from '../../src/serve/api/incident.ts'

export type EventType = IncidentSummary['type']
export type Status = IncidentSummary['happened']['status']
export type Measure = keyof IncidentSummary['figures']
