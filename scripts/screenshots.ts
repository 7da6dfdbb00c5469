// Pictures of every page on the ledger of the sample reports, into docs/screenshots.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { closeSharedChromium, whyNoChromium } from './browser/chromium.ts'
import { onLedgerCopy } from './browser/ledgers.ts'
import { onWorkbench } from './browser/workbench.ts'

type Picture = {
  readonly name: string
  /** The page, or how to find it. */
  readonly path: string | ((page: Page) => Promise<string>)
  /** What is done on the page first. */
  readonly first?: (page: Page) => Promise<void>
  readonly looks?: BrowserContextOptions
}

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const WINDOW: BrowserContextOptions = { viewport: { width: 1280, height: 720 } }
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, isMobile: true }

type Incidents = { readonly rows: readonly { readonly id: string; readonly contradictions: number }[] }
type Reports = { readonly rows: readonly { readonly id: string }[] }
const asked = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async path => (await fetch(path)).json(), path) as Promise<T>
/** The incident on which accounts differ most. */
const disputed = async (page: Page): Promise<string> => {
  const { rows } = await asked<Incidents>(page, '/api/incidents?limit=100')
  return `/incidents/${rows.toSorted((a, b) => b.contradictions - a.contradictions)[0]!.id}`
}
const denial = async (page: Page): Promise<string> => {
  const { rows } = await asked<Reports>(page, '/api/reports?words=denies')
  return `/reports/${rows[0]!.id}?claim=c1`
}
const openWords = (page: Page) => page.locator('.disagreements .account-numbers a').first().click()

const makeExport = async (page: Page): Promise<void> => {
  await page.locator('.export form button.main').first().click()
  await page.locator('.release').waitFor()
  await page.keyboard.press('Home')
}

const PICTURES: readonly Picture[] = [
  { name: 'incidents', path: '/' },
  { name: 'incidents-dark', path: '/', looks: { colorScheme: 'dark' } },
  { name: 'incident', path: disputed },
  { name: 'incident-words', path: disputed, first: openWords },
  { name: 'incident-phone', path: disputed, looks: PHONE },
  { name: 'reader', path: denial },
  { name: 'review', path: '/review' },
  { name: 'sources', path: '/sources' },
  { name: 'actors', path: '/actors?labels=yes' },
  { name: 'export', path: '/export?format=acled', first: makeExport },
  { name: 'add', path: '/add' },
]

async function take({ name, path, first, looks }: Picture): Promise<void> {
  await onLedgerCopy(ledger =>
    onWorkbench(
      ledger,
      async ({ page, origin, troubles }) => {
        await page.goto(origin + (typeof path === 'string' ? path : await path(page)))
        await page.locator('main h1').first().waitFor({ state: 'attached' })
        await page.waitForTimeout(2500)
        await first?.(page)
        await page.waitForTimeout(700)
        await page.screenshot({ path: `${FOLDER}${name}.png` })
        for (const trouble of troubles) console.error(`${name}: ${trouble}`)
      },
      { ...WINDOW, ...looks },
    ),
  )
  console.log(`docs/screenshots/${name}.png`)
}

const without = whyNoChromium()
if (without) {
  console.error(`No pictures: ${without}.`)
  process.exitCode = 1
} else {
  mkdirSync(FOLDER, { recursive: true })
  const only = process.argv.slice(2)
  for (const picture of PICTURES) if (!only.length || only.includes(picture.name)) await take(picture)
  await closeSharedChromium()
}
