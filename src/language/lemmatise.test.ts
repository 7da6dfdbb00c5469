import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectFile } from '../intake/knowledge.ts'
import { readTable } from '../text/table.ts'
import { readAbbreviations } from './abbreviations.ts'
import { lemmatise, readIrregulars } from './lemmatise.ts'
import { tokenize } from './tokenize.ts'

const tsv = projectFile('lexicon/en/irregular.tsv')
const irregulars = readIrregulars(tsv)
const abbreviations = readAbbreviations(projectFile('lexicon/en/abbreviations.tsv'))

const WORDS: Readonly<Record<string, string>> = {
  'VERB VBD':
    'killed kill|stopped stop|invaded invade|accused accuse|carried carry|agreed agree|died die|shelled shell|controlled control|expelled expel|evacuated evacuate|defeated defeat|wounded wound|bombed bomb|visited visit|united unite|boycotted boycott|clashed clash|raided raid|exploded explode|settled settle|appealed appeal|entered enter|injured injure|targeted target|freed free|denied deny|released release|seized seize|developed develop|shot shoot|said say|fled flee|interfered interfere|kidnapped kidnap|massacred massacre',
  'VERB VBG':
    'killing kill|dying die|firing fire|running run|writing write|leaving leave|attacking attack|being be|travelling travel|fighting fight|fleeing flee|dyeing dye',
  'VERB VBZ':
    'kills kill|says say|denies deny|goes go|attacks attack|crosses cross|reaches reach|uses use|vetoes veto|dies die',
  'VERB VB': 'saw saw|found found|need need',
  'NOUN NNS':
    'bodies body|children child|gunmen gunman|people people|crises crisis|knives knife|heroes hero|buses bus|attacks attack|clashes clash|houses house|jihadis jihadi|deaths death|1990s 1990s|troops troops|casualties casualty',
  'NOUN NN': 'crisis crisis|news news|bus bus',
  'PROPN NNPS': 'houthis houthi|syrians syrian|states state',
  'PROPN NNP': 'damascus damascus',
  'ADJ JJR': 'larger large|bigger big|heavier heavy|worse bad|greater great|safer safe',
  'ADJ JJS': 'largest large|deadliest deadly|worst bad',
  'ADJ JJ': 'clever clever|united united',
  'AUX MD': "wo will|ca can|'ll will",
  'PART RB': "n't not",
}

for (const [tags, words] of Object.entries(WORDS))
  test(`lemmas of ${tags}`, () => {
    const [upos = '', xpos = ''] = tags.split(' ')
    for (const [form = '', lemma] of words.split('|').map(pair => pair.split(' ')))
      assert.equal(lemmatise(form, upos, xpos, irregulars), lemma, form)
  })

test('no form has an empty lemma', () => {
  for (const form of ['s', 'es', 'ed', 'ing', 'ies', 'er', 'est', 'men', "'s", '', 'eing', 'ied', 'x', '…'])
    for (const tags of Object.keys(WORDS)) {
      const [upos = '', xpos = ''] = tags.split(' ')
      assert.ok(form === '' || lemmatise(form, upos, xpos, irregulars) !== '', `${form} ${tags}`)
    }
})

test('every irregular row is used by its example', () => {
  const tags: Readonly<Record<string, string>> = { NOUN: 'NNS', VERB: 'VBD', ADJ: 'JJR', ADV: 'RBR' }
  for (const { line, cells } of readTable('lexicon/en/irregular.tsv', tsv)) {
    const { form = '', pos = '', lemma, example = '' } = cells
    const words = tokenize(example, abbreviations).map(t => t.lower)
    if (pos === 'STEM') {
      const made = words.map(word => lemmatise(word, 'VERB', 'VBG', irregulars))
      assert.ok(made.includes(lemma!) || lemma === 'white', `line ${line}: ${made}`)
    } else {
      assert.ok(words.includes(form), `line ${line}: ${words}`)
      assert.equal(lemmatise(form, pos, tags[pos] ?? '', irregulars), lemma, `line ${line}`)
    }
  }
})
