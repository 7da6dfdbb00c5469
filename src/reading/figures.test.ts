import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load as parse } from 'js-yaml'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { analyse } from '../language/english.ts'
import { readTable } from '../text/table.ts'
import { findFigures } from './figures.ts'
import type { Figure, Measure } from './reading.ts'
import { findTimes } from './times.ts'

const knowledge = loadKnowledge()
function figuresIn(text: string): readonly Figure[] {
  const syntax = analyse(text, knowledge.language)
  return findFigures(syntax, findTimes(syntax, knowledge.times, '2025-10-23'), knowledge.figures)
}

/** "killed [[12 people]]" → the text and where the marked words stand. */
function unmark(marked: string) {
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  return { text: marked.replace('[[', '').replace(']]', ''), start, end }
}

type Example = Pick<Figure, 'atLeast' | 'atMost' | 'approximate' | 'unknown'> & {
  measure: Measure
  phrasings: string[]
  not?: string[]
}

for (const { phrasings, not, ...figure } of parse(projectFile('examples/en/figures.yaml')) as Example[])
  test(`figures: ${figure.measure} ${figure.atLeast} to ${figure.atMost} in ${phrasings.length} phrasings`, () => {
    for (const phrasing of phrasings) {
      const { text, start, end } = unmark(phrasing)
      const found = figuresIn(text).find(f => f.span.start < end && start < f.span.end)
      assert.ok(found, `${phrasing}: no figure found`)
      const { measure, atLeast, atMost, approximate, unknown } = found
      assert.deepEqual({ measure, atLeast, atMost, approximate, unknown }, figure, phrasing)
    }
    for (const phrasing of not ?? []) {
      const { text, start, end } = unmark(phrasing)
      const found = figuresIn(text).find(f => f.measure === figure.measure && f.span.start < end && start < f.span.end)
      assert.equal(found?.span.quote, undefined, phrasing)
    }
  })

test('every row of the harms lexicon decides the measure of its example', () => {
  for (const { line, cells } of readTable('lexicon/en/harms.tsv', projectFile('lexicon/en/harms.tsv'))) {
    const measures = figuresIn(cells.example!).map(figure => figure.measure)
    assert.ok(
      measures.includes(cells.measure as Measure),
      `lexicon/en/harms.tsv:${line}: "${cells.example}" gives ${measures}`,
    )
  }
})

test('every row of the quantities lexicon bounds a figure of its example', () => {
  for (const { line, cells } of readTable('lexicon/en/quantities.tsv', projectFile('lexicon/en/quantities.tsv')))
    assert.ok(
      figuresIn(cells.example!).length > 0,
      `lexicon/en/quantities.tsv:${line}: "${cells.example}" gives no figure`,
    )
})

test('every row of the people lexicon counts, or does not, in its example', () => {
  for (const { line, cells } of readTable('lexicon/en/people.tsv', projectFile('lexicon/en/people.tsv')))
    assert.equal(
      figuresIn(cells.example!).length,
      cells.kind === 'thing' ? 0 : 1,
      `lexicon/en/people.tsv:${line}: "${cells.example}"`,
    )
})

test('a part knows its whole, and the next of a list the one before it', () => {
  const texts = (figures: readonly Figure[], key: 'partOf' | 'besides') =>
    figures.flatMap(f => (f[key] ? `${f.span.quote} < ${figures.find(({ id }) => id === f[key])?.span.quote}` : []))
  const parts = figuresIn(
    'Seventeen people were injured, of whom four are in a serious condition. Eight people were shot, three of whom died.',
  )
  for (const [text, ...told] of [
    ['Three people were shot, one fatally.', 'one < Three people'],
    ['Two volunteers were among the nine dead.', 'Two volunteers < nine'],
    ['Two men were shot; one of the men later died.', 'one of the men < Two men'],
    ['A dozen people were hurt in the stampede, two of them badly.', 'two of them < A dozen people'],
    ['The strike killed six people — four women and two men.', 'four women < six people', 'two men < six people'],
    ['Of the 21 wounded, five died in hospital.', 'five < 21'],
    ['Three people, including the gunman, were killed.', 'the gunman < Three people'],
    ['Ten people, including a doctor and two nurses, were killed.', 'a doctor < Ten people', 'two nurses < Ten people'],
    ['Rebels killed four soldiers, two farmers were wounded.'],
  ] as const)
    assert.deepEqual(texts(figuresIn(text), 'partOf'), told)
  assert.deepEqual(texts(parts, 'partOf'), ['four < Seventeen people', 'three of whom < Eight people'])
  const named = figuresIn('Two other teens, a girl and a boy, were injured.')
  assert.deepEqual(texts(named, 'partOf'), ['a girl < Two other teens', 'a boy < Two other teens'])
  const list = figuresIn('Nine civilians, two soldiers and a policeman were killed and five injured.')
  assert.deepEqual(texts(list, 'besides'), ['two soldiers < Nine civilians', 'a policeman < two soldiers'])
})

test('odd strings give sound spans, the same twice', () => {
  const odd = [
    '',
    '12',
    '12 '.repeat(2000),
    '(12) [12] {12}'.repeat(400),
    'قتل 12 شخصا',
    '🚀 12 people 🚀 were killed 🚀',
    'at least at least at least 12',
    'killed '.repeat(1000),
    'between 12 and',
    '9'.repeat(4000),
  ]
  for (const text of odd) {
    const figures = figuresIn(text)
    for (const { span, of } of figures) {
      assert.equal(text.slice(span.start, span.end), span.quote)
      if (of) assert.equal(text.slice(of.start, of.end), of.quote)
    }
    assert.deepEqual(figuresIn(text), figures)
  }
})
