import assert from 'node:assert/strict'
import { addressOf } from '../address.ts'
import type { ActorList, SourceList } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

testInBrowser('a source is graded with a reason, and the grade is taken back', async workbench => {
  const { page, origin } = workbench
  await page.goto(origin + addressOf.sources())
  const first = page.locator('tbody tr').first()
  const name = await first.getByRole('link').innerText()
  await first.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  await page.getByRole('button', { name: m.sources.setReliability }).click()
  await page.getByRole('radio', { name: `B ${m.sources.grades.B}` }).check()
  const save = page.getByRole('button', { name: m.sources.save })
  assert.ok(await save.isDisabled(), 'no grade without a reason')
  await page.getByLabel(m.sources.why).fill('names its witnesses')
  await save.click()
  const section = page.locator('.reliability')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await section.getByText('names its witnesses').first().waitFor()
  assert.match(await section.innerText(), /B usually reliable[\s\S]*tester/u)
  await section.getByRole('button', { name: m.sources.takeBack }).click()
  await page.getByLabel(m.sources.why).fill('of another outlet')
  await page.getByRole('dialog').getByRole('button', { name: m.sources.takeBack }).click()
  await section.getByText(m.sources.notGraded).waitFor()
  await section.getByText(m.sources.history).click()
  await section.getByText('of another outlet').waitFor()
  await page.goto(origin + addressOf.sources())
  await page.getByText(m.sources.notGraded).first().waitFor()
})

testInBrowser('words and kind narrow the sources, and the address holds them', async workbench => {
  const { page, origin } = workbench
  const { rows } = await asked<SourceList>(workbench, '/api/sources')
  const speakers = rows.filter(({ kind }) => kind === 'source')
  await page.goto(origin + addressOf.sources())
  await page.getByRole('combobox', { name: m.sources.kind }).selectOption('source')
  await page.getByText(m.sources.found(speakers.length, rows.length)).waitFor()
  await page.keyboard.press('/')
  await page.getByLabel(m.sources.search).fill(speakers[0]!.name)
  await page.waitForURL(/words=/u)
  await page.reload()
  await settled(workbench)
  assert.ok((await page.locator('tbody tr').count()) >= 1)
  assert.equal(await page.locator('tbody a').first().innerText(), speakers[0]!.name)
})

testInBrowser('a line of the network opens its claims by keys, and each leads to its words', async workbench => {
  const { page, origin } = workbench
  const { rows } = await asked<ActorList>(workbench, '/api/actors?labels=yes')
  await page.goto(`${origin}${addressOf.actor(rows[0]!.key)}?labels=yes`)
  const line = page.locator('.line-table tbody tr').first()
  const claims = Number(await line.locator('td').last().innerText())
  await line.focus()
  await page.keyboard.press('Enter')
  const opened = page.locator('.line-claims')
  await opened.locator('.claim-line').first().waitFor()
  assert.equal(await opened.locator('.claim-line').count(), claims)
  await page.waitForURL(/edge=/u)
  await page.reload()
  await opened.locator('.claim-line a').first().click()
  await page.waitForURL(/\/reports\/.*claim=/u)
  await settled(workbench)
})
