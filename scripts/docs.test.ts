import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { exportedTypes } from './docs/glossary.ts'
import { ROOT, writtenDocs } from './docs.ts'

for (const { path, content } of await writtenDocs())
  test(`${path} is what the program writes (npm run docs)`, () => {
    assert.equal(readFileSync(join(ROOT, path), 'utf8'), content)
  })

test('every exported type says what it means', () => {
  const silent = exportedTypes(ROOT).filter(({ meaning }) => !meaning)
  assert.deepEqual(
    silent.map(({ name, path }) => `${path}: ${name}`),
    [],
  )
})

test('every public type stands among the nouns of the glossary', () => {
  const [nouns] = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').split('## All exported types')
  const index = readFileSync(join(ROOT, 'src/index.ts'), 'utf8')
  const types = [...index.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names]) => names!.match(/\w+/g)!)
  assert.deepEqual(
    types.filter(type => !nouns!.includes(`\`${type}\``)),
    [],
  )
})

test('files that the documents name are there', () => {
  const lost = ['README.md', 'CONTRIBUTING.md', 'fixtures/README.md'].flatMap(page =>
    [
      ...readFileSync(join(ROOT, page), 'utf8').matchAll(
        /`((?:src|lexicon|examples|ontology|docs|models|evaluation|fixtures)\/[^`*\s]*)`/g,
      ),
    ]
      .map(([, path]) => path!)
      .filter(path => !existsSync(join(ROOT, path)))
      .map(path => `${page} names ${path}`),
  )
  assert.deepEqual(lost, [])
})

test('links between the documents lead somewhere', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/glossary.md',
    'docs/pipeline.md',
    'docs/cli.md',
    'fixtures/README.md',
  ]
  const lost = pages.flatMap(page =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
      .map(([, to]) => join(ROOT, page, '..', to!))
      .filter(to => !existsSync(to))
      .map(to => `${page} links to ${to}`),
  )
  assert.deepEqual(lost, [])
})
