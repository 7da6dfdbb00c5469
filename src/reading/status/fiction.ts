import type { Syntax } from '../../language/syntax.ts'
import type { ModalityLexicon } from './lexicon.ts'
import type { Judgement } from './rows.ts'

/** "The novel opens with a murder", "In the film a sniper kills the king", "In the drill, gunmen stormed a hall". */
export function toldInFiction({ words, sentences }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { first, last } = sentences[words[at]!.sentence]!
  const opening = words[first]!.lower === 'in' ? first + 1 : first
  const article = /^(?:the|a|an|this|his|her|its)$/.test(words[opening]?.lower ?? '')
  if (!article && words[opening]?.xpos !== 'NNS') return null
  for (let i = article ? opening + 1 : opening; i <= Math.min(opening + 3, at - 1); i++) {
    const modal = lexicon.noun
      .get(words[i]!.lemma)
      ?.find(m => m.scope === 'clause' && m.rest.every((rest, n) => words[i + 1 + n]?.lower === rest))
    if (!modal || words[i + 1]?.lower === 'of') continue
    if (DOCUMENTS.test(words[i + 1]?.lemma ?? '')) return null
    const past = words.slice(first, Math.min(last, at + 1)).some(word => word.xpos === 'VBD')
    // a documentary tells what was; a novel, a film and a play tell their plot in the present
    return modal.effect === 'real' && past ? null : { effect: 'hypothetical', because: `"${modal.word}"` }
  }
  return null
}

/** What a film does that tells what was: "The film documents the bombing." */
const DOCUMENTS = /^(?:document|record|chronicle|examine|investigate|expose|recount|commemorate)$/

/** "Legend has it that he beheaded a thousand men", "who, rumour has it, shot the king". */
export function legendHasIt({ words, sentences }: Syntax, at: number): Judgement {
  const { first } = sentences[words[at]!.sentence]!
  for (let i = at - 1; i >= first + 2; i--)
    if (words[i]!.lower === 'it' && words[i - 1]!.lower === 'has' && HEARSAY.test(words[i - 2]!.lower))
      return { effect: 'hedged', because: `"${words[i - 2]!.lower} has it"` }
  return null
}
const HEARSAY = /^(?:legend|rumou?r|tradition|folklore|myth|gossip|story)$/
