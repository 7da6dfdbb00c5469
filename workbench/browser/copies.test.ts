import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNoChromium } from '../../scripts/browser/chromium.ts'
import { onLedgerCopy } from '../../scripts/browser/ledgers.ts'
import { onWorkbench, type Workbench } from '../../scripts/browser/workbench.ts'
import { openLedger } from '../../src/store/open.ts'
import { addressOf } from '../address.ts'
import type { ClaimPage, Decision, DecisionList, FoundClaim } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

const skip = whyNoChromium() ?? false

const decisionsOf = async (workbench: Workbench): Promise<readonly Decision[]> =>
  (await asked<DecisionList>(workbench, '/api/decisions')).rows

/** A number of dead that two reports give in the same words, one being a reprint of the other. */
async function inTwoReports(workbench: Workbench): Promise<FoundClaim> {
  const { rows } = await asked<ClaimPage>(workbench, '/api/claims?limit=1000')
  const dead = rows.filter(({ type }) => type === 'killed')
  return dead.find(a => dead.some(b => a.report.id !== b.report.id && a.words === b.words && a.words.length > 40))!
}

testInBrowser('a verdict is applied to the copies, and taken back with them, by keys alone', async workbench => {
  const { page, origin } = workbench
  const claim = await inTwoReports(workbench)
  await page.goto(`${origin}${addressOf.review()}?claim=${claim.number}`)
  await page.locator('#review-claim').waitFor()
  await settled(workbench)
  await page.keyboard.press('r')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.type('a count of another day')
  await page.keyboard.press('Enter')
  const offer = page.getByRole('region', { name: m.review.copies.title })
  await offer.getByText(m.review.copies.found(1)).waitFor()
  await page.keyboard.press('e')
  await offer.waitFor({ state: 'detached' })
  const history = page.locator('.review-history ol > li')
  await history.locator('summary', { hasText: m.review.copies.also(1) }).waitFor()
  assert.equal(await history.count(), 1, 'one step')
  const [first, second] = await decisionsOf(workbench)
  assert.deepEqual(
    [second!.kind, second!.who, second!.why, second!.claim?.repeats],
    ['reject', 'tester', 'a count of another day', first!.id],
  )
  assert.notEqual(second!.claim?.report, first!.claim?.report)

  await page.reload()
  await history.first().waitFor()
  await settled(workbench)
  await page.keyboard.press('u')
  await history.locator('.state', { hasText: m.review.states.revoked }).first().waitFor()
  assert.deepEqual(
    (await decisionsOf(workbench)).map(({ state }) => state),
    ['revoked', 'revoked'],
  )
})

test('a claim is shown again where another program kept the decision from being written', { skip }, () =>
  onLedgerCopy(ledger =>
    onWorkbench(ledger, async ({ page, origin, troubles }) => {
      await page.goto(`${origin}${addressOf.review()}`)
      await page.locator('#review-claim').waitFor()
      await page.waitForLoadState('networkidle')
      const words = await page.locator('.review-words').textContent()
      const other = await openLedger(ledger, 'write')
      try {
        await page.keyboard.press('a')
        await page.getByText(m.review.notKept).waitFor()
      } finally {
        await other.close()
      }
      await page.waitForFunction(text => document.querySelector('.review-words')?.textContent === text, words)
      assert.equal(await page.locator('.review-card .verdict').count(), 0)
      assert.equal(await page.locator('.review-history li').count(), 0)
      assert.ok(troubles.every(trouble => trouble.startsWith('console: Failed to load resource')))

      await page.keyboard.press('a')
      await page.locator('.review-history li').waitFor()
      await page.waitForFunction(text => document.querySelector('.review-words')?.textContent !== text, words)
    }),
  ),
)
