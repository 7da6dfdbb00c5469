import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../language/english.ts'
import { parse } from '../language/parse.ts'
import { tag } from '../language/tag.ts'
import type { TreebankSentence } from '../train/conllu.ts'
import { readTreebank } from '../train/treebanks.ts'
import { type Count, countOf, type Exercise, share, type Tally } from './exercise.ts'

/**
 * A folder with a CoNLL-U test file. Measure of the CoNLL 2018 shared task on gold tokens, punctuation with it: UPOS, and the
 * share of words with the right head (UAS), and relation too (LAS, without the relation's subtype).
 */
const onTreebank = (name: string, about: string, path: string): Exercise => ({
  name,
  about: `tags and trees of ${about}, from gold tokens (the measure of CoNLL 2018)`,
  path,
  holds: '*-test.conllu',
  units: folder =>
    globSync('*-test.conllu', { cwd: folder })
      .sort()
      .flatMap(file => readTreebank(join(folder, file)))
      .map((sentence, i) => ({ id: String(i), tally: ({ language }) => tallyTrees(sentence, language) })),
  scores: sum =>
    ['LAS', 'UAS', 'UPOS', 'XPOS', 'LAS with subtypes'].map(measure => share(measure, countOf(sum, measure))),
})

export const treebank = onTreebank('treebank', 'web text (EWT test)', 'ud/UD_English-EWT')
export const pud = onTreebank('pud', 'news and encyclopedia (PUD)', 'ud/UD_English-PUD')

const universal = (relation: string): string => relation.replace(/:.*/, '')

function tallyTrees(gold: TreebankSentence, language: Language): Tally {
  const tags = tag(gold.forms, language.tagger)
  const { heads, relations } = parse(gold.forms, tags, language.parser)
  const count = (isRight: (word: number) => boolean): Count => {
    const words = gold.forms.length
    return { right: gold.forms.filter((_, word) => isRight(word)).length, made: words, gold: words }
  }
  const rightHead = (word: number) => heads[word] === gold.heads[word]
  return {
    LAS: count(word => rightHead(word) && universal(relations[word]!) === universal(gold.relations[word]!)),
    UAS: count(rightHead),
    UPOS: count(word => tags[word]!.upos === gold.upos[word]),
    XPOS: count(word => tags[word]!.xpos === gold.xpos[word]),
    'LAS with subtypes': count(word => rightHead(word) && relations[word] === gold.relations[word]),
  }
}
