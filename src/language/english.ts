import type { Abbreviations } from './abbreviations.ts'
import { type Irregulars, lemmatise } from './lemmatise.ts'
import { type ParserModel, parse } from './parse.ts'
import { splitSentences } from './sentences.ts'
import type { Syntax, Word } from './syntax.ts'
import { type TaggerModel, tag } from './tag.ts'
import { tokenize } from './tokenize.ts'

/** The English lists and weights, gathered. */
export type Language = {
  readonly abbreviations: Abbreviations
  readonly irregulars: Irregulars
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
    const tags = tag(
      forms.map(t => t.text),
      language.tagger,
    )
    const arcs = parse(
      forms.map(t => t.text),
      tags,
      language.parser,
    )
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
