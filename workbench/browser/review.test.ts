import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import type { Decision, DecisionList } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

const decisionsOf = async (workbench: Workbench): Promise<readonly Decision[]> =>
  (await asked<DecisionList>(workbench, '/api/decisions')).rows

/** Each in force, oldest first. */
const kindsOf = (decisions: readonly Decision[]): readonly string[] =>
  decisions.filter(({ state }) => state === 'in force').map(({ kind }) => kind)

/** What is typed after the key of a decision: the reason, or what is right in place of what was read. */
const THEN: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  r: async page => {
    await page.keyboard.type('the words say something else')
    await page.keyboard.press('Enter')
  },
  c: async page => {
    await page.keyboard.press('Tab')
    const isChoice = await page.evaluate(() => document.activeElement?.tagName === 'SELECT')
    await (isChoice ? page.keyboard.press('ArrowDown') : page.keyboard.type('7'))
    await page.keyboard.press('Tab')
    await page.keyboard.type('seen in the photographs')
    await page.keyboard.press('Enter')
  },
}

testInBrowser('ten claims are reviewed by keys alone, and any step is taken back', async workbench => {
  const { page } = workbench
  await settled(workbench)
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  const claim = page.locator('#review-claim')
  const history = page.locator('.review-history li')
  const toDo = ['a', 'a', 'r', 'a', 'c', 'n', 'a', 'a', 'r', 'a']
  const seen = new Set<string>()
  for (const [done, key] of toDo.entries()) {
    await claim.waitFor()
    seen.add(new URL(page.url()).search)
    await page.keyboard.press(key)
    if (THEN[key]) await page.locator('dialog[open]').waitFor()
    await THEN[key]?.(page)
    await page.waitForFunction(n => document.querySelectorAll('.review-history li').length > n, done)
    // What was corrected stays in sight.
    if (key === 'c') await page.keyboard.press('j')
    await page.waitForFunction(before => !before.includes(location.search), [...seen])
  }
  await settled(workbench)
  const names = { a: 'accept', r: 'reject', c: 'correct', n: 'skip' } as Readonly<Record<string, string>>
  const expected = toDo.map(key => names[key]!)
  const all = await decisionsOf(workbench)
  assert.deepEqual(kindsOf(all).toSorted(), expected.toSorted())
  assert.ok(all.every(({ who, at, claim }) => who === 'tester' && at && claim?.words))

  await page.keyboard.press('u')
  await history.first().locator('.state', { hasText: m.review.states.revoked }).waitFor()
  assert.deepEqual(kindsOf(await decisionsOf(workbench)).toSorted(), expected.slice(0, -1).toSorted(), 'the last one')

  await history.last().getByRole('button', { name: m.review.takeBack }).focus()
  await page.keyboard.press('Enter')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.type('looked at it again')
  await page.keyboard.press('Enter')
  await history.last().locator('.state', { hasText: m.review.states.revoked }).waitFor()
  const after = await decisionsOf(workbench)
  assert.deepEqual(kindsOf(after).toSorted(), expected.slice(1, -1).toSorted(), 'the first one')
  assert.ok(after.some(({ revoked }) => revoked?.why === 'looked at it again' && revoked.who === 'tester'))
})
