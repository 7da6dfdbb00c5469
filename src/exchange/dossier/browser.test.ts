import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { closeSharedChromium, sharedChromium, whyNoChromium } from '../../../scripts/browser/chromium.ts'
import { HOSTILE } from '../../../workbench/browser/hostile.fixture.ts'
import { inFolder } from '../../store/ledger.fixture.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { dossier } from './dossier.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const skip = whyNoChromium() ?? false
const samples = await exportedSamples()
const page = (await written(dossier, samples)).bytes
after(closeSharedChromium)

/** A dossier opened from a disk, with no network there; nothing may be asked of it, and nothing go wrong. */
const onDossier = (
  bytes: Uint8Array,
  looks: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> =>
  inFolder(async folder => {
    const file = join(folder, 'dossier.html')
    writeFileSync(file, bytes)
    const context = await (await sharedChromium()).newContext({ ...looks, offline: true })
    try {
      const troubles: string[] = []
      const page = await context.newPage()
      page.on('request', request => void (request.url().startsWith('file:') || troubles.push(request.url())))
      page.on('console', message => void troubles.push(message.text()))
      page.on('pageerror', ({ message }) => void troubles.push(message))
      page.on('dialog', dialog => {
        troubles.push(dialog.message())
        return dialog.dismiss()
      })
      await page.goto(pathToFileURL(file).href)
      await work(page)
      assert.deepEqual(troubles, [])
    } finally {
      await context.close()
    }
  })

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  'in light': { colorScheme: 'light' },
  'in the dark': { colorScheme: 'dark' },
  'on a phone': { viewport: { width: 390, height: 844 } },
}
for (const [name, looks] of Object.entries(LOOKS))
  test(`a dossier opens from a disk, whole and accessible, ${name}`, { skip }, () =>
    onDossier(page, looks, async page => {
      assert.equal(await page.locator('.incident').count(), samples.length)
      const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      assert.ok(wider <= 0, `${wider} px wider than the window`)
      await page.evaluate(AXE)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id}: ${target}`)),
        [],
      )
    }),
  )

test('no hostile text runs, whatever it is put into', { skip }, async () => {
  const [first] = samples
  const evil = HOSTILE.join('\n')
  const reports = first!.reports.map(report => ({
    ...report,
    reading: { ...report.reading, report: { ...report.reading.report, title: evil, outlet: evil, url: HOSTILE[0]! } },
  }))
  const accounts = first!.summary.accounts.map(account => ({ ...account, source: { ...account.source, name: evil } }))
  const { bytes } = await written(dossier, [{ ...first!, reports, summary: { ...first!.summary, accounts } }])
  await onDossier(bytes, {}, async page => {
    assert.equal(await page.evaluate('typeof wasRun'), 'undefined')
    assert.equal(await page.locator('.account').count(), accounts.length)
  })
})
