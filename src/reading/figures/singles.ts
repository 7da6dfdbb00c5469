import { dependents, rangeSpan, type Syntax, type Word } from '../../language/syntax.ts'
import type { Figure } from '../reading.ts'
import { exactly } from './bounds.ts'
import { hasObject } from './harm-words.ts'
import { measureOf } from './harms.ts'
import type { FigureLexicon } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

const FIRST = /^(a|an|one|another)$/
/** Those of whom an incident has one: "the attacker was killed" counts one. */
const KNOWN = new Set([
  'attacker',
  'gunman',
  'assailant',
  'bomber',
  'suspect',
  'hijacker',
  'shooter',
  'driver',
  'pilot',
  'perpetrator',
])
const MEASURED = new Set(['killed', 'injured', 'casualties', 'missing', 'detained', 'abducted'])

/** "a man was shot dead", "the attacker was killed", "an elderly couple died": one person (or two) without a name to whom something was done. */
export function findSingles(syntax: Syntax, lexicon: FigureLexicon): readonly Figure[] {
  const figures: Figure[] = []
  const seen = new Set<string>()
  for (const word of syntax.words) {
    const ordinal = isOneMore(syntax, word)
    if (!ordinal && !isPerson(word, lexicon)) continue
    const first = opening(syntax, word)
    if (first === null || isNamed(syntax, word) || syntax.words[word.index + 1]?.xpos === 'POS') continue
    if (isDescription(syntax, word)) continue
    const article = syntax.words[first]!.lower
    const known = article === 'the' && (KNOWN.has(word.lemma) || isBesideOthers(syntax, word))
    if (!FIRST.test(article) && !known) continue
    if (article === 'one' && syntax.words[first - 1]?.lower === 'of') continue
    const kin = kinAfter(syntax, word)
    const persons = (word.lemma === 'couple' ? 2 : 1) + (kin === null ? 0 : 1)
    const last = (kin ?? word.index) + 1
    const quantity: Quantity = {
      first,
      last,
      number: word.index,
      head: word.index,
      counted: { first: first + 1, last },
      bounds: exactly(persons),
      how: persons === 1 ? 'one person' : persons === 2 ? 'two persons' : 'three persons',
    }
    const judged = measureOf(syntax, quantity, lexicon)
    if (!judged || !MEASURED.has(judged.measure)) continue
    const key = `${word.lemma} ${judged.measure}`
    if (article === 'the' && seen.has(key)) continue
    seen.add(key)
    figures.push({
      id: '',
      span: rangeSpan(syntax, quantity),
      measure: judged.measure,
      ...quantity.bounds,
      of: rangeSpan(syntax, quantity.counted!),
      partOf: null,
      besides: null,
      further: ordinal || article === 'another' || /^other$/.test(syntax.words[first + 1]!.lower),
      struck: judged.struck,
      event: null,
      attributedTo: [],
      because: `${judged.because}; "${article}" is ${quantity.how}`,
    })
  }
  return figures
}

const isPerson = ({ upos, xpos, lemma }: Word, lexicon: FigureLexicon): boolean =>
  upos === 'NOUN' && xpos !== 'NNS' && (lemma === 'couple' || lexicon.nouns.get(lemma)?.kind === 'person')

/** "Two are dead and a third is in hospital"; not "a third of them", "a second killed five". */
const isOneMore = (syntax: Syntax, { lower, index }: Word): boolean => {
  const [article, verb] = [syntax.words[index - 1], syntax.words[index + 1]]
  const undergoes = verb?.upos === 'AUX' || (verb?.upos === 'VERB' && !hasObject(syntax, verb.index))
  return ORDINAL.test(lower) && article?.lower === 'a' && undergoes
}
const ORDINAL = /^(second|third|fourth|fifth|sixth|seventh|ninth|tenth)$/

/** "a man and his wife": the one relative who is named right behind. */
function kinAfter({ words }: Syntax, { index, sentence }: Word): number | null {
  const [and, whose, kin, next] = words.slice(index + 1, index + 5)
  if (kin?.sentence !== sentence || and?.lower !== 'and' || !/^(his|her|their)$/.test(whose!.lower)) return null
  const isName = next?.upos === 'PROPN' || next?.xpos === 'POS' || next?.upos === 'NOUN'
  return KIN.test(kin.lower) && !isName ? kin.index : null
}

const KIN =
  /^(wife|husband|son|daughter|baby|child|mother|father|brother|sister|girlfriend|boyfriend|fiancee|fiance|grandson|granddaughter|nephew|niece|cousin)$/

/** "The local police chief and two others": counted beside others, an office without a name is one person more. */
const isBesideOthers = ({ words }: Syntax, noun: Word): boolean =>
  words[noun.index + 1]?.lower === 'and' && words[noun.index + 2]?.upos === 'NUM'

/** The determiner that opens the phrase of a noun, over its modifiers. */
function opening({ words }: Syntax, noun: Word): number | null {
  for (let i = noun.index - 1; i >= 0 && i >= noun.index - 7 && words[i]!.sentence === noun.sentence; i--) {
    const { upos, text } = words[i]!
    if (upos === 'DET' || /^(one|another)$/i.test(text)) return i
    if (!/^(ADJ|NOUN|PROPN|NUM|ADV)$/.test(upos) && !/^[-–]$/.test(text) && words[i]!.xpos !== 'VBN') return null
  }
  return null
}

/** What somebody known is said to be: "He was a journalist who was murdered", "called it the killing of a brave journalist". */
const isDescription = (syntax: Syntax, noun: Word): boolean => {
  if (dependents(syntax, noun.index, 'cop').length > 0 && dependents(syntax, noun.index, 'nsubj').length > 0)
    return true
  if (syntax.words[noun.head]?.relation === 'root' && noun.relation !== 'nmod') return false
  for (let i = noun.index - 1; i >= noun.index - 16 && syntax.words[i]?.sentence === noun.sentence; i--)
    if (/^(call|describe|label|brand|term)$/.test(syntax.words[i]!.lemma) && syntax.words[i]!.upos === 'VERB')
      return syntax.words.slice(i, noun.index).some(({ lower }) => /^(it|death|killing|murder|attack)$/.test(lower))
  return false
}

/** Whether a name stands with the noun: a named victim gives no figure. */
const isNamed = (syntax: Syntax, noun: Word): boolean =>
  dependents(syntax, noun.index, 'appos', 'flat').some(child => syntax.words[child]!.upos === 'PROPN') ||
  syntax.words[noun.index + 1]?.upos === 'PROPN'
