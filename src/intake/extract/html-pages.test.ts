import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { holds } from './extracted.fixture.ts'
import { extractHtml } from './html.ts'

const PAGES = fileURLToPath(new URL('../../../fixtures/pages/', import.meta.url))
const names = globSync('*.html', { cwd: PAGES })
  .map(name => basename(name, '.html'))
  .sort()

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** The text that is read from a page, which keeps the contract; without who wrote it and when, which stands in its fields. */
const read = (name: string): string => {
  const path = `${name}.html`
  const { text, blocks } = holds(extractHtml({ path, bytes: readFileSync(PAGES + path), type: null, url: null }))
  return blocks.flatMap(({ kind, start, end }) => (kind === 'byline' ? [] : text.slice(start, end))).join('\n')
}

/** How many words stand in both, in the same order (longest common subsequence). */
function kept(expected: readonly string[], found: readonly string[]): number {
  let row = new Array<number>(found.length + 1).fill(0)
  for (const word of expected) {
    const next = [0]
    for (let i = 1; i <= found.length; i++)
      next.push(word === found[i - 1] ? row[i - 1]! + 1 : Math.max(row[i]!, next[i - 1]!))
    row = next
  }
  return row.at(-1)!
}

test('of all layouts at least 97 % of the words are kept, and at most 2 % are foreign', () => {
  assert.ok(names.length >= 14)
  const pages = names.map(name => {
    const expected = wordsOf(readFileSync(`${PAGES}${name}.txt`, 'utf8'))
    const found = wordsOf(read(name))
    return { name, expected: expected.length, found: found.length, kept: kept(expected, found) }
  })
  const sum = (count: (page: (typeof pages)[number]) => number): number =>
    pages.reduce((all, page) => all + count(page), 0)
  const told = pages.map(
    ({ name, expected, found, kept }) => `${name}: ${kept} of ${expected} kept, ${found - kept} foreign`,
  )
  assert.ok(sum(({ kept }) => kept) / sum(({ expected }) => expected) >= 0.97, told.join('\n'))
  assert.ok(sum(({ kept, found }) => found - kept) / sum(({ found }) => found) <= 0.02, told.join('\n'))
})
