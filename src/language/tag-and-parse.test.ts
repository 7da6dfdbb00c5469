import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import { parse } from './parse.ts'
import { tag } from './tag.ts'
import { unpackParser, unpackTagger } from './weights.ts'

const bytesOf = (name: string): Uint8Array =>
  zstdDecompressSync(readFileSync(new URL(`../../models/en/${name}.bin.zst`, import.meta.url)))
const tagger = unpackTagger(bytesOf('tagger'))
const parser = unpackParser(bytesOf('parser'))

function read(text: string) {
  const forms = text.split(' ').filter(form => form !== '')
  const tags = tag(forms, tagger)
  return { forms, tags, ...parse(forms, tags, parser) }
}

/** "army ←nsubj shelled": each word with its relation and its governor. */
function arcsOf(text: string): readonly string[] {
  const { forms, heads, relations } = read(text)
  return forms.map((form, i) => `${form} ←${relations[i]} ${heads[i]! < 0 ? '' : forms[heads[i]!]}`.trim())
}

test('subject and object of a plain sentence', () => {
  const arcs = arcsOf('The army shelled the village .')
  for (const arc of ['army ←nsubj shelled', 'shelled ←root', 'village ←obj shelled'])
    assert.ok(arcs.includes(arc), `${arc} in ${arcs.join(', ')}`)
})

test('the passive, its agent and a reported clause', () => {
  const arcs = arcsOf('Two men were killed by soldiers .')
  for (const arc of ['men ←nsubj:pass killed', 'were ←aux:pass killed', 'soldiers ←obl:agent killed'])
    assert.ok(arcs.includes(arc), `${arc} in ${arcs.join(', ')}`)
  const reported = arcsOf('The ministry said that rebels attacked the town .')
  for (const arc of ['ministry ←nsubj said', 'attacked ←ccomp said', 'rebels ←nsubj attacked'])
    assert.ok(reported.includes(arc), `${arc} in ${reported.join(', ')}`)
})

test('verbs, nouns and names are told apart', () => {
  const { tags } = read('They shell the town , but the attack on Kharkiv failed .')
  assert.deepEqual(
    tags.map(t => t.upos),
    ['PRON', 'VERB', 'DET', 'NOUN', 'PUNCT', 'CCONJ', 'DET', 'NOUN', 'ADP', 'PROPN', 'VERB', 'PUNCT'],
  )
})

const ODD: readonly string[] = [
  '.',
  'x',
  '🔥 🔥🔥 killed 👨‍👩‍👧',
  'قتل 12 شخصا في هجوم',
  '“ No , ” he said .',
  '¶ \u0000 \ud83d \u200f',
  'constructor __proto__ toString hasOwnProperty',
  '( '.repeat(5000),
  'the '.repeat(3000),
  'KILLED IN ATTACK '.repeat(40),
  Array.from({ length: 2000 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 5000))).join(' '),
]

test('odd input gets a tree with one root, no cycle and a tag a word; twice the same', () => {
  for (const text of ODD) {
    const { forms, tags, heads, relations } = read(text)
    assert.equal(tags.length, forms.length)
    assert.equal(heads.filter(h => h === -1).length, 1)
    assert.deepEqual(
      relations.map(r => r === 'root'),
      heads.map(h => h === -1),
    )
    const depths = new Map<number, number>([[-1, 0]])
    heads.forEach((_, start) => {
      const path: number[] = []
      for (let i = start; !depths.has(i); i = heads[i]!) {
        assert.ok(path.length <= forms.length, 'no cycle')
        path.push(i)
      }
      for (const i of path.reverse()) depths.set(i, depths.get(heads[i]!)! + 1)
    })
    assert.deepEqual(read(text), { forms, tags, heads, relations })
  }
  assert.deepEqual(read(''), { forms: [], tags: [], heads: [], relations: [] })
})

test('weights of the wrong kind or cut short are refused', () => {
  assert.throws(() => unpackTagger(bytesOf('parser')), /a file of parser weights where tagger weights are needed/)
  assert.throws(() => unpackParser(bytesOf('parser').slice(0, 100_000)), /parser weights/)
  assert.throws(() => unpackParser(new Uint8Array(2)), /not a file of parser weights/)
})
