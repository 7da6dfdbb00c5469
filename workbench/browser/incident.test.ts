import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { addressOf } from '../address.ts'
import type { Decided, DecisionList, IncidentDetail, IncidentView } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

/** Opens the incident that most reports tell of. */
async function openWeightiest(workbench: Workbench): Promise<IncidentDetail> {
  const { rows } = await asked<IncidentView>(workbench, '/api/incidents/view')
  const { id } = rows.toSorted((a, b) => b.reports - a.reports)[0]!
  await workbench.page.goto(workbench.origin + addressOf.incident(id))
  await settled(workbench)
  return asked<IncidentDetail>(workbench, `/api/incidents/${id}`)
}

testInBrowser('cells are walked with the arrows; Enter shows their words, Escape leads back', async workbench => {
  const { page } = workbench
  const { summary } = await openWeightiest(workbench)
  const focused = page.locator('.matrix button:focus')
  await page.keyboard.press('m')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  const cell = (await focused.textContent())!
  await page.keyboard.press('Enter')
  const [field, account] = new URL(page.url()).searchParams.get('cell')!.split(/:(.*)/)
  const said = summary.accounts.find(({ id }) => id === account)!.cells[field as 'killed']!
  const words = page.locator('.words-panel')
  await words.locator('mark', { hasText: said[0]!.words[0]!.quote }).first().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await words.waitFor({ state: 'detached' })
  assert.equal(await focused.textContent(), cell)
})

testInBrowser('another rule draws other numbers, and stands in the address', async workbench => {
  const { page } = workbench
  await openWeightiest(workbench)
  const drawn = page.locator('.drawn dl')
  const before = await drawn.textContent()
  await page.getByRole('combobox', { name: m.incident.rule, exact: true }).selectOption('conservative')
  await page.waitForFunction(before => document.querySelector('.drawn dl')?.textContent !== before, before)
  assert.match(page.url(), /\?rule=conservative$/)
  const after = await drawn.textContent()
  await page.reload()
  await settled(workbench)
  assert.equal(await drawn.textContent(), after)
})

testInBrowser('a report is split off for a reason, and the split undone', async workbench => {
  const { page } = workbench
  const { summary, reports } = await openWeightiest(workbench)
  await page.getByRole('button', { name: m.incident.split }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('checkbox').last().check()
  await dialog.getByText(m.incident.splitPreview(1, reports.length - 1)).waitFor()
  await dialog.getByLabel(m.incident.why).fill('another market')
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.url().endsWith('/api/decisions') && response.ok()),
    dialog.getByRole('button', { name: m.incident.splitDo }).click(),
  ])
  const { after } = (await answer.json()) as Decided
  await page.locator('.changed').getByText(m.incident.nowIn(after.length)).waitFor()
  const stayed = after.find(({ incident }) => incident === summary.id)!
  assert.equal(stayed.reports.includes(reports.at(-1)!.id), false, 'it is no longer of the incident')
  const standing = (n: number) =>
    page.waitForFunction(n => document.querySelectorAll('.reports > ol > li').length === n, n)
  await standing(stayed.reports.length)
  await page.getByRole('button', { name: m.incident.undo }).click()
  await page.locator('.changed').waitFor({ state: 'detached' })
  await standing(reports.length)
  const { rows } = await asked<DecisionList>(workbench, '/api/decisions')
  assert.deepEqual(
    rows.map(({ kind, who, why, state, revoked }) => [kind, who, why, state, revoked?.why]),
    [['split', 'tester', 'another market', 'revoked', m.incident.undone]],
  )
})

testInBrowser('two incidents are merged, and parted again later', async workbench => {
  const { page } = workbench
  await openWeightiest(workbench)
  await page.getByRole('button', { name: m.incident.merge }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('radio').last().check()
  await dialog.getByLabel(m.incident.why).fill('one day, one market')
  await dialog.getByRole('button', { name: m.incident.mergeDo }).click()
  await page.locator('.changed').getByText(m.incident.nowIn(1)).waitFor()
  await page.reload()
  await page.locator('.decisions').getByRole('button', { name: m.incident.takeBack }).click()
  await dialog.getByLabel(m.incident.why).fill('two markets after all')
  await dialog.getByRole('button', { name: m.incident.takeBack }).click()
  await dialog.waitFor({ state: 'detached' })
  const { rows } = await asked<DecisionList>(workbench, '/api/decisions')
  assert.deepEqual(
    rows.map(({ kind, state }) => [kind, state]),
    [['merge', 'revoked']],
  )
})

testInBrowser('a dossier has one page or two', async workbench => {
  const { page, origin } = workbench
  const { rows } = await asked<IncidentView>(workbench, '/api/incidents/view')
  const [most, disputed] = (['reports', 'contradictions'] as const).map(
    by => rows.toSorted((a, b) => b[by] - a[by])[0]!,
  )
  for (const { id } of new Set([most!, disputed!])) {
    await page.goto(origin + addressOf.incident(id))
    await settled(workbench)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0
    assert.ok(pages >= 1 && pages <= 2, `${id} has ${pages} pages`)
  }
})
