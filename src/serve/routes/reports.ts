import type { Kysely } from 'kysely'
import { claimStates } from '../../review/claim-state.ts'
import { claimDecisions } from '../../store/claim-decisions.ts'
import { reportDetail as detailOf } from '../../store/report-detail.ts'
import { reportsFound } from '../../store/reports.ts'
import type { Tables } from '../../store/schema.ts'
import { claimsAt } from '../../store/search-claims.ts'
import { answers } from '../answers.ts'
import { idParams, noQuery } from '../api/list.ts'
import { type ReportDetail, reportDetail, reportPage, reportsQuery } from '../api/report.ts'
import type { App } from '../app.ts'
import { reviewJson } from '../claim-json.ts'
import type { Serving } from '../serving.ts'
import { unknown } from '../unknown.ts'

export function reportRoutes(app: App, { ledger: { db } }: Serving): void {
  app.get(
    '/api/reports',
    {
      schema: {
        tags: ['reports'],
        summary: 'A page of the reports, last published first.',
        querystring: reportsQuery,
        response: answers(reportPage),
      },
    },
    ({ query: { words, outlet, limit, after = null } }) =>
      reportsFound(db, { ...(words && { words }), ...(outlet && { outlet }) }, { limit, after }),
  )

  app.get(
    '/api/reports/:id',
    {
      schema: {
        tags: ['reports'],
        summary: 'One report: its text, all that it was read to say, and where it came from.',
        params: idParams,
        querystring: noQuery,
        response: answers(reportDetail),
      },
    },
    async ({ params: { id } }) => {
      const detail = await detailOf(db, id)
      if (detail) return { ...detail, reviews: await reviewsOf(db, id) }
      const ids = await db.selectFrom('report').select('id').execute()
      throw unknown(
        'report',
        id,
        ids.map(row => row.id),
        '/api/reports',
      )
    },
  )
}

/** What people decided on claims of a report's newest reading. */
async function reviewsOf(db: Kysely<Tables>, report: string): Promise<ReportDetail['reviews']> {
  const decisions = await claimDecisions(db, 'decision_claim.report_id', [report])
  const states = await claimStates(
    db,
    decisions.flatMap(({ claim_id }) => claim_id ?? []),
  )
  const claims = await claimsAt(
    db,
    [...states.keys()].map(id => ({ id })),
  )
  return claims.map(row => ({ claim: row.claim, review: reviewJson(row, states.get(row.id)!) }))
}
