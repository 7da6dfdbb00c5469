import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { readTable } from '../text/table.ts'
import type { Attribution } from './reading.ts'
import { REPORT } from './report.fixture.ts'

const knowledge = loadKnowledge()
const attributionsIn = (text: string): readonly Attribution[] => read(REPORT, text, knowledge).attributions

type Example = { in: string; types: Record<string, string>; party?: string[] }

for (const example of load(projectFile('examples/en/source-types.yaml')) as Example[])
  test(`source types: ${example.in}`, () => {
    const found = attributionsIn(example.in)
    for (const [cue, type] of Object.entries(example.types))
      assert.equal(
        found.find(a => example.in.slice((a.source ?? a.cue).start, a.cue.end).includes(cue) || a.cue.quote === cue)
          ?.sourceType,
        type,
        cue,
      )
    const parties = found.filter(({ party }) => party)
    assert.deepEqual(
      parties.map(({ content }) => (example.party ?? []).some(words => content[0]!.quote.includes(words))),
      (example.party ?? []).map(() => true),
    )
  })

test('every row of the source types lexicon types the source of its example', () => {
  const idle = readTable('source-types.tsv', projectFile('lexicon/en/source-types.tsv')).filter(
    ({ cells }) =>
      !attributionsIn(cells.example!).some(
        a => a.because.endsWith(`source: "${cells.word}" (source-types.tsv)`) && a.sourceType === cells.type,
      ),
  )
  assert.deepEqual(
    idle.map(({ line, cells }) => `source-types.tsv:${line}: ${cells.word}: ${cells.example}`),
    [],
  )
})
