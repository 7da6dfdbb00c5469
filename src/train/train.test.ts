import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../language/parse.ts'
import { tag } from '../language/tag.ts'
import { packParser, packTagger, unpackParser, unpackTagger } from '../language/weights.ts'
import { readConllu } from './conllu.ts'
import { seeded, shuffled } from './random.ts'
import { type Training, train } from './train.ts'
import { trainParser } from './train-parser.ts'
import { trainTagger } from './train-tagger.ts'

/** One sentence a paragraph, `form UPOS XPOS head relation` a word. */
const TREEBANK = `
The DET DT 2 det / army NOUN NN 3 nsubj / shelled VERB VBD 0 root / the DET DT 5 det / village NOUN NN 3 obj / . PUNCT . 3 punct

A DET DT 2 det / drone NOUN NN 3 nsubj / struck VERB VBD 0 root / a DET DT 5 det / convoy NOUN NN 3 obj / . PUNCT . 3 punct

The DET DT 2 det / village NOUN NN 4 nsubj:pass / was AUX VBD 4 aux:pass / shelled VERB VBN 0 root / . PUNCT . 4 punct

Gunmen NOUN NNS 2 nsubj / attacked VERB VBD 0 root / a DET DT 4 det / market NOUN NN 2 obj / in ADP IN 6 case / Bunar PROPN NNP 2 obl / . PUNCT . 2 punct

Officials NOUN NNS 2 nsubj / said VERB VBD 0 root / the DET DT 4 det / army NOUN NN 5 nsubj / shelled VERB VBD 2 ccomp / Bunar PROPN NNP 5 obj / . PUNCT . 2 punct

The DET DT 2 det / convoy NOUN NN 4 nsubj:pass / was AUX VBD 4 aux:pass / attacked VERB VBN 0 root / in ADP IN 6 case / Bunar PROPN NNP 4 obl / . PUNCT . 4 punct

Police NOUN NNS 2 nsubj / arrested VERB VBD 0 root / the DET DT 4 det / gunmen NOUN NNS 2 obj / . PUNCT . 2 punct

Officials NOUN NNS 2 nsubj / said VERB VBD 0 root / gunmen NOUN NNS 4 nsubj / struck VERB VBD 2 ccomp / the DET DT 6 det / market NOUN NN 4 obj / . PUNCT . 2 punct

Bunar PROPN NNP 3 nsubj:pass / was AUX VBD 3 aux:pass / shelled VERB VBN 0 root / . PUNCT . 3 punct

Stop VERB VB 0 root
`
const conllu = TREEBANK.trim()
  .split('\n\n')
  .map(sentence =>
    sentence
      .split(' / ')
      .map((word, i) => {
        const [form, upos, xpos, head, relation] = word.split(' ')
        return [i + 1, form, '_', upos, xpos, '_', head, relation, '_', '_'].join('\t')
      })
      .join('\n'),
  )
  .join('\n\n')
const sentences = readConllu(conllu)
const TRAINING: Training = {
  tagger: { epochs: 10, rate: 0.1, bits: 14, prune: 0 },
  parser: {
    epochs: 15,
    rate: 0.1,
    stepBits: 14,
    relationBits: 14,
    prune: 0,
    network: { width: 8, rate: 0.05, dropout: 0, seldom: 1 },
  },
  folds: 2,
}
const quiet = () => {}

test('CoNLL-U: syntactic words only, heads from 0, the document of each sentence', () => {
  const text = `# newdoc id = a
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tshoot\tshoot\tVERB\tVB\t_\t0\troot\t_\t_
3.1\tshoot\t_\t_\t_\t_\t_\t_\t_\t_
`
  const [sentence] = readConllu(text)
  assert.deepEqual(sentence, {
    document: 'a',
    forms: ['do', "n't", 'shoot'],
    upos: ['AUX', 'PART', 'VERB'],
    xpos: ['VB', 'RB', 'VB'],
    heads: [2, 2, -1],
    relations: ['aux', 'advmod', 'root'],
  })
  assert.throws(() => readConllu('1\tdo\tdo'), /line 1: 3 cells/)
})

/** A tagger and a parser that learned from gold tags: ten sentences are too few to hold any out. */
function learned() {
  const tagger = trainTagger(sentences, TRAINING.tagger, quiet)
  const tags = new Map(sentences.map(s => [s, s.upos.map((upos, i) => ({ upos, xpos: s.xpos[i]! }))] as const))
  const parser = trainParser(sentences, tags, tagger.tags, TRAINING.parser, quiet)
  return { tagger: unpackTagger(packTagger(tagger)), parser: unpackParser(packParser(parser)) }
}

test('a treebank of ten sentences is learned by heart, and survives packing', () => {
  const { tagger, parser } = learned()
  for (const { forms, upos, heads, relations } of sentences) {
    const tags = tag(forms, tagger)
    assert.deepEqual(
      tags.map(t => t.upos),
      upos,
    )
    assert.deepEqual(parse(forms, tags, parser), { heads, relations })
  }
})

test('a new sentence of known words is read right', () => {
  const { tagger, parser } = learned()
  const forms = ['Officials', 'said', 'a', 'drone', 'attacked', 'the', 'village', '.']
  const { heads, relations } = parse(forms, tag(forms, tagger), parser)
  assert.deepEqual(heads, [1, -1, 3, 4, 1, 6, 4, 1])
  assert.deepEqual(relations, ['nsubj', 'root', 'det', 'nsubj', 'ccomp', 'det', 'obj', 'punct'])
})

test('the same treebank gives the same weights', () => {
  const [a, b] = [train(sentences, TRAINING, quiet), train(sentences, TRAINING, quiet)]
  assert.deepEqual(packTagger(a.tagger), packTagger(b.tagger))
  assert.deepEqual(packParser(a.parser), packParser(b.parser))
})

test('shuffling keeps all items, and a seed fixes the order', () => {
  const items = [1, 2, 3, 4, 5, 6, 7]
  const order = shuffled(items, seeded(3))
  assert.deepEqual(order.toSorted(), items)
  assert.deepEqual(order, shuffled(items, seeded(3)))
})
