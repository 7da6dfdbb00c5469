import { searchClaims } from '../../store/search-claims.ts'
import { answers } from '../answers.ts'
import { claimPage, claimsQuery } from '../api/claim.ts'
import type { App } from '../app.ts'
import { claimsJson } from '../claim-json.ts'
import { filterIn } from '../filter-in.ts'
import type { Serving } from '../serving.ts'

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
      return claimsJson(await searchClaims(ledger, filterIn(query), { limit, after }))
    },
  )
}
