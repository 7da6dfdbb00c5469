import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import type { IncidentRow, IncidentsFound, IncidentView } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { histogramOf, stretchOf } from '../pages/incidents/bins.ts'
import { isPlaced } from '../pages/incidents/narrow.ts'
import { asked, testInBrowser } from './workbench.fixture.ts'

const ROW = '.rows tbody tr[tabindex]'
const DRAWN = '.map[data-drawn="true"]'

const rowsOf = async (workbench: Workbench): Promise<readonly IncidentRow[]> =>
  (await asked<IncidentView>(workbench, '/api/incidents/view')).rows

/** Waits until so many are said to be shown. */
async function until({ page }: Workbench, shown: number, total: number): Promise<void> {
  const expected = m.incidents.found(shown, total, false)
  await page
    .waitForFunction(words => document.querySelector('.found')?.textContent === words, expected, { timeout: 20_000 })
    .catch(() => {})
  assert.equal(await page.textContent('.found'), expected)
}

/** A word that some claims have and some have not, with the number of incidents that they tell of. */
async function wordOfSome(workbench: Workbench, rows: readonly IncidentRow[]) {
  for (const word of new Set(rows.map(({ place }) => place).filter(place => place !== null))) {
    const { ids } = await asked<IncidentsFound>(workbench, `/api/incidents/found?words=${encodeURIComponent(word)}`)
    if (ids.length && ids.length < rows.length) return { word, count: ids.length }
  }
  throw new Error('the name of every place stands in all incidents or in none')
}

/** Whether it can have happened on one of the days. */
const canBeOn = (from: string, to: string) => (row: IncidentRow) =>
  row.from !== null && row.to !== null && row.to >= from && row.from <= to

testInBrowser('a facet, the search and an address narrow the list; back widens it again', async workbench => {
  const { page, origin } = workbench
  const rows = await rowsOf(workbench)
  const all = rows.length
  const disputed = rows.filter(({ contradictions }) => contradictions).length
  const { word, count } = await wordOfSome(workbench, rows)
  await page.waitForSelector(ROW)
  await until(workbench, all, all)
  await page.getByLabel(m.incidents.contradicted).check()
  await until(workbench, disputed, all)
  const view = page.url()
  assert.equal(view, `${origin}/?contradicted=yes`)
  await page.goBack()
  await until(workbench, all, all)
  await page.keyboard.press('/')
  await page.keyboard.type(word)
  await until(workbench, count, count)
  await page.goto(view)
  await until(workbench, disputed, all)
})

testInBrowser('who says so and who takes part are counted, and chosen by keyboard', async workbench => {
  const { page } = workbench
  const all = (await rowsOf(workbench)).length
  for (const title of [m.incidents.source, m.incidents.actor]) {
    const field = page.locator('.facets fieldset', { has: page.locator('legend', { hasText: title }) })
    const first = field.locator('label').first()
    const count = Number((await first.locator('.number').textContent())!.replaceAll(/\D/gu, ''))
    const name = await first.locator('span[dir=auto]').textContent()
    await first.locator('input').focus()
    await page.keyboard.press('Space')
    await until(workbench, count, all)
    await page.reload()
    await until(workbench, count, all)
    await page.getByRole('button', { name: m.incidents.without(name!) }).focus()
    await page.keyboard.press('Enter')
    await until(workbench, all, all)
  }
})

testInBrowser('the list is walked and an incident opened by keyboard alone', async ({ page }) => {
  await page.waitForSelector(ROW)
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '3')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/incidents\//)
  await page.waitForSelector('h1')
})

testInBrowser('what has no days stays within reach of days', async (workbench, test) => {
  const { page, origin } = workbench
  const rows = await rowsOf(workbench)
  const undated = rows.filter(({ from }) => from === null).length
  if (!undated) return test.skip('every incident of this ledger has its days')
  const day = rows.find(({ from }) => from !== null)!.from!
  const then = rows.filter(canBeOn(day, day)).length
  await page.goto(`${origin}/?from=${day}&to=${day}`)
  await until(workbench, then, rows.length)
  await page.locator('.timeline .lane').getByLabel(m.incidents.lanes.undated.with).check()
  await until(workbench, then + undated, rows.length)
})

testInBrowser('what has no point stays within reach of an area', async (workbench, test) => {
  const { page, origin } = workbench
  const rows = await rowsOf(workbench)
  const unplaced = rows.filter(row => !isPlaced(row)).length
  if (!unplaced) return test.skip('every incident of this ledger has a point')
  const { latitude, longitude } = rows.find(isPlaced)!
  await page.goto(`${origin}/?box=${longitude - 1},${latitude - 1},${longitude + 1},${latitude + 1}`)
  await page.getByRole('button', { name: m.incidents.lanes.unplaced.only(unplaced) }).click()
  await until(workbench, unplaced, rows.length)
})

testInBrowser('dragging over the timeline chooses days', async workbench => {
  const { page } = workbench
  const rows = await rowsOf(workbench)
  const { bins } = histogramOf(rows, stretchOf(rows)!)
  const [first, last] = [Math.floor(bins.length / 4), Math.floor(bins.length / 2)]
  await page.waitForSelector(DRAWN)
  const [a, b] = await Promise.all([first, last].map(n => page.locator('.timeline .hit').nth(n).boundingBox()))
  await page.mouse.move(a!.x + a!.width / 2, a!.y + 30)
  await page.mouse.down()
  await page.mouse.move(b!.x + b!.width / 2, b!.y + 30, { steps: 4 })
  await page.mouse.up()
  const [from, to] = [bins[first]!.from, bins[last]!.to]
  await page.waitForURL(`**/?from=${from}&to=${to}`)
  await until(workbench, rows.filter(canBeOn(from, to)).length, rows.length)
})

testInBrowser(
  'a phone in the dark has all of it, one after the other',
  async workbench => {
    const { page } = workbench
    const rows = await rowsOf(workbench)
    const [type, some] = [...Map.groupBy(rows, row => row.type)].toSorted(([, a], [, b]) => b.length - a.length)[0]!
    await page.waitForSelector(ROW)
    await until(workbench, rows.length, rows.length)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await page.getByRole('button', { name: m.incidents.filters }).click()
    await page.getByRole('group', { name: m.incidents.kind }).getByLabel(m.types[type]).check()
    await until(workbench, some.length, rows.length)
    await page.getByRole('button', { name: m.incidents.pane.map, exact: true }).click()
    await page.waitForSelector(DRAWN)
  },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
)
