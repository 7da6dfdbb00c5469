import type { Syntax } from '../../language/syntax.ts'
import type { EventLexicon } from './lexicon.ts'

/** The contexts whose cues stand in a sentence, as the ontology orders them by name. */
export function contextsOf(syntax: Syntax, sentence: number, lexicon: EventLexicon): readonly string[] {
  const { first, last } = syntax.sentences[sentence]!
  const found = new Set<string>()
  for (let i = first; i < last; i++) {
    const { lemma, lower } = syntax.words[i]!
    for (const { words, context } of lexicon.contexts.get(lemma) ?? lexicon.contexts.get(lower) ?? []) {
      const start = i - words.length + 1
      if (
        start >= first &&
        words.every((w, k) => syntax.words[start + k]!.lemma === w || syntax.words[start + k]!.lower === w)
      )
        found.add(context)
    }
  }
  return [...found].toSorted()
}
