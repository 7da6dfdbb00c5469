import assert from 'node:assert/strict'
import { after, type TestContext, test } from 'node:test'
import { closeSharedChromium, whyNoChromium } from '../../scripts/browser/chromium.ts'
import { onLedgerCopy } from '../../scripts/browser/ledgers.ts'
import { onWorkbench, type Workbench } from '../../scripts/browser/workbench.ts'
import { addressOf } from '../address.ts'
import type { ActorList, IncidentView, ReportDetail, ReportPage, SourceList } from '../api/types.ts'

after(closeSharedChromium)

type Looks = Parameters<typeof onWorkbench>[2]

/** A test in Chromium, on a ledger of its own; nothing may go wrong behind the page meanwhile, nor leave this machine. */
export const testInBrowser = (
  name: string,
  work: (workbench: Workbench, test: TestContext) => Promise<void>,
  looks?: Looks,
): void =>
  void test(name, { skip: whyNoChromium() ?? false }, context =>
    onLedgerCopy(ledger =>
      onWorkbench(
        ledger,
        async workbench => {
          await work(workbench, context)
          assert.deepEqual(workbench.troubles, [])
        },
        looks,
      ),
    ),
  )

/** What the API answers to whoever the page is. */
export async function asked<T>({ page, origin }: Workbench, path: string): Promise<T> {
  const answer = await page.request.get(origin + path)
  assert.ok(answer.ok(), `${path}: ${answer.status()}`)
  return (await answer.json()) as T
}

/** Waits until the page shows what it asked the server for. */
export async function settled({ page }: Workbench): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('main .loading, main [aria-busy=true]'),
  )
  await page.waitForTimeout(150)
}

/** The address of each page, with one of the things that a page stands for. */
export async function pagesOf(workbench: Workbench): Promise<readonly string[]> {
  const view = await asked<IncidentView>(workbench, '/api/incidents/view')
  const reports = await asked<ReportPage>(workbench, '/api/reports?limit=1')
  const { id } = reports.rows[0]!
  const { reading } = await asked<ReportDetail>(workbench, `/api/reports/${id}`)
  const sources = await asked<SourceList>(workbench, '/api/sources')
  const actors = await asked<ActorList>(workbench, '/api/actors')
  const incident = view.rows.find(({ contradictions }) => contradictions)!
  return [
    addressOf.incidents(),
    addressOf.incident(incident.id),
    addressOf.reports(),
    addressOf.report(id),
    addressOf.report(id, reading.claims.at(-1)!.id),
    addressOf.review(),
    addressOf.sources(),
    addressOf.source(sources.rows[0]!.key),
    addressOf.actors(),
    addressOf.actor(actors.rows[0]!.key),
    addressOf.export(),
    addressOf.add(),
  ]
}
