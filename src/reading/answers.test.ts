import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { read } from '../read.ts'

const knowledge = loadKnowledge()
const report = {
  id: 'r',
  documentId: 'r',
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-03-04',
  language: 'en',
}

type Example = { in: string; answers: Record<string, string[]> }

for (const example of load(projectFile('examples/en/answers.yaml')) as Example[])
  test(`answers: ${example.in}`, () => {
    const { attributions, events, claims } = read(report, example.in, knowledge)
    const wordsOf = (id: string) => events.find(event => event.id === id)!.mentions.at(-1)!.quote
    const found = attributions.flatMap(({ source, answers }) =>
      answers ? [[source!.quote, answers.map(wordsOf)]] : [],
    )
    assert.deepEqual(Object.fromEntries(found), example.answers)
    for (const { id, answers } of attributions)
      for (const event of answers ?? [])
        assert.ok(claims.some(({ frame, chain, status }) => frame === event && chain[0] === id && status === 'denied'))
  })
