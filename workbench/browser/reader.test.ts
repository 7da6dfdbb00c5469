import assert from 'node:assert/strict'
import type { Workbench } from '../../scripts/browser/workbench.ts'
import { addressOf } from '../address.ts'
import type { Reading, ReportDetail, ReportPage, Span } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

type Claimed = {
  readonly report: string
  readonly reading: Reading
  readonly claim: string
  readonly figure: Span
  readonly source: Span
}

/** A report with a number that a named source gives, in words on which nothing else stands but what that source says. */
async function numberSaid(workbench: Workbench): Promise<Claimed> {
  const { rows } = await asked<ReportPage>(workbench, '/api/reports?limit=200')
  for (const { id } of rows.toSorted((a, b) => b.claims - a.claims)) {
    const { reading } = await asked<ReportDetail>(workbench, `/api/reports/${id}`)
    for (const { id: frame, span } of reading.figures) {
      const own = reading.claims.filter(claim => claim.frame === frame)
      const source = reading.attributions.find(({ id }) => id === own[0]?.chain[0])?.source
      if (own.length === 1 && source && standsAlone(reading, span))
        return { report: id, reading, claim: own[0]!.id, figure: span, source }
    }
  }
  throw new Error('no report of this ledger gives a number according to a named source')
}

/** Whether nothing else was read in the words of a figure. */
function standsAlone({ figures, events, places, times, attributions, relations, fates }: Reading, span: Span): boolean {
  const others = [
    ...figures.map(figure => figure.span).filter(other => other !== span),
    ...events.flatMap(({ mentions, actors, recipients, instrument }) => [
      ...mentions,
      ...[...actors, ...recipients].map(party => party.span),
      ...(instrument ? [instrument] : []),
    ]),
    ...[...places, ...times].map(each => each.span),
    ...attributions.flatMap(({ cue, source }) => (source ? [cue, source] : [cue])),
    ...relations.map(({ evidence }) => evidence),
    ...fates.map(({ person }) => person),
  ]
  return others.every(({ start, end }) => end <= span.start || start >= span.end)
}

async function open({ page, origin, ...workbench }: Workbench, report: string, claim?: string): Promise<void> {
  await page.goto(origin + addressOf.report(report, claim))
  await page.locator('.text p').first().waitFor()
  await settled({ page, origin, ...workbench })
}

const claimShown = ({ page }: Workbench): string | null => new URL(page.url()).searchParams.get('claim')

testInBrowser('the text stands in the reader letter by letter, each mark at its place', async workbench => {
  const { report, reading } = await numberSaid(workbench)
  await open(workbench, report)
  const { page } = workbench
  const lines = await page.locator('.text p').allTextContents()
  assert.equal(
    lines.join('\n'),
    reading.text
      .split(/[\r\n\u2028\u2029]+/)
      .filter(line => line.trim())
      .join('\n'),
  )
  const marked = await page.$$eval('.text [data-at]', all =>
    all.map(({ dataset, textContent }) => ({ at: Number((dataset as DOMStringMap).at), words: textContent! })),
  )
  assert.ok(marked.length >= reading.events.length)
  for (const { at, words } of marked) assert.ok(reading.text.startsWith(words, at), words)
  const { size } = new Set(reading.events.flatMap(({ mentions }) => mentions.map(({ start }) => start)))
  const begun = await page.locator('.text [data-begins~=event]').count()
  assert.equal(begun, size, 'every mention of an event is marked')
})

testInBrowser('words lead to their claim, and the address of a claim to its words', async workbench => {
  const { report, claim, figure, source } = await numberSaid(workbench)
  const { page } = workbench
  await open(workbench, report)
  await page.locator(`.text [data-at="${figure.start}"]`).click()
  assert.equal(claimShown(workbench), claim)
  const current = page.locator('.claim[aria-current=true]')
  assert.ok((await current.textContent())!.endsWith(claim))
  await open(workbench, report, claim)
  assert.equal((await page.locator('.text .chosen.frame').allTextContents()).join(''), figure.quote)
  const said = await page.$$eval('.text .chosen.source', all => all.map(({ textContent }) => textContent!))
  assert.ok(said.join('').includes(source.quote.replaceAll('\n', '')), `${said} has the source, ${source.quote}`)
  assert.ok(await page.locator('.text .chosen.frame').first().isVisible())
  await current.waitFor()
})

testInBrowser('a deed shows its codes in other codebooks', async workbench => {
  const { page } = workbench
  const { report, reading } = await numberSaid(workbench)
  const coded = reading.events.find(({ acled, ucdp }) => acled && ucdp)!
  const { id } = reading.claims.find(({ frame }) => frame === coded.id)!
  await page.goto(workbench.origin + addressOf.report(report, id))
  await settled(workbench)
  await page.keyboard.press('w')
  const why = (await page.locator('.why').textContent())!
  assert.ok(why.includes(m.reader.acled(coded.acled!)), why)
  assert.ok(why.includes(m.reader.ucdp(coded.ucdp!)), why)
})

testInBrowser('keys walk along claims and marks, tell why, and switch layers off', async workbench => {
  const { report, reading } = await numberSaid(workbench)
  await open(workbench, report)
  const { page } = workbench
  const keys = page.keyboard
  for (const key of ['j', 'j', 'k', 'w']) await keys.press(key)
  const first = claimShown(workbench)
  assert.equal(await page.locator('.claim').first().getAttribute('aria-current'), 'true')
  assert.equal(await page.locator('.why h2').textContent(), m.reader.whyOf(first!))
  const { frame } = reading.claims.find(({ id }) => id === first)!
  const { because } = [...reading.events, ...reading.figures, ...reading.relations].find(({ id }) => id === frame) as {
    readonly because: string
  }
  assert.ok((await page.locator('.why').textContent())!.includes(because), 'the rule of the reading')
  await keys.press('Escape')
  await keys.press('Escape')
  assert.equal(claimShown(workbench), null)
  await keys.press('ArrowRight')
  const marks = await page.locator('.text [data-begins]').count()
  for (let step = 0; step < marks && claimShown(workbench) === null; step++) {
    await keys.press('Enter')
    if (claimShown(workbench) === null) await keys.press('ArrowRight')
  }
  const at = Number(await page.locator('.text [data-at]:focus').getAttribute('data-at'))
  const chosen = await page.$$eval('.text .chosen', all =>
    all.map(mark => Number(mark.closest<HTMLElement>('[data-at]')!.dataset.at)),
  )
  assert.ok(chosen.includes(at), 'the claim chosen stands on the words at which Enter was pressed')
  const drawn = (): Promise<string> =>
    page
      .locator('.text .figure')
      .last()
      .evaluate(mark => getComputedStyle(mark).textDecorationLine)
  assert.equal(await drawn(), 'underline')
  await keys.press('5')
  assert.equal(await drawn(), 'none')
  await keys.press('5')
  assert.equal(await drawn(), 'underline')
})
