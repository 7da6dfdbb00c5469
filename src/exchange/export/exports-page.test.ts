import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectFile } from '../../intake/knowledge.ts'
import { exportedSamples, written } from '../exported.fixture.ts'
import { FORMATS } from './formats.ts'
import { profileNamed } from './profile.ts'

const page = projectFile('docs/exports.md')
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map(section => [section.slice(0, section.indexOf('\n')), section.replace(/\s+/g, ' ')]),
)

test('docs/exports.md has a section for every format, and says which to take', () => {
  assert.deepEqual([...sections.keys()].slice(2).toSorted(), Object.keys(FORMATS).toSorted())
  const [, which] = [...sections.values()]
  for (const name of Object.keys(FORMATS)) assert.ok(which!.includes(`\`${name}\``), name)
})

test('docs/exports.md says of every profile what ontology/sensitivity.yaml says', () => {
  for (const name of ['internal', 'partner', 'public'])
    assert.ok(sections.get('Profiles')!.includes(`| \`${name}\` | ${profileNamed(name).about} |`), name)
})

test('docs/exports.md names every field that a format loses on the sample reports', async () => {
  const samples = await exportedSamples()
  for (const [name, load] of Object.entries(FORMATS)) {
    const { losses } = await written(await load(), samples)
    const silent = [...new Set(losses.map(({ field }) => field))].filter(
      field => !sections.get(name)!.includes(`\`${field}\``),
    )
    assert.deepEqual(silent, [], name)
  }
})
