import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT, writtenDocs } from './docs.ts'

for (const { path, content } of await writtenDocs())
  test(`${path} is what the program writes (npm run docs)`, () => {
    assert.equal(readFileSync(join(ROOT, path), 'utf8'), content)
  })
