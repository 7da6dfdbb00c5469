import type { App } from './app.ts'
import { openapiRoute } from './openapi.ts'
import { actorRoutes } from './routes/actors.ts'
import { addRoutes } from './routes/add.ts'
import { claimRoutes } from './routes/claims.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { eventRoutes } from './routes/events.ts'
import { exportRoutes } from './routes/exports.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { reliabilityRoutes } from './routes/reliability.ts'
import { reportRoutes } from './routes/reports.ts'
import { reviewRoutes } from './routes/review.ts'
import { sourceRoutes } from './routes/sources.ts'
import type { Serving } from './serving.ts'

/** Every noun of the API. */
export const ROUTES: readonly ((app: App, serving: Serving) => void)[] = [
  ledgerRoutes,
  incidentRoutes,
  reportRoutes,
  claimRoutes,
  reviewRoutes,
  decisionRoutes,
  reliabilityRoutes,
  sourceRoutes,
  actorRoutes,
  addRoutes,
  exportRoutes,
  eventRoutes,
  openapiRoute,
]
