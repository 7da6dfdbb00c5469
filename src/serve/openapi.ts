import type { App } from './app.ts'

/** What stands above the routes in the document of the API. */
export const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'According',
    version: '1',
    description:
      'The ledger of reports, claims and incidents, for the workbench and for programs on this machine. Days are ISO dates, moments ISO 8601 in UTC, spans half-open in UTF-16 units.',
  },
}

/** GET /api/openapi.json: every route with what it takes and gives. */
export function openapiRoute(app: App): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
