import { rangeSpan, type Sentence, type Syntax } from '../../language/syntax.ts'
import type { Figure, Measure } from '../reading.ts'
import { exactly, UNKNOWN } from './bounds.ts'
import { harmsOf } from './harm-words.ts'
import type { FigureLexicon } from './lexicon.ts'

const COUNTED = /^(figure|figures|number|numbers|toll|extent)$/
const UNSURE = /^(unclear|unknown|unconfirmed|uncertain|undisclosed|unspecified)$/
const NOT_TOLD =
  /^(known|clear|available|disclosed|confirmed|specified|released|immediately|established|determined|ascertained)$/
/** "did not say how many" */
const NOT_SAID = /^(say|specify|disclose|reveal|know)$/

/** "the exact figures remain unclear", "it is unclear how many were killed", "no reports of casualties". */
export function findUnknown(syntax: Syntax, lexicon: FigureLexicon): readonly Figure[] {
  return syntax.sentences.flatMap(sentence => unknownIn(syntax, sentence, lexicon) ?? [])
}

function unknownIn(syntax: Syntax, { first, last }: Sentence, lexicon: FigureLexicon): Figure | null {
  const words = syntax.words.slice(first, last)
  const said = words.findIndex(
    (w, i) =>
      UNSURE.test(w.lower) ||
      ((NOT_TOLD.test(w.lower) || (NOT_SAID.test(w.lower) && words[i + 1]?.lower === 'how')) &&
        words.slice(Math.max(0, i - 3), i).some(v => /^(not|n't|n’t|never|yet)$/.test(v.lower))),
  )
  const noun = words.findIndex((w, i) => COUNTED.test(w.lower) || (w.lower === 'many' && words[i - 1]?.lower === 'how'))
  const none = words.findIndex(
    (w, i) =>
      /^(reports?|word|mention|information|details)$/.test(w.lower) &&
      words.slice(Math.max(0, i - 2), i).some(v => v.lower === 'no'),
  )
  const whether = words.findIndex(
    (w, i) =>
      /^(if|whether)$/.test(w.lower) &&
      words.slice(Math.max(0, i - 6), i).some(v => /^(mention|say|clear|unclear|known|specify)$/.test(v.lower)),
  )
  const neither = words.findIndex(
    (w, i) => w.lower === 'neither' && /^(side|party|army|government)$/.test(words[i + 1]?.lower ?? ''),
  )
  const harm = (from: number, to: number): { measure: Measure; at: number } | null => {
    for (let i = from; i < to; i++) {
      const found = words[i] && harmsOf(words[i]!, lexicon, 'verb', 'adjective', 'noun', 'deed', 'toll')
      if (found) return { measure: found.measure, at: i }
    }
    return null
  }
  const figure = (from: number, to: number, measure: Measure, because: string): Figure => ({
    id: '',
    span: rangeSpan(syntax, { first: first + from, last: first + to }),
    measure,
    ...UNKNOWN,
    of: null,
    partOf: null,
    besides: null,
    further: false,
    struck: false,
    event: null,
    attributedTo: [],
    because,
  })
  if (noun >= 0 && said >= 0) {
    const told = harm(0, words.length)
    if (!told) return null
    const determined =
      noun > 0 && /^(exact|total|precise|how|the|death)$/.test(words[noun - 1]!.lower) ? noun - 1 : noun
    const from = determined > 0 && /^(the|an?)$/.test(words[determined - 1]!.lower) ? determined - 1 : determined
    const [start, end] = [from, said > noun ? said + 1 : Math.max(noun, told.at) + 1]
    return end - start > 14
      ? null
      : figure(start, end, told.measure, `the number is said to be "${words[said]!.lower}"`)
  }
  const spared = neither < 0 ? null : harm(neither + 2, Math.min(words.length, neither + 6))
  if (
    spared &&
    words[spared.at]!.upos === 'NOUN' &&
    /^(report|suffer|announce|record|have)$/.test(words[neither + 2]!.lemma)
  )
    return {
      ...figure(spared.at, spared.at + 1, spared.measure, `"neither ${words[neither + 1]!.lower}" had any`),
      ...exactly(0),
    }
  const at = none >= 0 ? none : whether
  if (at < 0) return null
  const told = harm(at + 1, Math.min(words.length, at + 6))
  return told && words[told.at]!.upos === 'NOUN'
    ? figure(told.at, told.at + 1, told.measure, 'the text says that it is not told')
    : null
}
