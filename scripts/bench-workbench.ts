// How long the workbench takes to show 10,000 incidents and to filter them, and how evenly it scrolls a long report, in
// Chromium, each beside a page of plain HTML with the same in it.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, whyNoChromium } from './browser/chromium.ts'
import { ledgerOfIncidents, ledgerOfLongReport } from './workbench-bench/ledgers.ts'
import { plainRows, plainText } from './workbench-bench/plain.ts'
import { onPlain, onServed } from './workbench-bench/served.ts'

const IN_PAGE = fileURLToPath(new URL('workbench-bench/in-page.js', import.meta.url))
const ROUNDS = 5
const PAGES = 20
const GOAL = { firstView: 1500, filter: 200, frame: 50 }

/** Filters by what is clicked or typed: of the facets and days, which the page counts itself, and of words, which it asks for. */
const FILTERS: Readonly<Record<string, string>> = {
  'kind of event': `document.querySelectorAll('.facets fieldset')[0].querySelector('input[type=checkbox]').click()`,
  country: `document.querySelectorAll('.facets fieldset')[1].querySelector('input[type=checkbox]').click()`,
  contradicted: `document.querySelector('.facets input[type=checkbox]').click()`,
  'a word of the claims': `(() => {
    const field = document.querySelector('.search input')
    field.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'killed')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    setTimeout(() => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
  })()`,
}

const rounds = async <T>(work: () => Promise<T>): Promise<readonly T[]> => {
  const results: T[] = []
  for (let round = 0; round < ROUNDS; round++) results.push(await work())
  return results
}
const sorted = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b)
const median = (values: readonly number[]): number => sorted(values)[values.length >> 1]!

function row(name: string, values: readonly number[], goal?: number): void {
  const middle = median(values)
  const told = goal === undefined ? '' : `(goal under ${goal} ms: ${middle < goal ? 'met' : 'NOT met'})`
  console.log(
    `${name.padEnd(44)} ${middle.toFixed(0).padStart(6)} ${Math.max(...values)
      .toFixed(0)
      .padStart(8)}  ${told}`,
  )
}

/** A page in a browser that knows nothing yet but, where it is let in, its cookie. */
async function onPage<T>(browser: Browser, cookies: Cookies, work: (page: Page) => Promise<T>): Promise<T> {
  const viewport = { width: 1280, height: 800 }
  const context = await browser.newContext({ viewport, ...(cookies && { storageState: cookies }) })
  try {
    await context.addInitScript({ path: IN_PAGE })
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}
type Cookies = Exclude<Parameters<Browser['newContext']>[0], undefined>['storageState']

async function letIn(browser: Browser, address: string): Promise<Cookies> {
  const context = await browser.newContext()
  await (await context.newPage()).goto(address)
  const cookies = await context.storageState()
  await context.close()
  return cookies
}

const firstView = (browser: Browser, cookies: Cookies, address: string): Promise<readonly number[]> =>
  rounds(() =>
    onPage(browser, cookies, async page => {
      await page.goto(address, { waitUntil: 'commit' })
      return page.evaluate<number>('bench.firstView')
    }),
  )

const filtering = (browser: Browser, cookies: Cookies, address: string, act: string): Promise<readonly number[]> =>
  rounds(() =>
    onPage(browser, cookies, async page => {
      await page.goto(address)
      await page.evaluate('bench.firstView')
      await page.evaluate('bench.atRest()')
      return page.evaluate<number>(`bench.changing('.found', () => ${act})`)
    }),
  )

const scrolling = (browser: Browser, cookies: Cookies, address: string, box: string): Promise<readonly number[]> =>
  onPage(browser, cookies, async page => {
    await page.goto(address)
    await page.locator(box).waitFor()
    await page.waitForTimeout(1500)
    return page.evaluate<readonly number[]>(`bench.scrolling('${box}')`)
  })

async function benchIncidents(browser: Browser): Promise<void> {
  const ledger = await ledgerOfIncidents(line => process.stderr.write(`  ${line}\r`))
  await onServed(ledger, async address => {
    const { origin } = new URL(address)
    const cookies = await letIn(browser, address)
    const html = await onPage(browser, cookies, async page => {
      await page.goto(`${origin}/api/ledger`)
      return plainRows(await page.evaluate(`fetch('/api/incidents/view').then(answer => answer.json())`))
    })
    const count = html.split('<tr').length - 1
    console.log(`\n${`${count} incidents, medians of ${ROUNDS}`.padEnd(44)}     ms  slowest`)
    row('first view of the workbench', await firstView(browser, cookies, `${origin}/`), GOAL.firstView)
    await onPlain('<p data-last>', async plain =>
      row('  beside: a page with nothing in it', await firstView(browser, undefined, plain)),
    )
    await onPlain(html, async plain => {
      row('  beside: the same as one plain table', await firstView(browser, undefined, plain))
      for (const [name, act] of Object.entries(FILTERS))
        row(`filter: ${name}`, await filtering(browser, cookies, `${origin}/`, act), GOAL.filter)
      const hideOthers = `document.querySelector('button').click()`
      row('  beside: hiding rows of the plain table', await filtering(browser, undefined, plain, hideOthers))
    })
  })
}

async function benchReader(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'according-bench-'))
  try {
    const text = await ledgerOfLongReport(folder, PAGES)
    await onServed(folder, async address => {
      const { origin } = new URL(address)
      const cookies = await letIn(browser, address)
      const report = await onPage(browser, cookies, async page => {
        await page.goto(`${origin}/api/reports`)
        return JSON.parse(await page.locator('body').innerText()).rows[0].id as string
      })
      console.log(`\n${`frames of scrolling ${PAGES} pages`.padEnd(44)} median  slowest`)
      const frames = await scrolling(browser, cookies, `${origin}/reports/${report}`, '.reader .text')
      row('reader', frames)
      await onPlain(plainText(text), async plain =>
        row('  beside: the text alone', await scrolling(browser, undefined, plain, '.text')),
      )
      const late = frames.filter(ms => ms > GOAL.frame).length
      console.log(`Frames over ${GOAL.frame} ms: ${late} of ${frames.length} (goal none: ${late ? 'NOT met' : 'met'})`)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function bench(): Promise<void> {
  const without = whyNoChromium()
  if (without) return console.log(`Left out: the workbench, for ${without}.`)
  console.log(
    `${availableParallelism()} cores, ${loadavg()[0]!.toFixed(1)} processes at work: more than cores make times longer`,
  )
  const browser = await launchChromium()
  try {
    await benchReader(browser)
    await benchIncidents(browser)
  } finally {
    await browser.close()
  }
}

await bench()
