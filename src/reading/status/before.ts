import type { Syntax, Word } from '../../language/syntax.ts'
import { legendHasIt, toldInFiction } from './fiction.ts'
import { clauseStart, frontedNegation } from './fronted.ts'
import type { Modal, ModalityLexicon } from './lexicon.ts'
import { ownModality } from './own.ts'
import { type Judgement, judgement } from './rows.ts'

/** How many words a governing word may stand before its "of" or "from". */
const REACH = 8

/** What the plain words before a deed make of it, where the tree seldom leads to them: the first that speaks. */
export function judgedBefore(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  return (
    frontedNegation(syntax, at) ??
    keptFrom(syntax, lexicon, at) ??
    wasToHave(syntax, at) ??
    legendHasIt(syntax, at) ??
    preposed(syntax, lexicon, at) ??
    ofOrFrom(syntax, lexicon, at) ??
    deniedGerund(syntax, lexicon, at) ??
    noReportOf(syntax, lexicon, at) ??
    generic(syntax, at) ??
    question(syntax, at) ??
    toldInFiction(syntax, lexicon, at)
  )
}

/** "was intercepted before it hit the school": what somebody or something was kept from doing. */
function keptFrom(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words, sentences } = syntax
  const { first } = sentences[words[at]!.sentence]!
  let i = at - 1
  while (i > first && /^(?:AUX|ADV|PART)$/.test(words[i]!.upos)) i--
  if (words[i]?.upos !== 'PRON' || words.slice(i, at).some(word => word.xpos === 'MD')) return null
  if (words[i - 1]?.lower !== 'before') return null
  for (let k = i - 2; k >= Math.max(first, i - REACH); k--) {
    const modal = lexicon.verb
      .get(words[k]!.lemma)
      ?.find(m => m.scope === 'before' && m.rest.every((rest, n) => words[k + 1 + n]!.lower === rest))
    if (modal) return ownModality(syntax, lexicon, k) ? null : judgement(modal)
  }
  return null
}

/** "without having attacked", "lest the planes bomb them": a preposition or conjunction earlier in the clause. */
function preposed(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words } = syntax
  let i = at - 1
  while (i > 0 && (/^(?:having|being|been|even)$/.test(words[i]!.lower) || words[i]!.upos === 'ADV')) i--
  const adjacent = lexicon.preposition
    .get(words[at - 2]?.lower ?? '')
    ?.find(m => m.rest.length === 1 && m.rest[0] === words[at - 1]!.lower)
  if (adjacent && words[at]!.upos === 'VERB') return judgement(adjacent)
  if (isWithout(words, at)) return { effect: 'denied', because: '"without"' }
  if (i < at - 1 && words[i]?.lower === 'without') return { effect: 'denied', because: '"without"' }
  const far =
    i > 0 ? lexicon.preposition.get(words[i - 1]!.lower)?.find(m => m.rest.join() === words[i]!.lower) : undefined
  if (far && words[at]!.lower.endsWith('ing')) return judgement(far)
  for (let k = at - 1; k >= clauseStart(syntax, at); k--) {
    const word = words[k]!.lower
    if (word !== 'lest') continue
    const modal = lexicon.conjunction.get(word)?.[0]
    return modal ? judgement(modal) : null
  }
  return null
}

/** "without a shot being fired". */
function isWithout(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.lower !== 'being') return false
  let i = at - 2
  while (/^(?:DET|ADJ|NUM|NOUN)$/.test(words[i]?.upos ?? '')) i--
  return words[i]?.lower === 'without'
}

/** "denies killing herders" in a headline, where the tree takes the denial for a noun. */
function deniedGerund(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const verb = syntax.words[at - 1]
  if (!verb || syntax.words[at]!.xpos !== 'VBG' || verb.upos === 'VERB' || verb.upos === 'PUNCT') return null
  const modal = lexicon.verb
    .get(verb.lemma)
    ?.find(m => m.effect === 'denied' && m.rest.length === 0 && m.scope === 'complement')
  const denied =
    /^(?:not|n't|n’t|never|to)$/.test(syntax.words[at - 2]?.lower ?? '') || ownModality(syntax, lexicon, at - 1)
  return modal && !denied ? judgement(modal) : null
}

/** "acquitted of torturing", "acquitted of murder", "stopped short of storming", "keep the clans from fighting". */
function ofOrFrom(syntax: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  const { words, sentences } = syntax
  let i = at - 1
  const gerund = words[at]!.lower.endsWith('ing')
  if (/^(?:being|having)$/.test(words[i]?.lower ?? '')) i--
  else if (!gerund) while (i > 0 && /^(?:DET|ADJ|NUM)$/.test(words[i]!.upos)) i--
  const preposition = words[i]?.lower
  if (preposition !== 'of' && preposition !== 'from') return null
  const { first } = sentences[words[at]!.sentence]!
  for (let k = i - 1; k >= Math.max(first, i - REACH); k--) {
    if (words[k]!.upos === 'PUNCT') return null
    const rows = [...(lexicon.verb.get(words[k]!.lemma) ?? []), ...(lexicon.adjective.get(words[k]!.lower) ?? [])]
    const modal = rows.find(
      m => m.scope === preposition && (follows(words, m, k + 1) || follows(words, m, i + 1 - m.rest.length)),
    )
    if (!modal) continue
    const denied = words[k - 1]?.lower === 'not' || ownModality(syntax, lexicon, k)?.effect === 'denied'
    if (denied) return modal.effect === 'real' ? { effect: 'denied', because: `"not ${modal.word}"` } : null
    return judgement(modal)
  }
  return null
}

/** Whether the further words of a row stand at a word: right behind its first, or right before the deed ("talked them out of"). */
const follows = (words: readonly Word[], { rest }: Modal, from: number): boolean =>
  rest.every((word, n) => words[from + n]?.lower === word)

/** "no immediate reports of anyone being hurt", "no word yet on casualties". */
function noReportOf({ words }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
  for (let k = at - 1; k > Math.max(0, at - REACH); k--) {
    if (words[k]!.upos === 'PUNCT' || /^(?:VBD|VBZ|VBP)$/.test(words[k]!.xpos)) return null
    if (!/^(?:of|on)$/.test(words[k]!.lower) || words[k - 1]!.upos !== 'NOUN') continue
    const told = lexicon.noun.get(words[k - 1]!.lemma)?.some(m => m.scope === 'complement')
    const no = words.slice(Math.max(0, k - 4), k - 1).find(word => /^(?:no|neither)$/.test(word.lower))
    if (told && no) return { effect: 'denied', because: `"${no.lower} ${words[k - 1]!.lower}"` }
  }
  return null
}

/** "was to have bombed the bridge": it did not. */
function wasToHave({ words }: Syntax, at: number): Judgement {
  const have = words[at - 1]?.lower === 'been' ? at - 2 : at - 1
  if (words[have]?.lower !== 'have' || words[have - 1]?.lower !== 'to') return null
  return /^(?:was|were)$/.test(words[have - 2]?.lower ?? '') ? { effect: 'denied', because: '"was to have"' } : null
}

/** "anyone who attacks a nurse": what a law speaks of is no deed. */
function generic({ words }: Syntax, at: number): Judgement {
  if (words[at]!.xpos !== 'VBZ' && words[at]!.xpos !== 'NNS') return null
  if (/^(?:whoever|whosoever)$/.test(words[at - 1]?.lower ?? ''))
    return { effect: 'hypothetical', because: `"${words[at - 1]!.lower}"` }
  if (words[at - 1]?.lower !== 'who') return null
  return /^(?:anyone|anybody|person)$/.test(words[at - 2]?.lower ?? '')
    ? { effect: 'hypothetical', because: `"${words[at - 2]!.lower} who"` }
    : null
}

/** "Did the police torture him?" asks whether; "Who killed him?" takes the deed for granted. */
function question({ words, sentences }: Syntax, at: number): Judgement {
  const { first, last } = sentences[words[at]!.sentence]!
  if (!/^(?:was|were|is|are|did|do|does|has|have|had)$/.test(words[first]!.lower)) return null
  for (let i = at; i < last; i++) if (words[i]!.text === '?') return { effect: 'unclear', because: 'a question' }
  return null
}
