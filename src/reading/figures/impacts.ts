import type { Syntax, Word } from '../../language/syntax.ts'
import { type Judged, judged } from './harm-words.ts'
import type { FigureLexicon, Harm } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

/**
 * "A bullet struck two men", "hit a girl in the neck", "shots were fired and two men were hit": what a blow did to persons, where
 * its sentence tells of a missile before it or of the part of the body behind it. Other things are hit every day.
 */
export function struckBy(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  const head = words[quantity.head ?? quantity.number]!
  if (quantity.head !== null && head.upos === 'NOUN' && !isPerson(head, lexicon)) return null
  const before = words[quantity.first - 1]
  const above = words[head.head]
  const after = words.slice(quantity.last, quantity.last + 4)
  const passive = /^(obj|nsubj:pass)$/.test(head.relation) ? above : undefined
  const verb = [before, passive, ...(/^(be|get)$/.test(after[0]?.lemma ?? '') ? after : [])].find(
    word => word && word.sentence === head.sentence && partOf(word, 'impact', lexicon),
  )
  const harm = verb && partOf(verb, 'impact', lexicon)
  if (!verb || !harm || isByOther(words, verb, lexicon)) return null
  const missile = words
    .slice(Math.max(0, verb.index - REACH), verb.index)
    .find(word => word.sentence === verb.sentence && partOf(word, 'missile', lexicon))
  const limb = words
    .slice(verb.index + 1, verb.index + REACH)
    .find(
      (word, i, all) =>
        word.sentence === verb.sentence &&
        partOf(word, 'limb', lexicon) &&
        all.slice(Math.max(0, i - 4), i).some(({ lower }) => lower === 'in'),
    )
  const told = missile ?? limb
  return told ? judged(harm, verb, `tells of a blow by or to "${told.text}"`) : null
}

/** "struck by a car" */
const isByOther = (words: readonly Word[], { index, sentence }: Word, lexicon: FigureLexicon): boolean =>
  words[index + 1]?.lower === 'by' &&
  !words.slice(index + 2, index + 6).some(word => word.sentence === sentence && partOf(word, 'missile', lexicon))

/** Words between a missile and its blow, and between a blow and the part of the body. */
const REACH = 14

const partOf = ({ lemma }: Word, part: Harm['part'], { harms }: FigureLexicon): Harm | undefined =>
  harms.get(lemma)?.find(harm => harm.part === part)

const isPerson = ({ lemma, lower }: Word, { nouns }: FigureLexicon): boolean =>
  lower === 'others' || lower === 'old' || (nouns.get(lemma)?.kind ?? 'thing') !== 'thing'
