import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { serve } from '../src/serve/serve.ts'
import { inFolder } from '../src/store/ledger.fixture.ts'

const CHROMIUM = process.env.ACCORDING_CHROMIUM ?? '/usr/bin/chromium'
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The workbench in a browser, opened at its first page. */
export type InBrowser = { readonly page: Page; readonly origin: string }

/**
 * A test in Chromium on the workbench over the sample reports. It fails too where the console tells of an error, a request leaves
 * the machine, or axe finds something at the end; without a Chromium it is left out.
 */
export function testInBrowser(
  name: string,
  work: (opened: InBrowser) => Promise<void>,
  window: BrowserContextOptions = {},
): void {
  const skip = existsSync(CHROMIUM) ? false : `there is no ${CHROMIUM} (set ACCORDING_CHROMIUM)`
  test(name, { skip }, () =>
    inFolder(async folder => {
      const ledger = join(folder, 'ledger')
      run(['scripts/build-workbench.ts'])
      cpSync(samples(), ledger, { recursive: true })
      const served = await serve({ ledger, port: 0, who: 'tester', tell: text => assert.fail(text) })
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
      try {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...window })
        const page = await context.newPage()
        const { origin } = new URL(served.address)
        const troubles = troublesOn(page, origin)
        await page.goto(served.address)
        await work({ page, origin })
        assert.deepEqual([...troubles, ...(await axeFinds(page))], [])
      } finally {
        await browser.close()
        await served.close()
      }
    }),
  )
}

/** Errors of the console and requests that leave the machine, while they happen. */
function troublesOn(page: Page, origin: string): readonly string[] {
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(error.message))
  page.on('request', request => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) troubles.push(request.url())
  })
  return troubles
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page by WCAG 2.2 AA and by what is held good practice: "rule: element". */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'))
  return page.evaluate(async tags => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
    const { violations } = await axe.run({ runOnly: tags })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, TAGS)
}

let made: string | null = null

/** A ledger of the sample reports, made once for all tests of the process. */
function samples(): string {
  if (made) return made
  const folder = mkdtempSync(join(tmpdir(), 'according-samples-'))
  made = join(folder, 'ledger')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  run(['src/cli/main.mjs', 'add', 'fixtures/reports', '--ledger', made])
  return made
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
}
