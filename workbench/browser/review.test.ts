import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { addressOf } from '../address.ts'
import type { ClaimPage, DecisionList, ReviewQueue } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

const decisionsIn = async (workbench: Workbench) => (await asked<DecisionList>(workbench, '/api/decisions')).rows

/** Opens the queue. */
async function review(workbench: Workbench): Promise<void> {
  await workbench.page.goto(workbench.origin + addressOf.review())
  await settled(workbench)
  await workbench.page.locator('.review-card').waitFor()
}

/** Waits until the history shows so many decisions that the server has. */
const shown = ({ page }: Workbench, count: number): Promise<unknown> =>
  page.waitForFunction(n => document.querySelectorAll('.review-history .history-ways').length === n, count)

testInBrowser('ten claims are reviewed by keys alone, and any step is taken back, also later', async workbench => {
  const { page } = workbench
  await review(workbench)
  const { rows: queue } = await asked<ReviewQueue>(workbench, '/api/review?limit=10')
  assert.equal(queue.length, 10)
  const keys = page.keyboard
  for (let i = 0; i < 6; i++) await keys.press('a')
  await keys.press('n')
  await keys.press('r')
  await keys.type('of another day')
  await keys.press('Enter')
  await shown(workbench, 8)
  await keys.press('r')
  await keys.type('no such words')
  await keys.press('Enter')
  await shown(workbench, 9)
  await keys.press('c')
  await keys.press('Tab')
  await keys.press('ArrowDown')
  await page.locator('dialog[open] select').nth(0).waitFor()
  await keys.press('Escape')
  await keys.press('a')
  await shown(workbench, 10)
  const decisions = await decisionsIn(workbench)
  assert.deepEqual(
    decisions.map(({ kind, claim }) => [kind, claim?.number]),
    queue.map(({ claim }, i) => [['accept', 'skip', 'reject'][i < 6 || i === 9 ? 0 : i === 6 ? 1 : 2], claim.number]),
  )
  assert.deepEqual([decisions[7]!.who, decisions[7]!.why], ['tester', 'of another day'])

  await keys.press('u')
  await page.getByText(m.review.undoneWhy).waitFor()
  assert.equal((await decisionsIn(workbench))[9]!.state, 'revoked')
  await page
    .locator('.review-history li', { hasText: 'of another day' })
    .getByRole('button', { name: m.review.takeBack })
    .press('Enter')
  await keys.type('it is that day')
  await keys.press('Enter')
  await page.getByText('it is that day').waitFor()
  const later = await decisionsIn(workbench)
  assert.deepEqual(
    later.map(({ state }) => state),
    decisions.map((_, i) => (i === 7 || i === 9 ? 'revoked' : 'in force')),
  )
})

testInBrowser('a number is corrected by keys, which shows at once beside what was read', async workbench => {
  const { page } = workbench
  const { rows } = await asked<ReviewQueue>(workbench, '/api/review?limit=100')
  const { claim } = rows.find(({ claim: { kind, atLeast } }) => kind === 'figure' && atLeast)!
  await page.goto(`${workbench.origin}${addressOf.review()}?claim=${claim.number}`)
  await page.locator('.review-card').waitFor()
  await page.keyboard.press('c')
  await page.keyboard.press('Tab')
  await page.keyboard.type('99')
  await page.keyboard.press('Tab')
  await page.keyboard.type('the words say so')
  await page.keyboard.press('Enter')
  await page
    .locator('.review-facts')
    .getByText(m.review.wasRead(String(claim.atLeast)))
    .waitFor()
  const found = await asked<ClaimPage>(workbench, '/api/claims?limit=1000')
  assert.equal(found.rows.find(({ number }) => number === claim.number)!.atLeast, 99)
})

testInBrowser('a rejected claim becomes a test case', async workbench => {
  const { page } = workbench
  await review(workbench)
  await page.keyboard.press('r')
  await page.keyboard.type('misread')
  await page.keyboard.press('Enter')
  await page.locator('.review-history').getByRole('button', { name: m.review.testCase }).click()
  const yaml = (await page.locator('.test-case').textContent())!
  assert.match(yaml, /^# Rejected by tester on .*: misread\n- /)
})
