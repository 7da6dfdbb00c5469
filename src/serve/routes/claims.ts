import { sql } from 'kysely'
import { claimsWhere } from '../../store/claims-where.ts'
import { searchClaims } from '../../store/search-claims.ts'
import { answers } from '../answers.ts'
import { claimList, claimNumbers, claimPage, claimsQuery } from '../api/claim.ts'
import { noQuery } from '../api/list.ts'
import type { App } from '../app.ts'
import { claimJson, claimsJson } from '../claim-json.ts'
import { filterIn } from '../filter-in.ts'
import type { Serving } from '../serving.ts'

/** Claims at once, at the most. */
const MOST = 1000

export function claimRoutes(app: App, { ledger }: Serving): void {
  app.get(
    '/api/claims',
    {
      schema: {
        tags: ['claims'],
        summary: 'A page of the claims that a filter finds, last published first.',
        querystring: claimsQuery,
        response: answers(claimPage),
      },
    },
    async ({ query }) => {
      const { limit, after = null } = query
      return claimsJson(ledger.db, await searchClaims(ledger, filterIn(query), { limit, after }))
    },
  )

  app.get(
    '/api/claims/:numbers',
    {
      schema: {
        tags: ['claims'],
        summary: 'Claims by their numbers, parted by commas: those that an edge between two actors rests on.',
        params: claimNumbers,
        querystring: noQuery,
        response: answers(claimList),
      },
    },
    async ({ params: { numbers } }) => {
      const wanted = [...new Set(numbers.split(',').map(Number))]
      const { rows } = await claimsWhere(ledger.db, sql`id in (${sql.join(wanted)})`, { limit: MOST, after: null })
      return { rows: rows.map(row => claimJson(row)) }
    },
  )
}
