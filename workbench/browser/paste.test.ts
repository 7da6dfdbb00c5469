import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { addressOf } from '../address.ts'
import type { ReportDetail, ReportPage } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, pagesOf, settled, testInBrowser } from './workbench.fixture.ts'

/** Pastes a report on the page Add and waits until it is read. */
async function paste(page: Page, said: { text: string; title: string; outlet: string }): Promise<void> {
  await page.getByLabel(m.add.textLabel).fill(said.text)
  await page.getByLabel(m.add.titleLabel).fill(said.title)
  const form = page.locator('form', { has: page.getByLabel(m.add.textLabel) })
  await form.getByLabel(m.add.outlet).fill(said.outlet)
  await form.getByLabel(m.add.published).fill('2025-11-03')
  await page.getByRole('button', { name: m.add.addText }).click()
  await page.getByText(m.add.outcome.added, { exact: true }).waitFor()
}

testInBrowser('a report that is pasted arrives, also on a page that is open beside it', async workbench => {
  const { page, origin } = workbench
  const beside = await page.context().newPage()
  await beside.goto(origin + addressOf.incidents())
  await settled({ ...workbench, page: beside })
  const before = await beside.locator('.found').textContent()
  await page.goto(origin + addressOf.add())
  await paste(page, {
    text: 'Gunmen killed five farmers near Timbuktu on Sunday, the mayor of the town said.',
    title: 'Five farmers killed near Timbuktu',
    outlet: 'Sample Post',
  })
  await beside.waitForFunction(before => document.querySelector('.found')?.textContent !== before, before)
  await page.locator('.outcomes a').first().click()
  await page.waitForURL('**/reports/*')
  await settled(workbench)
  assert.match((await page.locator('main').textContent())!, /Gunmen killed five farmers near Timbuktu on Sunday/)
})

testInBrowser('words from right to left stand rightly, each mark on its own', async workbench => {
  const { page, origin } = workbench
  const arabic = 'قُتل خمسة مزارعين يوم الأحد.'
  const hebrew = 'חמישה חקלאים נהרגו ביום ראשון.'
  // Only English is read: most of the report is.
  const english =
    'Gunmen killed five farmers near Timbuktu on Sunday, mayor Karim (كريم) said. They came on motorcycles in the morning and set fire to the stores of the village, he told reporters in the town hall. The army said that it had killed two of them.'
  await page.goto(origin + addressOf.add())
  await paste(page, { text: [arabic, english, hebrew].join('\n\n'), title: arabic, outlet: 'راديو النموذج' })
  await page.locator('.outcomes a').first().click()
  await page.waitForURL('**/reports/*')
  await settled(workbench)
  const lines = await page.$$eval('.text p', all =>
    all.map(line => ({ words: line.textContent, direction: getComputedStyle(line).direction })),
  )
  assert.deepEqual(lines, [
    { words: arabic, direction: 'rtl' },
    { words: english, direction: 'ltr' },
    { words: hebrew, direction: 'rtl' },
  ])
  const heading = page.getByRole('heading', { level: 1 })
  assert.equal(await heading.evaluate(each => getComputedStyle(each.querySelector('[dir]') ?? each).direction), 'rtl')
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const { reading } = await asked<ReportDetail>(workbench, `/api/reports/${id}`)
  const marked = await page.$$eval('.text [data-at]', all =>
    all.map(({ dataset, textContent }) => ({ at: Number((dataset as DOMStringMap).at), words: textContent! })),
  )
  assert.ok(marked.length)
  for (const { at, words } of marked) assert.ok(reading.text.startsWith(words, at), words)
  assert.ok(await page.locator('.text .event').count(), 'what the English line tells is marked')
})

testInBrowser('what looks like HTML in a report stays text on every page', async workbench => {
  const { page, origin } = workbench
  const evil = '<img id="of-report" src="/nothing" onerror="window.wasRun = 1">'
  await page.goto(origin + addressOf.add())
  await paste(page, {
    text: `${evil}<script>window.wasRun = 1</script> Gunmen ${evil} killed five farmers near Timbuktu on Sunday, ${evil} said.`,
    title: `${evil} Five farmers killed`,
    outlet: `Radio ${evil}`,
  })
  const { rows } = await asked<ReportPage>(workbench, '/api/reports')
  const { id } = rows.find(({ title }) => title?.includes('Five farmers'))!
  const { incidents } = await asked<ReportDetail>(workbench, `/api/reports/${id}`)
  const own = [addressOf.report(id), ...incidents.map(({ incident }) => addressOf.incident(incident))]
  for (const path of [...own, ...(await pagesOf(workbench))]) {
    await page.goto(origin + path)
    await settled(workbench)
    assert.equal(await page.locator('#of-report').count(), 0, path)
    assert.equal(await page.evaluate(() => 'wasRun' in window), false, path)
  }
  await page.goto(origin + addressOf.report(id))
  await settled(workbench)
  const text = (await page.locator('main').textContent())!
  assert.ok(text.includes('<script>window.wasRun = 1</script> Gunmen <img id="of-report"'), 'letter by letter')
})
