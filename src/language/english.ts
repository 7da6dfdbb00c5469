import type { Abbreviations } from './abbreviations.ts'
import { type Irregulars, lemmatise } from './lemmatise.ts'
import { mendTags } from './mend-tags.ts'
import { type Arcs, type ParserModel, parse } from './parse.ts'
import { splitSentences } from './sentences.ts'
import type { Syntax, Token, Word } from './syntax.ts'
import { type Tag, type TaggerModel, tag } from './tag.ts'
import { tokenize } from './tokenize.ts'
import type { CaseLexicon } from './true-case/lexicon.ts'

/** The English lists and weights, gathered. */
export type Language = {
  readonly abbreviations: Abbreviations
  readonly irregulars: Irregulars
  readonly cases: CaseLexicon
  readonly tagger: TaggerModel
  readonly parser: ParserModel
}

/** Text → tokens → sentences → tags → trees. */
export function analyse(text: string, language: Language): Syntax {
  const tokens = tokenize(text, language.abbreviations)
  const sentences = splitSentences(text, tokens, language.abbreviations)
  const words: Word[] = []
  for (const sentence of sentences) {
    const forms = tokens.slice(sentence.first, sentence.last)
    const { tags, arcs } = forms.some(isSpoken) ? grammarOf(forms, language) : marksAlone(forms.length)
    const children: number[][] = forms.map(() => [])
    arcs.heads.forEach((head, i) => {
      if (head >= 0) children[head]!.push(sentence.first + i)
    })
    forms.forEach((token, i) => {
      const { upos, xpos } = tags[i]!
      const head = arcs.heads[i]!
      words.push({
        ...token,
        sentence: sentence.index,
        upos,
        xpos,
        lemma: lemmatise(token.lower, upos, xpos, language.irregulars),
        head: head < 0 ? -1 : sentence.first + head,
        relation: arcs.relations[i]!,
        children: children[i]!,
      })
    })
  }
  return { text, words, sentences }
}

function grammarOf(tokens: readonly Token[], language: Language): Grammar {
  const forms = tokens.map(t => t.text)
  const tags = mendTags(forms, tag(forms, language.tagger))
  return { tags, arcs: parse(forms, tags, language.parser) }
}

type Grammar = { readonly tags: readonly Tag[]; readonly arcs: Arcs }

/** Whether a token holds a letter or digit. */
const isSpoken = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text)

/** A line of marks alone ("* * *", "((((") has no grammar to find: the first carries the others. */
const marksAlone = (count: number): Grammar => ({
  tags: Array.from({ length: count }, () => ({ upos: 'PUNCT', xpos: 'NFP' })),
  arcs: {
    heads: Array.from({ length: count }, (_, i) => (i === 0 ? -1 : 0)),
    relations: Array.from({ length: count }, (_, i) => (i === 0 ? 'root' : 'punct')),
  },
})
