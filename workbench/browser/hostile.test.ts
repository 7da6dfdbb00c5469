import assert from 'node:assert/strict'
import { addressOf } from '../address.ts'
import type { IncidentView, LedgerState, ReportPage } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { HOSTILE, NO_LINKS } from './hostile.fixture.ts'
import { asked, pagesOf, settled, testInBrowser } from './workbench.fixture.ts'

/** A report in which a hostile text stands wherever a report can say something; it is told of, so that every page shows it. */
const reportWith = (evil: string, i: number) => ({
  id: `${evil} ${i}`,
  title: `${evil} Farmers killed`,
  outlet: `Radio ${evil}`,
  url: NO_LINKS[i % NO_LINKS.length],
  publishedAt: '2025-11-03',
  text: `Gunmen of the ${evil} Front killed ${i + 2} farmers near Timbuktu on Sunday, mayor ${evil} Diallo said.\n\n${evil}`,
})

testInBrowser('no text of a report runs, and no page links to what is no page of the web', async workbench => {
  const { page, origin } = workbench
  await page.goto(origin + addressOf.add())
  const lines = HOSTILE.map((evil, i) => JSON.stringify(reportWith(evil, i))).join('\n')
  const name = `<img src=x onerror=window.wasRun=1>.jsonl`
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name, mimeType: 'application/jsonl', buffer: Buffer.from(lines) }])
  await page.getByRole('button', { name: m.add.addFiles(1) }).click()
  await page.getByText(m.add.states.done, { exact: true }).waitFor()
  const { rows } = await asked<ReportPage>(workbench, '/api/reports?limit=100')
  const hostile = rows.filter(({ title }) => title?.endsWith(' Farmers killed'))
  assert.equal(hostile.length, HOSTILE.length)
  const { rows: incidents } = await asked<IncidentView>(workbench, '/api/incidents/view')
  const paths = [
    ...hostile.map(({ id }) => addressOf.report(id)),
    ...incidents.slice(0, 8).map(({ id }) => addressOf.incident(id)),
    ...(await pagesOf(workbench)),
  ]
  for (const path of paths) {
    await page.goto(origin + path)
    await settled(workbench)
    assert.equal(await page.evaluate(() => 'wasRun' in window), false, path)
    const links = await page.$$eval('a[href]', all =>
      all.map(a => ({ href: (a as HTMLAnchorElement).href, rel: (a as HTMLAnchorElement).rel })),
    )
    for (const { href, rel } of links) {
      const { protocol, origin: to } = new URL(href)
      assert.match(protocol, /^https?:$/, `${path}: ${href}`)
      if (to !== origin) assert.match(rel, /noopener/, `${path}: ${href}`)
    }
  }
})

testInBrowser('a text that a script would put into the page as HTML is refused by the browser', async workbench => {
  const { page, origin } = workbench
  await asked<LedgerState>(workbench, '/api/ledger')
  await page.goto(origin + addressOf.incidents())
  await settled(workbench)
  const refused = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>bold</b>'
      return null
    } catch (error) {
      return (error as Error).name
    }
  })
  assert.equal(refused, 'TypeError')
  ;(workbench.troubles as string[]).splice(0)
})
