import { dependents, type Syntax } from '../../language/syntax.ts'
import { harmsOf, isPassive, type Judged, judged, phraseHarm, withNext } from './harm-words.ts'
import type { FigureLexicon } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

const PASSIVE = /^(nsubj:pass|csubj:pass)$/

/**
 * By the tree: object of a deed, subject of its passive, subject of "died", predicate "dead", "of" phrase of "the killing". Members of a list
 * take the place of its first, unless the verb stands between them: in "two were killed and five wounded" the five are no subject of "killed".
 */
export function governedBy(syntax: Syntax, quantity: Quantity, lexicon: FigureLexicon): Judged | null {
  const { words } = syntax
  let node = quantity.head ?? quantity.number
  if (quantity.head === null && words[node]!.relation === 'nummod') node = words[node]!.head
  const start = node
  for (let steps = 0; steps < 4; steps++) {
    const word = words[node]!
    const below = word.children
      .map(child => words[child]!)
      .find(child => /^acl/.test(child.relation) && child.index > node)
    if (below) {
      const other = hasOwnSubject(syntax, below.index)
      const taken = other && dependents(syntax, below.index, 'obj').some(child => child > below.index)
      const harm = taken ? null : harmBy(syntax, below.index, other ? 'object' : 'victim', lexicon)
      if (harm) return harm
    }
    const governor = words[word.head]
    if (!governor) return null
    const { relation } = word
    if (governor.index >= quantity.first && governor.index < quantity.last) {
      node = governor.index
      continue
    }
    const before = words[quantity.first - 1]
    if (governor.index === quantity.first - 2 && before?.upos === 'CCONJ' && governor.upos === 'VERB') return null
    if (/^(obj|iobj|obl:unmarked|dep)$/.test(relation))
      return harmBy(syntax, governor.index, 'object', lexicon) ?? outcome(syntax, governor.index, lexicon)
    const beyond = node !== start && start > governor.index && node < governor.index
    if (beyond) return null
    if (PASSIVE.test(relation))
      return harmBy(syntax, governor.index, 'passive', lexicon) ?? outcome(syntax, governor.index, lexicon)
    if (/^nsubj/.test(relation)) return harmBy(syntax, governor.index, 'subject', lexicon)
    if (/^nmod|^obl/.test(relation) && (before?.lower === 'of' || isOfList(syntax, node, start))) {
      // "claimed the life of a farmer"
      const taken = governor.lemma === 'life' && governor.head >= 0 ? phraseHarm(syntax, governor.head, lexicon) : null
      const harm = taken ?? harmsOf(governor, lexicon, 'deed')
      return harm ? judged(harm, governor, 'with "of" governs the people counted') : null
    }
    if (relation === 'conj' && before && /^(NOUN|ADJ|VERB|AUX)$/.test(before.upos)) return null
    if (!/^(conj|appos|nummod|compound|flat|nmod|amod)/.test(relation)) return null
    node = word.head
  }
  return null
}

/** "the bodies of Okello, his wife and his son": a later member of the list that "of" opens */
const isOfList = (syntax: Syntax, first: number, member: number): boolean =>
  first < member && dependents(syntax, first, 'case').some(mark => syntax.words[mark]!.lower === 'of')

/** Whether somebody else is the subject of a relative clause: "five people, two of whom died", "three men that police arrested". */
const hasOwnSubject = (syntax: Syntax, verb: number): boolean =>
  dependents(syntax, verb, 'nsubj', 'nsubj:pass').some(child => !/^W/.test(syntax.words[child]!.xpos))

type Place = 'object' | 'passive' | 'subject' | 'victim'

/** The harm that a verb (or predicate) does to what stands at a place of it. */
export function harmBy(syntax: Syntax, verb: number, place: Place, lexicon: FigureLexicon): Judged | null {
  const word = syntax.words[verb]!
  const phrase = phraseHarm(syntax, verb, lexicon)
  const harm = phrase ?? harmsOf(word, lexicon, 'verb', 'adjective')
  if (!harm) return null
  const passive = place === 'passive' || isPassive(syntax, verb)
  const fits =
    harm.victim === 'object'
      ? (place === 'object' && dependents(syntax, verb, 'aux:pass', 'nsubj:pass').length === 0) ||
        ((place === 'passive' || place === 'subject') && passive) ||
        (place === 'victim' && (passive || word.xpos === 'VBN') && !isActive(syntax, verb))
      : harm.victim === 'self'
        ? place === 'object'
        : place !== 'object'
  if (!fits) return null
  return judged(
    withNext(syntax, verb, harm, lexicon),
    word,
    `(${phrase ? phrase.lemmas.join(' … ') : word.lemma}) was done to the people counted`,
  )
}

/** "A man apparently shot his wife", whatever the tree says: no "was" before the verb, and somebody of his right behind it. */
const isActive = (syntax: Syntax, verb: number): boolean =>
  dependents(syntax, verb, 'aux:pass', 'aux').length === 0 &&
  syntax.words[verb + 1]?.xpos === 'PRP$' &&
  dependents(syntax, verb, 'obj').some(child => child > verb)

/** "left 12 dead", "leaving three people missing". */
function outcome(syntax: Syntax, verb: number, lexicon: FigureLexicon): Judged | null {
  if (!/^(leave|find|report|confirm|declare|presume|fear|believe|pronounce|list)$/.test(syntax.words[verb]!.lemma))
    return null
  const told = isPassive(syntax, verb) ? ['xcomp', 'advcl', 'conj', 'obj'] : ['xcomp', 'advcl', 'conj']
  for (const child of dependents(syntax, verb, ...told)) {
    const harm = phraseHarm(syntax, child, lexicon) ?? harmsOf(syntax.words[child]!, lexicon, 'adjective', 'verb')
    if (harm) return judged(harm, syntax.words[child]!, `is what became of them after "${syntax.words[verb]!.text}"`)
  }
  return null
}
