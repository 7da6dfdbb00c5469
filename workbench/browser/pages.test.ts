import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { m } from '../messages/en.ts'
import { pagesOf, settled, testInBrowser } from './workbench.fixture.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page, a line a fault: "color-contrast: .dim, .small". */
async function violations({ page }: Workbench): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

for (const colorScheme of ['light', 'dark'] as const)
  testInBrowser(
    `every page opens quietly and axe finds nothing, ${colorScheme}`,
    async workbench => {
      for (const path of await pagesOf(workbench)) {
        await workbench.page.goto(workbench.origin + path)
        await settled(workbench)
        assert.deepEqual(await violations(workbench), [], path)
        assert.deepEqual(workbench.troubles, [], path)
      }
    },
    { colorScheme },
  )

for (const colorScheme of ['light', 'dark'] as const)
  testInBrowser(
    `axe finds nothing in what the map lists, ${colorScheme}`,
    async workbench => {
      const { page } = workbench
      await page.waitForSelector('.map[data-drawn="true"]')
      await page.locator('.map canvas').focus()
      await page.keyboard.press('Enter')
      await page.locator('.here .disputed').first().waitFor()
      assert.deepEqual(await violations(workbench), [])
    },
    { colorScheme },
  )

testInBrowser(
  'no page is wider than a phone, and axe finds nothing there',
  async workbench => {
    for (const path of await pagesOf(workbench)) {
      await workbench.page.goto(workbench.origin + path)
      await settled(workbench)
      const tooWide = await workbench.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(tooWide <= 0, `${path} is ${tooWide} px wider`)
      assert.deepEqual(await violations(workbench), [], path)
    }
  },
  { viewport: { width: 390, height: 844 }, hasTouch: true },
)

testInBrowser('every page is reached by keys alone', async workbench => {
  const { page } = workbench
  const { reports, review, sources, actors, export: exporting, add, incidents } = m.shell.pages
  for (const [keys, title] of Object.entries({
    gr: reports,
    gv: review,
    gs: sources,
    ga: actors,
    ge: exporting,
    gn: add,
    gi: incidents,
  })) {
    await settled(workbench)
    for (const key of keys) await page.keyboard.press(key)
    await page.waitForFunction(title => document.title.startsWith(title), title)
  }
})
