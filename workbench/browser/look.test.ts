import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { addressOf } from '../address.ts'
import type { IncidentRow, IncidentView, ReportDetail } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { isPlaced } from '../pages/incidents/narrow.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

/** An incident whose accounts contradict each other, at a point of the map. */
async function contradicted(workbench: Workbench): Promise<IncidentRow> {
  const { rows } = await asked<IncidentView>(workbench, '/api/incidents/view')
  const found = rows.find(({ contradictions, radiusKm }) => contradictions > 0 && radiusKm !== null && radiusKm < 50)
  return found!
}

/** The second click was done: the exact words of two who contradict each other are shown. */
async function wordsAreShown(workbench: Workbench): Promise<void> {
  const { page } = workbench
  const words = page.locator('.words-panel')
  await words.getByRole('heading', { name: m.incident.against }).waitFor()
  const quotes = await words.locator('article blockquote a').all()
  assert.ok(quotes.length >= 2)
  await quotes[0]!.waitFor()
  for (const quote of [quotes[0]!, quotes.at(-1)!]) {
    const report = new URL((await quote.getAttribute('href'))!, workbench.origin).pathname.split('/').at(-1)!
    const { reading } = await asked<ReportDetail>(workbench, `/api/reports/${report}`)
    assert.ok(reading.text.includes((await quote.textContent())!), 'words of the report, letter by letter')
  }
  const { top, bottom } = await quotes[0]!.evaluate(quote => quote.getBoundingClientRect().toJSON())
  assert.ok(top >= 0 && bottom <= page.viewportSize()!.height, 'within sight')
}

/** Clicks on what lies on the map, from the north west on, until something of it is contradicted. */
async function clickContradicted({ page }: Workbench): Promise<void> {
  await page.waitForSelector('.map[data-drawn="true"]')
  for (const [x, y] of await page.locator('.map canvas').evaluate(canBeClicked, STEP)) {
    await page.mouse.click(x, y)
    await page.locator('.here a:focus').waitFor()
    if (await page.locator('.here .disputed').count()) return
    await page.keyboard.press('Escape')
  }
  assert.fail('nothing on the map is contradicted')
}

/** Pixels; what lies on the map is as wide at the least. */
const STEP = 8

/** Points of the window, a row after the other, at which the map shows a pointer: it is passed over as a mouse would. */
function canBeClicked(canvas: HTMLElement | SVGElement, step: number): readonly (readonly [number, number])[] {
  const { left, top, right, bottom } = canvas.getBoundingClientRect()
  const points: (readonly [number, number])[] = []
  for (let y = top + step; y < bottom; y += step)
    for (let x = left + step; x < right; x += step) {
      if (document.elementFromPoint(x, y) !== canvas) continue
      canvas.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }))
      const isNear = points.some(([a, b]) => Math.hypot(x - a, y - b) < 3 * step)
      if (canvas.style.cursor === 'pointer' && !isNear) points.push([x, y])
    }
  return points
}

testInBrowser('from a contradiction in the list to the words in two clicks', async workbench => {
  const { page } = workbench
  await settled(workbench)
  await page.locator('tr:has(.disputed) .first a').first().click()
  await page.getByRole('heading', { name: m.incident.disagreements }).waitFor()
  await page.locator('.disagreements .account-numbers a').first().click()
  await wordsAreShown(workbench)
  await page.goBack()
  await page.goBack()
  await page.locator('tr .disputed').first().click()
  await wordsAreShown(workbench)
})

testInBrowser('from a contradiction on the first view of the map to the words in two clicks', async workbench => {
  await clickContradicted(workbench)
  await workbench.page.locator('.here .disputed').first().click()
  await wordsAreShown(workbench)
})

testInBrowser('what lies on the map is opened, and its words, by keys alone', async workbench => {
  const { page, origin } = workbench
  const { rows } = await asked<IncidentView>(workbench, '/api/incidents/view')
  const placed = rows.filter(isPlaced)
  const disputed = placed.filter(({ contradictions }) => contradictions).length
  await page.waitForSelector('.map[data-drawn="true"]')
  await page.locator('.map canvas').focus()
  await page.keyboard.press('Enter')
  await page.locator('.here').getByText(m.incidents.lieHere(placed.length, disputed)).waitFor()
  const href = await page.locator('.here a:focus').getAttribute('href')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}${href}?*`)
  await wordsAreShown(workbench)
})

testInBrowser('a bunch is zoomed in to until its places lie apart', async workbench => {
  const { page } = workbench
  await clickContradicted(workbench)
  const closer = page.locator('.here').getByRole('button', { name: m.incidents.closerHere })
  if (!(await closer.count())) return
  await closer.click()
  await page.waitForURL('**/?map=*')
  await page.locator('.map canvas:focus').waitFor()
  await page.locator('.here').waitFor({ state: 'detached' })
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
