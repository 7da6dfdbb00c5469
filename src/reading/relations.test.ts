import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { overlaps } from '../text/span.ts'
import { readTable } from '../text/table.ts'
import { findActors } from './actors.ts'
import { findAttributions } from './attributions.ts'
import { chainsOf } from './chain.ts'
import { findPlaces } from './places.ts'
import { findQuotations } from './quotations.ts'
import type { Actor, Relation } from './reading.ts'
import { findRelations } from './relations.ts'

const knowledge = loadKnowledge()
function read(text: string): { readonly actors: readonly Actor[]; readonly relations: readonly Relation[] } {
  const syntax = analyse(text, knowledge.language)
  const actors = findActors(syntax, findPlaces(syntax, knowledge.gazetteer), knowledge.actors)
  const attributions = findAttributions(syntax, findQuotations(syntax), actors, knowledge.cues)
  return { actors, relations: findRelations(syntax, actors, chainsOf(attributions), knowledge.relations) }
}

type Example = { kind: Relation['kind']; from?: 2; phrasings: string[]; not?: string[] }

for (const example of parse(projectFile('examples/en/relations.yaml')) as Example[])
  test(`relations: ${example.kind}${example.from ? ' backwards' : ''} in ${example.phrasings.length} phrasings`, () => {
    for (const phrasing of example.phrasings) {
      const marks = [...phrasing.matchAll(/\[\[(.*?)\]\]/gu)].map((m, i) => ({
        start: m.index - 4 * i,
        end: m.index - 4 * i + m[1]!.length,
      }))
      const { actors, relations } = read(phrasing.replace(/\[\[|\]\]/gu, ''))
      const bears = (id: string, mark: { start: number; end: number }): boolean =>
        actors.find(a => a.id === id)!.mentions.some(m => overlaps(m, mark))
      const [from, to] = example.from === 2 ? [...marks].reverse() : marks
      const found = relations.find(r => r.kind === example.kind && bears(r.from, from!) && (!to || bears(r.to, to)))
      assert.ok(
        found,
        `${phrasing}: ${relations.map(r => `${r.kind} in "${r.evidence.quote}"`).join(', ') || 'no relation'}`,
      )
    }
    for (const text of example.not ?? []) {
      const found = read(text).relations.find(r => r.kind === example.kind)
      assert.equal(found?.evidence.quote, undefined, text)
    }
  })

test('every row of the relations lexicon gives its relation in its example', () => {
  const path = 'lexicon/en/relations.tsv'
  const unused = readTable(path, projectFile(path)).filter(
    ({ cells }) => !read(cells.example!).relations.some(r => r.kind === cells.kind),
  )
  assert.deepEqual(
    unused.map(({ line, cells }) => `${line}: ${cells.cue} ${cells.pattern}: ${cells.example}`),
    [],
  )
})

test('a relation stands under the attribution that tells it', () => {
  const { relations } = read('The army said that the fighters were led by Omar Karam.')
  assert.equal(relations.length, 1)
  assert.equal(relations[0]!.attributedTo.length, 1)
})
