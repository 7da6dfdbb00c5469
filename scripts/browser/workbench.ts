import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { serve } from '../../src/serve/serve.ts'
import { sharedChromium } from './chromium.ts'

/** The workbench in a browser that was let in. */
export type Workbench = {
  readonly browser: Browser
  readonly page: Page
  /** "http://127.0.0.1:4000" */
  readonly origin: string
  /** What must not be: errors on the console, faults of the server, requests that would have left this machine. */
  readonly troubles: readonly string[]
}

/** Opens the workbench on a ledger in a window of its own for the time of `work`, which begins while the first page loads. */
export async function onWorkbench<T>(
  ledger: string,
  work: (workbench: Workbench) => Promise<T>,
  looks: BrowserContextOptions = {},
): Promise<T> {
  const troubles: string[] = []
  const served = await serve({ ledger, port: 0, who: 'tester', tell: text => troubles.push(`server: ${text}`) })
  const { origin } = new URL(served.address)
  const browser = await sharedChromium()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...looks })
  try {
    await context.route('**', (route, request) => {
      if (new URL(request.url()).origin === origin) return route.continue()
      troubles.push(`leaves this machine: ${request.url()}`)
      return route.abort()
    })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('console', message => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()} at ${message.location().url}`)
    })
    page.on('pageerror', error => troubles.push(`page: ${error.stack ?? error.message}`))
    await page.goto(served.address, { waitUntil: 'commit' })
    return await work({ browser, page, origin, troubles })
  } finally {
    await context.close()
    await served.close()
  }
}
