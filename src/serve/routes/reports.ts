import { reportDetail as detailOf } from '../../store/report-detail.ts'
import { reportsFound } from '../../store/reports.ts'
import { answers } from '../answers.ts'
import { idParams } from '../api/list.ts'
import { reportDetail, reportPage, reportsQuery } from '../api/report.ts'
import type { App } from '../app.ts'
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
        response: answers(reportDetail),
      },
    },
    async ({ params: { id } }) => {
      const detail = await detailOf(db, id)
      if (detail) return detail
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
