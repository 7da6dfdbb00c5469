import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ExportList, IncidentView } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { asked, settled, testInBrowser } from './workbench.fixture.ts'

const say = m.exporting

testInBrowser(
  'what is shown of the incidents is made into a file, looked at, let go and remembered',
  async workbench => {
    const { page, origin } = workbench
    const { rows: all } = await asked<IncidentView>(workbench, '/api/incidents/view')
    const { type } = all.at(-1)!
    const rows = all.filter(row => row.type === type)
    await page.goto(`${origin}/?type=${type}`)
    await settled(workbench)
    await page.getByRole('button', { name: say.fromIncidents }).click()
    await page.getByText(m.incidentCount(rows.length), { exact: true }).waitFor()
    await page.getByText(say.made.none).waitFor()
    await page.getByLabel(say.format, { exact: true }).selectOption('csv')
    await page.getByRole('button', { name: say.make }).click()
    await page.getByRole('heading', { name: say.states.ready }).waitFor()
    assert.match(page.url(), /job=/u)
    assert.ok((await page.locator('.export-job td').count()) > 0, 'the first rows are shown')
    assert.equal((await asked<ExportList>(workbench, '/api/exports')).rows.length, 0, 'nothing has left yet')
    await page.getByLabel(say.forWhom, { exact: true }).fill('The sample desk')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say.release }).click(),
    ])
    const file = await readFile(await download.path())
    const [row] = (await asked<ExportList>(workbench, '/api/exports')).rows
    assert.equal(row!.sha256, createHash('sha256').update(file).digest('hex'))
    assert.equal(row!.forWhom, 'The sample desk')
    assert.equal(row!.incidents, rows.length)
    assert.equal(row!.profile, 'public')
    await page.getByRole('cell', { name: 'The sample desk' }).waitFor()
    await page.getByRole('link', { name: say.downloadLosses }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: say.states.left }).waitFor()
  },
)

testInBrowser('a file that holds everything leaves only when somebody says that they are sure', async workbench => {
  const { page, origin } = workbench
  await page.goto(`${origin}/export?profile=internal&format=geojson`)
  await page.getByText(say.givesAll).waitFor()
  await page.getByRole('button', { name: say.make }).click()
  const release = page.getByRole('button', { name: say.release })
  await release.waitFor()
  assert.equal(await release.isDisabled(), true)
  await page.getByLabel(say.sure('internal')).check()
  const [download] = await Promise.all([page.waitForEvent('download'), release.click()])
  assert.match(download.suggestedFilename(), /^according-geojson-internal-.*\.geojson$/u)
})

testInBrowser(
  'what cannot be asked is told with the way out, and a file of long ago is told to be gone',
  async workbench => {
    const { page, origin } = workbench
    await page.goto(`${origin}/export?atLeast=many&job=of-yesterday`)
    await page.getByText(say.gone).waitFor()
    await page.getByRole('button', { name: say.make }).click()
    await page.getByRole('alert').getByText('many').waitFor()
    await page.goto(`${origin}/export?picked=of-another-window`)
    await page.getByText(say.pickedGone).waitFor()
    assert.equal(await page.getByRole('button', { name: say.make }).isDisabled(), true)
    const expected = workbench.troubles.filter(trouble => /40[04]/u.test(trouble))
    assert.equal(expected.length, workbench.troubles.length)
    ;(workbench.troubles as string[]).splice(0)
  },
)

testInBrowser('an incident is exported from its own page', async workbench => {
  const { page, origin } = workbench
  const { rows } = await asked<IncidentView>(workbench, '/api/incidents/view')
  await page.goto(`${origin}/incidents/${rows[0]!.id}`)
  await page.getByRole('button', { name: say.fromIncidents }).click()
  await page.getByText(m.incidentCount(1), { exact: true }).waitFor()
  await page.getByLabel(say.format, { exact: true }).selectOption('dossier')
  await page.getByRole('button', { name: say.make }).click()
  await page.getByRole('heading', { name: say.states.ready }).waitFor()
  assert.match(await page.locator('.export-job .facts').innerText(), new RegExp(m.incidentCount(1), 'u'))
})
