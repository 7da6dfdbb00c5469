import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { takeIn } from '../intake/intake.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { printFacts } from './facts.ts'
import { spanTroubles } from './span-troubles.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
const knowledge = loadKnowledge()

for await (const taken of takeIn([folder('reports')])) {
  if (taken.kind === 'failure') throw new Error(`${taken.path}: ${taken.message}`)
  const name = basename(taken.path, '.txt')
  const reading = read(taken.report, taken.text, knowledge)

  test(`fixtures/reports/${name}: every span holds its quote, ids are unique, references resolve`, () => {
    assert.deepEqual(spanTroubles(reading), [])
  })

  test(`fixtures/reports/${name}: two readings are the same bytes`, () => {
    assert.equal(JSON.stringify(read(taken.report, taken.text, knowledge)), JSON.stringify(reading))
  })

  test(`fixtures/reports/${name}: the reading is the reviewed one (UPDATE=1 rewrites fixtures/readings)`, () => {
    const file = `${folder('readings')}/${name}.txt`
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, printFacts(reading))
    assert.equal(printFacts(reading), readFileSync(file, 'utf8'))
  })
}
