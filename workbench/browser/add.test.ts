import assert from 'node:assert/strict'
import { openLedger } from '../../src/store/open.ts'
import type { LedgerState } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

const TEXT = 'Gunmen shot dead two traders near Mopti in Mali on Monday, residents said. The army denied it.'

testInBrowser('files are added, and what could not be read is told with why', async workbench => {
  const { page, origin } = workbench
  await page.goto(`${origin}/add`)
  const file = (name: string, content: string | Buffer) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  })
  await page
    .locator('input[type=file]')
    .setInputFiles([file('market.txt', TEXT), file('picture.bin', Buffer.from([0, 1, 2, 255]))])
  await page.getByRole('button', { name: m.add.addFiles(2) }).click()
  await page.getByText(m.add.states.done, { exact: true }).waitFor()
  assert.match(await page.locator('.outcomes .failed').innerText(), /picture\.bin\s+there are no words in it/u)
  assert.equal(await page.locator('[role=status].unseen').innerText(), `${m.add.states.done} ${m.add.tally(1, 1)}`)
  await page.getByRole('link', { name: new RegExp(`^${m.claimLines.incident} i`, 'u') }).click()
  await page.waitForURL(/\/incidents\//u)
  await settled(workbench)
})

testInBrowser(
  'a pasted text outlives a server that does not answer and a reload, and is then added',
  async workbench => {
    const { page, origin } = workbench
    await page.goto(`${origin}/add`)
    await page.getByLabel(m.add.textLabel).fill(TEXT)
    await page.getByLabel(m.add.titleLabel).fill('Two traders shot')
    await page.route('**/api/add', route => route.fulfill({ status: 503, body: '' }), { times: 1 })
    const add = page.getByRole('button', { name: m.add.addText })
    await add.click()
    await page.getByText(m.add.kept).waitFor()
    await page.reload()
    assert.equal(await page.getByLabel(m.add.textLabel).inputValue(), TEXT)
    await add.click()
    await page.getByRole('link', { name: m.add.pasted }).waitFor()
    assert.equal(await page.getByLabel(m.add.textLabel).inputValue(), '')
    const address = page.url()
    await page.goto(`${origin}/`)
    await page.goto(address)
    await page.getByRole('link', { name: m.add.pasted }).click()
    await page.waitForURL(/\/reports\//u)
    await settled(workbench)
    const expected = workbench.troubles.filter(trouble => trouble.includes('503'))
    assert.equal(expected.length, 1)
    ;(workbench.troubles as string[]).splice(0)
  },
)

testInBrowser('a pasted text stands in the form as long as another program writes to the ledger', async workbench => {
  const { page, origin } = workbench
  const { address } = await asked<LedgerState>(workbench, '/api/ledger')
  await page.goto(`${origin}/add`)
  const text = page.getByLabel(m.add.textLabel)
  await text.fill(TEXT)
  const other = await openLedger(address, 'write')
  try {
    await page.getByRole('button', { name: m.add.addText }).click()
    await page.getByText(m.add.notLost).waitFor()
    assert.match(await page.locator('.job').innerText(), /is being written by process \d+/u)
    assert.equal(await text.inputValue(), TEXT)
  } finally {
    await other.close()
  }
  await page.getByRole('button', { name: m.add.addText }).click()
  await page.getByRole('link', { name: m.add.pasted }).waitFor()
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '')
})
