import type { App } from './app.ts'
import { openapiRoute } from './openapi.ts'
import { actorRoutes } from './routes/actors.ts'
import { addRoutes } from './routes/add.ts'
import { claimRoutes } from './routes/claims.ts'
import { eventRoutes } from './routes/events.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { reportRoutes } from './routes/reports.ts'
import { sourceRoutes } from './routes/sources.ts'
import type { Serving } from './serving.ts'

/** Every noun of the API. */
export const ROUTES: readonly ((app: App, serving: Serving) => void)[] = [
  ledgerRoutes,
  incidentRoutes,
  reportRoutes,
  claimRoutes,
  sourceRoutes,
  actorRoutes,
  addRoutes,
  eventRoutes,
  openapiRoute,
]
