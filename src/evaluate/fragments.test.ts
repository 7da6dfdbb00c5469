import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../intake/knowledge.ts'
import { readTable } from '../text/table.ts'
import { readText } from './read-text.ts'
import { spanTroubles } from './span-troubles.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Every example sentence of every word list, cut at some word: texts that begin or end anywhere. */
const FRAGMENTS = globSync('lexicon/**/*.tsv', { cwd: ROOT })
  .sort()
  .flatMap(file => readTable(file, readFileSync(`${ROOT}/${file}`, 'utf8')))
  .flatMap(({ line, cells }) => {
    const words = cells.example!.split(' ')
    const at = line % words.length
    const part = line % 2 ? words.slice(at) : words.slice(0, at)
    return part.length ? [part.join(' ')] : []
  })

test(`${FRAGMENTS.length} beginnings and ends of sentences are read without a fault, and their spans hold`, () => {
  const knowledge = loadKnowledge()
  const troubles = FRAGMENTS.flatMap(text => {
    try {
      return spanTroubles(readText({ id: text, text, publishedAt: '2025-10-16' }, knowledge)).map(t => `${text}: ${t}`)
    } catch (error) {
      return `${text}: ${error}`
    }
  })
  assert.deepEqual(troubles, [])
})
