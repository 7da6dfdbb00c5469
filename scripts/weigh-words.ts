import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corporaFolder } from '../src/evaluate/corpora.ts'
import { projectFile } from '../src/intake/knowledge.ts'
import { readTable } from '../src/text/table.ts'
import { openTexts } from '../src/train/open-texts.ts'
import { readTrainingSentences } from '../src/train/treebanks.ts'
import { wordWeightsOf } from '../src/train/word-weights.ts'

// node scripts/weigh-words.ts: makes models/en/word-weights.tsv anew from texts that allow it; the same texts give the same file.
const corpora = corporaFolder()
const { articles, others } = openTexts(corpora)
const treebanks = Map.groupBy(readTrainingSentences(join(corpora, 'ud')), sentence => sentence.document)
const documents = [
  ...[...treebanks.values()].map(sentences => sentences.map(({ forms }) => forms.join(' ')).join('\n')),
  ...[...articles, ...others].map(({ title, text }) => (title ? `${title}\n${text}` : text)),
]
const column = (path: string, name: string): string[] =>
  readTable(path, projectFile(path)).map(({ cells }) => cells[name] ?? '')
const lemmas = [
  ...['nouns', 'verbs', 'phrases'].flatMap(kind => column(`lexicon/en/triggers-${kind}.tsv`, 'lemma')),
  ...column('lexicon/en/harms.tsv', 'phrase'),
  ...column('lexicon/en/people.tsv', 'noun'),
  ...column('lexicon/en/roles.tsv', 'word'),
  ...column('lexicon/en/place-words.tsv', 'word'),
  ...column('lexicon/en/times.tsv', 'phrase'),
]
const parties = [
  ...['name', 'forms', 'adjectives', 'people'].flatMap(name => column('lexicon/countries.tsv', name)),
  ...['name', 'aliases'].flatMap(name => column('lexicon/actors.tsv', name)),
]
const plurals = lemmas.filter(lemma => lemma.endsWith('man')).map(lemma => lemma.replace(/man$/, 'men'))
const irregular = readTable('irregular', projectFile('lexicon/en/irregular.tsv')).flatMap(({ cells }) =>
  lemmas.includes(cells.lemma ?? '') ? [cells.form ?? ''] : [],
)
const rows = [...wordWeightsOf(documents, [...lemmas, ...plurals, ...irregular, ...parties])].map(
  ([stem, weight]) => `${stem}\t${weight}\n`,
)
const about = `# How much a word tells about which happening is meant; made by scripts/weigh-words.ts, models/en/README.md says how.
# Provenance: documents counted in UD English EWT (train) and GUM (train, without non-commercial texts), WikiWars, re3d and ${articles.length} openly licensed
# articles. Licence: CC BY-SA 4.0.
`
writeFileSync('models/en/word-weights.tsv', `${about}stem\tweight\n${rows.join('')}`)
console.log(`models/en/word-weights.tsv: ${rows.length} words of ${documents.length} documents`)
