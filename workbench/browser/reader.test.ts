import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { addressOf } from '../address.ts'
import type { ReportDetail, ReportPage } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

/** Opens the sample report in which a trader counts 34 bodies, and gives what the API says of it. */
async function residents(workbench: Workbench, claim?: string): Promise<ReportDetail> {
  const { rows } = await asked<ReportPage>(workbench, '/api/reports?words=residents')
  const detail = await asked<ReportDetail>(workbench, `/api/reports/${rows[0]!.id}`)
  await workbench.page.goto(workbench.origin + addressOf.report(rows[0]!.id, claim))
  await workbench.page.locator('.text p').first().waitFor()
  await settled(workbench)
  return detail
}

/** The claim on some words of the report. */
function claimOn({ reading }: ReportDetail, words: string): string {
  const { id } = reading.figures.find(({ span }) => span.quote === words)!
  return reading.claims.find(({ frame }) => frame === id)!.id
}

const claimShown = ({ page }: Workbench): string | null => new URL(page.url()).searchParams.get('claim')

testInBrowser('the text stands in the reader letter by letter, each mark at its place', async workbench => {
  const { reading } = await residents(workbench)
  const { page } = workbench
  const lines = await page.locator('.text p').allTextContents()
  assert.equal(lines.join('\n'), reading.text.split(/\n+/).filter(Boolean).join('\n'))
  const marked = await page.$$eval('.text [data-at]', all =>
    all.map(({ dataset, textContent }) => ({ at: Number((dataset as DOMStringMap).at), words: textContent! })),
  )
  assert.ok(marked.length > 50)
  for (const { at, words } of marked) assert.ok(reading.text.startsWith(words, at), words)
})

testInBrowser('words lead to their claim, and the address of a claim to its words', async workbench => {
  const detail = await residents(workbench)
  const { page } = workbench
  const claim = claimOn(detail, '34 bodies')
  await page.locator('.text .figure', { hasText: '34 bodies' }).click()
  assert.equal(claimShown(workbench), claim)
  assert.match((await page.locator('.claim[aria-current=true]').textContent())!, /34 killed/)
  await residents(workbench, claim)
  assert.deepEqual(await page.locator('.text .chosen.frame').allTextContents(), ['34 bodies'])
  assert.deepEqual(await page.locator('.text .chosen.source').allTextContents(), ['We', 'counted', 'said', 'a trader'])
})

testInBrowser('keys walk along claims and marks, tell why, and switch layers off', async workbench => {
  const detail = await residents(workbench)
  const { page } = workbench
  const keys = page.keyboard
  for (const key of ['j', 'j', 'k', 'w']) await keys.press(key)
  const first = claimShown(workbench)
  assert.equal(await page.locator('.why h2').textContent(), m.reader.whyOf(first!))
  const event = detail.reading.claims.find(({ id }) => id === first)!.frame
  const { because } = detail.reading.events.find(({ id }) => id === event)!
  assert.ok((await page.locator('.why').textContent())!.includes(because), 'the rule of the reading')
  await keys.press('Escape')
  await keys.press('Escape')
  assert.equal(claimShown(workbench), null)
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await keys.press(key)
  assert.equal(claimShown(workbench), claimOn(detail, 'more than 30 people'))
  await keys.press('5')
  const drawn = (): Promise<string> =>
    page
      .locator('.text .figure')
      .last()
      .evaluate(mark => getComputedStyle(mark).textDecorationLine)
  assert.equal(await drawn(), 'none')
  await keys.press('5')
  assert.equal(await drawn(), 'underline')
})
