import { ledgerCounts, ledgerDays } from '../../store/ledger-counts.ts'
import { answers } from '../answers.ts'
import { ledgerState } from '../api/ledger.ts'
import { noQuery } from '../api/list.ts'
import type { App } from '../app.ts'
import type { Serving } from '../serving.ts'

export function ledgerRoutes(app: App, { ledger, reader, who }: Serving): void {
  app.get(
    '/api/ledger',
    {
      schema: {
        tags: ['ledger'],
        summary: 'The ledger that is open.',
        querystring: noQuery,
        response: answers(ledgerState),
      },
    },
    async () => ({
      address: ledger.address,
      kind: ledger.kind,
      counts: await ledgerCounts(ledger.db),
      days: await ledgerDays(ledger.db),
      reader,
      warnings: ledger.warnings,
      who,
    }),
  )
}
