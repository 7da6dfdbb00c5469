import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corporaFolder } from '../src/evaluate/corpora.ts'
import { projectFile } from '../src/intake/knowledge.ts'
import { readAbbreviations } from '../src/language/abbreviations.ts'
import { splitSentences } from '../src/language/sentences.ts'
import { tokenize } from '../src/language/tokenize.ts'
import { readTable } from '../src/text/table.ts'
import { openTexts } from '../src/train/open-texts.ts'
import { readTrainingSentences } from '../src/train/treebanks.ts'
import { wordCaseOf } from '../src/train/word-case.ts'

// node scripts/case-words.ts: makes models/en/word-case.tsv anew from texts that allow it; the same texts give the same file.
const corpora = corporaFolder()
const abbreviations = readAbbreviations(projectFile('lexicon/en/abbreviations.tsv'))
const { articles, others } = openTexts(corpora)
const sentencesOf = (text: string): string[][] => {
  const tokens = tokenize(text, abbreviations)
  return splitSentences(text, tokens, abbreviations).map(({ first, last }) =>
    tokens.slice(first, last).map(token => token.text),
  )
}
const lexicons = globSync('lexicon/en/*.tsv')
  .sort()
  .flatMap(path => readTable(path, projectFile(path)))
const documents = [
  ...[...articles, ...others].map(({ text }) => text),
  ...lexicons.map(({ cells }) => cells.example ?? ''),
]
const sentences = [
  ...readTrainingSentences(join(corpora, 'ud')).map(({ forms }) => forms),
  ...documents.flatMap(sentencesOf),
]
const column = (path: string, name: string): string[] =>
  readTable(path, projectFile(path)).map(({ cells }) => cells[name] ?? '')
const small = [
  ...['nouns', 'verbs', 'phrases'].flatMap(kind => column(`lexicon/en/triggers-${kind}.tsv`, 'lemma')),
  ...column('lexicon/en/harms.tsv', 'phrase'),
  ...column('lexicon/en/people.tsv', 'noun'),
  ...column('lexicon/en/roles.tsv', 'word'),
  ...column('lexicon/en/place-words.tsv', 'word'),
  ...column('lexicon/en/cues.tsv', 'cue'),
  ...column('lexicon/en/irregular.tsv', 'form'),
]
const rows = [...wordCaseOf(sentences, small)].map(([word, form]) => `${word}\t${form}\n`)
const about = `# How a word is written amid a sentence; made by scripts/case-words.ts, models/en/README.md says how.
# Provenance: counted in UD English EWT (train) and GUM (train, without non-commercial texts), WikiWars, re3d, ${articles.length} openly licensed
# articles and the lexicons. Licence: CC BY-SA 4.0.
`
writeFileSync('models/en/word-case.tsv', `${about}word\tform\n${rows.join('')}`)
console.log(`models/en/word-case.tsv: ${rows.length} words of ${sentences.length} sentences`)
