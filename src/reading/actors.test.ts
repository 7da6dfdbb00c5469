import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { overlaps } from '../text/span.ts'
import { readTable } from '../text/table.ts'
import { findActors } from './actors.ts'
import { findPlaces } from './places.ts'
import type { Actor } from './reading.ts'

const knowledge = loadKnowledge()
function actorsIn(text: string): readonly Actor[] {
  const syntax = analyse(text, knowledge.language)
  return findActors(syntax, findPlaces(syntax, knowledge.gazetteer), knowledge.actors)
}

type Marked = { readonly start: number; readonly end: number }

/** "[[The army]] fired" → the text and where the marked words stand. */
function unmark(marked: string): { readonly text: string; readonly marks: readonly Marked[] } {
  const marks: Marked[] = []
  let text = ''
  for (const part of marked.split(/(\[\[.*?\]\])/u)) {
    const inner = /^\[\[(.*)\]\]$/u.exec(part)?.[1]
    if (inner !== undefined) marks.push({ start: text.length, end: text.length + inner.length })
    text += inner ?? part
  }
  return { text, marks }
}

/** The actor of which exactly these words are a mention. */
const actorOf = (actors: readonly Actor[], { start, end }: Marked): Actor | undefined =>
  actors.find(actor => actor.mentions.some(m => m.start === start && m.end === end))

type Read = Pick<Actor, 'kind' | 'sector' | 'country'> & { phrasings: string[]; not?: string[] }
type Joined = { same?: string; apart?: string; phrasings: string[] }

for (const example of parse(projectFile('examples/en/actors.yaml')) as (Read | Joined)[])
  if ('kind' in example)
    test(`actors: ${example.kind} ${example.sector} ${example.country} in ${example.phrasings.length} phrasings`, () => {
      for (const phrasing of example.phrasings) {
        const { text, marks } = unmark(phrasing)
        const actor = actorOf(actorsIn(text), marks[0]!)
        assert.ok(actor, `${phrasing}: no such mention`)
        const { kind, sector, country } = actor
        assert.deepEqual(
          { kind, sector, country },
          { kind: example.kind, sector: example.sector, country: example.country },
          phrasing,
        )
      }
      for (const phrasing of example.not ?? []) {
        const { text, marks } = unmark(phrasing)
        const found = actorsIn(text)
          .flatMap(a => a.mentions)
          .find(m => overlaps(m, marks[0]!))
        assert.equal(found?.quote, undefined, phrasing)
      }
    })
  else
    test(`actors: ${example.same ? `one actor: ${example.same}` : `apart: ${example.apart}`}`, () => {
      for (const phrasing of example.phrasings) {
        const { text, marks } = unmark(phrasing)
        const actors = actorsIn(text)
        const [first, second] = marks.map(mark => actorOf(actors, mark))
        if (example.same) assert.ok(first && first === second, `${phrasing}: ${first?.name} and ${second?.name}`)
        else assert.ok(!first || first !== second, `${phrasing}: both are ${first?.name}`)
      }
    })

for (const [path, word] of [
  ['lexicon/actors.tsv', 'name'],
  ['lexicon/en/roles.tsv', 'word'],
  ['lexicon/given-names.tsv', 'name'],
] as const)
  test(`every row of ${path} decides an actor of its example`, () => {
    const unused = readTable(path, projectFile(path)).filter(({ cells }) => {
      const told = actorsIn(cells.example!).map(actor => actor.because)
      return !told.some(
        because => because.includes(`${path} "${cells[word]}"`) || because.includes(`the title "${cells[word]}"`),
      )
    })
    assert.deepEqual(
      unused.map(({ line, cells }) => `${line}: ${cells[word]}: ${cells.example}`),
      [],
    )
  })

test('odd strings give sound spans, the same twice', () => {
  const odd = [
    '',
    ' ',
    '. . .',
    '[['.repeat(2500) + ']]'.repeat(2500),
    '👩‍👩‍👧 The 🇸🇾 army 😀 said it. He who they.',
    'قال الجيش إن قواته the army قتلت ‏12 شخصاً.',
    'He he he she it they who which that his its.',
    "'s 's 's of of of the the the",
    'President President President of of President',
    'THE ARMY SAID ON MONDAY THAT IT HAD KILLED 12 PEOPLE.',
    'al - al - bin bin Abu - - Al-',
    'the army, the police, the rebels, '.repeat(400),
  ]
  for (const text of odd) {
    const actors = actorsIn(text)
    for (const { mentions } of actors)
      for (const { start, end, quote } of mentions)
        assert.equal(text.slice(start, end), quote, JSON.stringify(text.slice(0, 40)))
    assert.deepEqual(actorsIn(text), actors)
  }
})

test('work grows with the length of the text', () => {
  const paragraph =
    'The army said that Omar Karam, a rebel leader, had met his men in Aleppo. They denied it, and he left the town.\n'
  const time = (n: number): number => {
    const syntax = analyse(paragraph.repeat(n), knowledge.language)
    const before = process.hrtime.bigint()
    findActors(syntax, [], knowledge.actors)
    return Number(process.hrtime.bigint() - before)
  }
  time(200)
  assert.ok(time(800) < 12 * time(200) + 5e7)
})
