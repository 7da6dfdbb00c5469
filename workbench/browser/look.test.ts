import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { addressOf } from '../address.ts'
import type { IncidentRow, IncidentView, ReportDetail } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

/** An incident whose accounts contradict each other, at a point of the map. */
async function contradicted(workbench: Workbench): Promise<IncidentRow> {
  const { rows } = await asked<IncidentView>(workbench, '/api/incidents/view')
  const found = rows.find(({ contradictions, radiusKm }) => contradictions > 0 && radiusKm !== null && radiusKm < 50)
  return found!
}

/** The second click, on the page of an incident: the exact words of two who contradict each other. */
async function wordsAreShown(workbench: Workbench): Promise<void> {
  const { page } = workbench
  await page.getByRole('heading', { name: m.incident.disagreements }).waitFor()
  await page.locator('.disagreements .account-numbers a').first().click()
  const words = page.locator('.words-panel')
  await words.getByRole('heading', { name: m.incident.against }).waitFor()
  const quotes = await words.locator('blockquote a').all()
  assert.ok(quotes.length >= 2)
  for (const quote of [quotes[0]!, quotes.at(-1)!]) {
    const report = new URL((await quote.getAttribute('href'))!, workbench.origin).pathname.split('/').at(-1)!
    const { reading } = await asked<ReportDetail>(workbench, `/api/reports/${report}`)
    assert.ok(reading.text.includes((await quote.textContent())!), 'words of the report, letter by letter')
  }
}

testInBrowser('from a contradiction in the list to the words in two clicks', async workbench => {
  await settled(workbench)
  await workbench.page.locator('tr:has(.disputed)').first().click()
  await wordsAreShown(workbench)
})

testInBrowser('from a contradiction on the map to the words in two clicks', async workbench => {
  const { page, origin } = workbench
  const { id, latitude, longitude } = await contradicted(workbench)
  await page.goto(`${origin}/?contradicted=yes&map=${latitude},${longitude},13.9`)
  await settled(workbench)
  const canvas = page.locator('.map canvas')
  const { x, y, width, height } = (await canvas.boundingBox())!
  // The pointer tells when the map is drawn: it changes over what can be clicked.
  for (let step = 0; !(await canvas.evaluate(({ style }) => style.cursor === 'pointer')); step ^= 1) {
    await page.mouse.move(x + width / 2 + step, y + height / 2)
    await page.waitForTimeout(100)
  }
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForURL(`**${addressOf.incident(id)}*`)
  await wordsAreShown(workbench)
})

testInBrowser('an incident on the map is opened by keys alone', async workbench => {
  const { page, origin } = workbench
  const { id, latitude, longitude } = await contradicted(workbench)
  await page.goto(`${origin}/?contradicted=yes&map=${latitude},${longitude},13.9`)
  await page.waitForSelector('.map[data-drawn="true"]')
  await page.locator('.map canvas').focus()
  await page.keyboard.press('Enter')
  await page.locator('.here a:focus').waitFor()
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? undefined)
  for (let step = 0; step < 8 && (await focused()) !== addressOf.incident(id); step++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${addressOf.incident(id)}*`)
})

testInBrowser('words of a claim open in the report, at the words', async workbench => {
  const { page, origin } = workbench
  const { id } = await contradicted(workbench)
  await page.goto(origin + addressOf.incident(id))
  await page.locator('.disagreements .account-numbers a').first().click()
  const quote = page.locator('.words-panel blockquote a').first()
  const words = (await quote.textContent())!
  await quote.click()
  await page.waitForURL('**/reports/*?claim=*')
  await settled(workbench)
  assert.ok((await page.locator('main').textContent())!.includes(words))
})

testInBrowser('a view that is opened again from its address is the same', async workbench => {
  const { page, origin, browser } = workbench
  const { type, country, from } = await contradicted(workbench)
  await settled(workbench)
  await page.locator('.facets').getByLabel(m.types[type]).click()
  await page.locator('.facets').getByLabel(m.country(country!)).click()
  await page.getByLabel(m.incidents.from, { exact: true }).fill(from!)
  await page.getByLabel(m.incidents.sort).selectOption('killed')
  await settled(workbench)
  const seen = async (where: typeof page) => ({
    found: await where.locator('.found').textContent(),
    rows: await where.locator('.list tbody tr[aria-rowindex]').allTextContents(),
    chips: await where.locator('.chips').innerText(),
    bars: await where.locator('.bin:not(.off)').count(),
    sort: await where.getByLabel(m.incidents.sort).inputValue(),
  })
  const before = await seen(page)
  const address = page.url()
  assert.match(address, /\?country=..&from=.*sort=killed&type=/)
  const other = await browser.newContext({
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
  })
  const again = await other.newPage()
  await again.goto(address)
  await settled({ ...workbench, page: again })
  assert.deepEqual(await seen(again), before)
  await other.close()
  await page.goto(`${origin}/sources`)
  await page.goBack()
  await settled(workbench)
  assert.deepEqual(await seen(page), before, 'and after coming back')
})
