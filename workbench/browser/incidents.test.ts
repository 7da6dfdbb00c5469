import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { testInBrowser } from './workbench.fixture.ts'

const ROW = '.rows tbody tr[tabindex]'
const DRAWN = '.map[data-drawn="true"]'
const found = ({ page }: Workbench): Promise<string | null> => page.textContent('.found')

/** Waits until so much is said to be shown. */
const until = ({ page }: Workbench, words: string): Promise<unknown> =>
  page.waitForFunction(expected => document.querySelector('.found')?.textContent === expected, words)

testInBrowser('a facet, the search and an address narrow the list; back widens it again', async opened => {
  const { page, origin } = opened
  await page.waitForSelector(ROW)
  await until(opened, '6 incidents')
  await page.getByLabel('Accounts contradict each other').check()
  await until(opened, '1 of 6 incidents')
  const view = page.url()
  await page.goBack()
  await until(opened, '6 incidents')
  await page.keyboard.press('/')
  await page.keyboard.type('Bankass market')
  await until(opened, '3 incidents')
  await page.goto(view)
  await until(opened, '1 of 6 incidents')
  assert.equal(view, `${origin}/?contradicted=yes`)
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

testInBrowser('what is undated or without a point stays within reach of days and areas', async opened => {
  const { page, origin } = opened
  await page.goto(`${origin}/?from=2025-10-16&to=2025-10-16`)
  await until(opened, '2 of 6 incidents')
  await page.locator('.timeline .lane').getByLabel('list them too').check()
  await until(opened, '3 of 6 incidents')
  await page.goto(`${origin}/?box=-4,14,-3,15`)
  await page.getByRole('button', { name: '2 without a point' }).click()
  await until(opened, '2 of 6 incidents')
})

testInBrowser('dragging over the timeline chooses days', async opened => {
  const { page } = opened
  await page.waitForSelector(DRAWN)
  const bars = await page.locator('.timeline svg').boundingBox()
  assert.ok(bars)
  await page.mouse.move(bars.x + 5, bars.y + 30)
  await page.mouse.down()
  await page.mouse.move(bars.x + 100, bars.y + 30, { steps: 4 })
  await page.mouse.up()
  await until(opened, '1 of 6 incidents')
  assert.match(page.url(), /from=2025-06-01&to=2025-\d\d-\d\d/)
})

testInBrowser(
  'a phone in the dark has all of it, one after the other',
  async opened => {
    const { page } = opened
    await page.waitForSelector(ROW)
    assert.equal(await found(opened), '6 incidents')
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByLabel('Protest').check()
    await until(opened, '1 of 6 incidents')
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.waitForSelector(DRAWN)
  },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
)
