import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { REPORT } from './report.fixture.ts'

const knowledge = loadKnowledge()

type Example = { in: string; answers: Record<string, string[]> }

for (const example of load(projectFile('examples/en/answers.yaml')) as Example[])
  test(`answers: ${example.in}`, () => {
    const { attributions, events, claims } = read(REPORT, example.in, knowledge)
    const wordsOf = (id: string) => events.find(event => event.id === id)!.mentions.at(-1)!.quote
    const found = attributions.flatMap(({ source, answers }) =>
      answers ? [[source!.quote, answers.map(wordsOf)]] : [],
    )
    assert.deepEqual(Object.fromEntries(found), example.answers)
    for (const { id, answers } of attributions)
      for (const event of answers ?? [])
        assert.ok(claims.some(({ frame, chain, status }) => frame === event && chain[0] === id && status === 'denied'))
  })
