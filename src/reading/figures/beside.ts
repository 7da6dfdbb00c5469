import type { Syntax } from '../../language/syntax.ts'
import { harmsOf, hasObject, type Judged, judged, phraseHarm, withNext } from './harm-words.ts'
import type { FigureLexicon } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

/** By order alone, where the tree fails: "shot dead at least 12", "12 people, including two nurses, were killed". */
export function besideIt(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  const { sentence } = words[quantity.number]!
  for (let i = quantity.first - 2; i >= Math.max(0, quantity.first - 4) && words[i]!.sentence === sentence; i--) {
    const harm = phraseHarm(syntax, i, lexicon, quantity.first)
    if (harm?.victim === 'object')
      return judged(harm, words[i]!, `(${harm.lemmas.join(' … ')}) stands right before the number`)
  }
  const verb = verbAfter(syntax, quantity.last, sentence)
  if (verb === null) return null
  for (let i = verb; i <= verb + 4 && i < words.length && words[i]!.sentence === sentence; i++) {
    const word = words[i]!
    const passive =
      word.xpos === 'VBN' && words.slice(verb, i).some(w => /^(be|get)$/.test(w.lemma)) && !hasObject(syntax, i)
    const harm = phraseHarm(syntax, i, lexicon) ?? harmsOf(word, lexicon, 'verb', 'adjective')
    if (harm && (harm.victim === 'subject' ? word.upos !== 'AUX' : passive && harm.victim === 'object'))
      return judged(withNext(syntax, i, harm, lexicon), word, 'follows the number')
    if (word.upos === 'NOUN' || (word.upos === 'VERB' && !LINKING.has(word.lemma))) return null
  }
  return null
}

const LINKING = new Set('be remain stay go get lie feel become pronounce declare list find discover locate'.split(' '))

/** The first verb of what follows a number, over what an aside between commas adds; null where another clause or number comes first. */
function verbAfter({ words }: Syntax, from: number, sentence: number): number | null {
  for (let i = from, steps = 0; i < words.length && steps < 14; i++, steps++) {
    const word = words[i]!
    if (word.sentence !== sentence || /^[;:]$/.test(word.text)) return null
    if (word.text === ',') {
      if (!/^(including|among|most|mostly|some|many|all|aged|both|one|two|of|[0-9]+)$/.test(words[i + 1]?.lower ?? ''))
        return null
      let close = i + 2
      while (close < i + 18 && words[close]?.sentence === sentence && words[close]!.text !== ',') close++
      if (words[close]?.text !== ',' || words[close]!.sentence !== sentence) return null
      i = close
    } else if (word.upos === 'NUM') return null
    else if (word.upos === 'VERB' || word.upos === 'AUX') return i
  }
  return null
}

/** "120 soldiers and a senior general killed": shared with one more person. */
export function besideOne(syntax: Syntax, { last }: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  if (words[last]?.lower !== 'and' || !/^(an?|one)$/.test(words[last + 1]?.lower ?? '')) return null
  let at = last + 2
  while (at < last + 8 && /^(ADJ|NOUN|PROPN)$/.test(words[at]?.upos ?? '') && !/ed$/.test(words[at]!.lower)) at++
  const deed = words[at]
  if (!deed || deed.sentence !== words[last]!.sentence || !/^(VBN|VBD|JJ)$/.test(deed.xpos)) return null
  const harm = hasObject(syntax, at) ? null : harmsOf(deed, lexicon, 'verb')
  return harm?.victim === 'object' ? judged(harm, deed, 'says what became of the people counted and one more') : null
}

/** "Four suspects were held", not "held hostage" nor "held by gunmen". */
export function heldAfter({ words }: Syntax, { last }: Quantity): Judged | null {
  const [be, held, next, by] = words.slice(last, last + 4)
  if (be?.lemma !== 'be' || held?.lower !== 'held' || /^(hostage|captive)$/.test(next?.lower ?? '')) return null
  if (next?.lower === 'by' && !/^(police|authorities|officers|security|immigration)$/.test(by?.lower ?? '')) return null
  return {
    measure: 'detained',
    deed: held.index,
    struck: false,
    because: `"${held.text}" says where the people counted are`,
  }
}

/** "Gunmen seized 30 passengers": people, by others than the police. */
export function seizedBefore({ words }: Syntax, { first }: Quantity): Judged | null {
  const [by, seize] = [words[first - 2], words[first - 1]]
  if (seize?.lemma !== 'seize' || /^(police|officers|troops|soldiers|army|forces|authorities)$/.test(by?.lower ?? ''))
    return null
  return {
    measure: 'abducted',
    deed: seize.index,
    struck: false,
    because: `"${seize.text}" says that the people counted were taken`,
  }
}
