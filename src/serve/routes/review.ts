import { projectFile } from '../../intake/knowledge.ts'
import { readAbbreviations } from '../../language/abbreviations.ts'
import { claimStates } from '../../review/claim-state.ts'
import { FIELDS, valueIn } from '../../review/fields.ts'
import { reviewQueue as queueOf } from '../../review/queue.ts'
import { answers } from '../answers.ts'
import { reviewQuery, reviewQueue } from '../api/review.ts'
import type { App } from '../app.ts'
import { claimJson } from '../claim-json.ts'
import type { Serving } from '../serving.ts'

export function reviewRoutes(app: App, { ledger }: Serving): void {
  const abbreviations = readAbbreviations(projectFile('lexicon/en/abbreviations.tsv'))

  app.get(
    '/api/review',
    {
      schema: {
        tags: ['review'],
        summary: 'Claims that nobody decided on, those first at which a look is worth most.',
        querystring: reviewQuery,
        response: answers(reviewQueue),
      },
    },
    async ({ query: { limit, claim: only = null } }) => {
      const { rows, ...queue } = await queueOf(ledger, { limit, only }, abbreviations)
      const states = await claimStates(
        ledger.db,
        rows.map(({ claim }) => claim.id),
      )
      return {
        ...queue,
        rows: rows.map(({ claim, ...item }) => ({
          ...item,
          claim: claimJson(claim, states.get(claim.id)),
          fields: FIELDS[claim.kind]!.map(name => ({ name, value: valueIn(claim, claim.parties, name) })),
        })),
      }
    },
  )
}
