import type { Syntax, Word } from '../../language/syntax.ts'
import type { Effect, Modal, ModalityLexicon } from './lexicon.ts'
import { ownModality } from './own.ts'
import type { Judgement } from './rows.ts'

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

/** Where the clause of a deed opens, by its words: after a comma, a colon, a quotation mark, "that" or "and". */
function clauseStart({ words, sentences }: Syntax, at: number): number {
  const { first } = sentences[words[at]!.sentence]!
  let i = at
  while (i > first && words[i - 1]!.upos !== 'PUNCT' && !/^(?:that|and|but)$/.test(words[i - 1]!.lower)) i--
  return i
}

/** "at no point did officers fire", "nor were any killed", "neither army has fired". */
function frontedNegation(syntax: Syntax, at: number): Judgement {
  const { words } = syntax
  const start = clauseStart(syntax, at)
  const [first, second] = [words[start]!.lower, words[start + 1]?.lower]
  const inverted = (i: number) => i < at && (words[i]!.upos === 'AUX' || /^(?:did|has|have|had)$/.test(words[i]!.lower))
  if (/^(?:at|under|in|on)$/.test(first) && second === 'no' && inverted(start + 3))
    return { effect: 'denied', because: `"${first} no ${words[start + 2]!.lower}"` }
  if (
    words[at - 2]?.lower === 'no' &&
    /^(?:at|under|in)$/.test(words[at - 3]?.lower ?? '') &&
    words[at]!.upos === 'VERB'
  )
    return { effect: 'denied', because: `"${words[at - 3]!.lower} no ${words[at - 1]!.lower}"` }
  const inverts = invertedWill(syntax, start, at)
  if (inverts) return inverts
  if (soMuchAs(words, at)) return { effect: 'denied', because: '"so much as"' }
  // "neither man has spoken of the handling of the attack": the negation is that of the first verb
  if (words.slice(start, at).some(word => word.upos === 'VERB')) return null
  if (first === 'nowhere' && words.slice(start, at).some(word => inverted(word.index)))
    return { effect: 'denied', because: '"nowhere"' }
  if (first === 'nor' && inverted(start + 1)) return { effect: 'denied', because: '"nor"' }
  if (first === 'neither' && inverted(start + 2)) return { effect: 'denied', because: '"neither"' }
  return null
}

/** "did not so much as touch him", "without so much as a warning shot". */
const soMuchAs = (words: readonly Word[], at: number): boolean =>
  words[at - 3]?.lower === 'so' &&
  words[at - 2]?.lower === 'much' &&
  words[at - 1]?.lower === 'as' &&
  /^(?:not|n't|n’t|never|without)$/.test(words[at - 4]?.lower ?? '')

/** "was to have bombed the bridge": it did not. */
function wasToHave({ words }: Syntax, at: number): Judgement {
  const have = words[at - 1]?.lower === 'been' ? at - 2 : at - 1
  if (words[have]?.lower !== 'have' || words[have - 1]?.lower !== 'to') return null
  return /^(?:was|were)$/.test(words[have - 2]?.lower ?? '') ? { effect: 'denied', because: '"was to have"' } : null
}

/** "Legend has it that he beheaded a thousand men", "who, rumour has it, shot the king". */
function legendHasIt({ words, sentences }: Syntax, at: number): Judgement {
  const { first } = sentences[words[at]!.sentence]!
  for (let i = at - 1; i >= first + 2; i--)
    if (words[i]!.lower === 'it' && words[i - 1]!.lower === 'has' && HEARSAY.test(words[i - 2]!.lower))
      return { effect: 'hedged', because: `"${words[i - 2]!.lower} has it"` }
  return null
}
const HEARSAY = /^(?:legend|rumou?r|tradition|folklore|myth|gossip|story)$/

/** "Not until the port is mined will the navy attack": what an inverted "will" tells stands under its condition. */
function invertedWill({ words }: Syntax, start: number, at: number): Judgement {
  if (!/^(?:not|only|never)$/.test(words[start]!.lower)) return null
  const modal = words.slice(start + 1, at).findLast(word => /^(?:will|would|shall|can|could)$/.test(word.lower))
  const other = modal && words.slice(modal.index + 1, at).some(word => word.upos === 'VERB')
  return modal && !other ? { effect: 'hypothetical', because: `"${words[start]!.lower} … ${modal.lower}"` } : null
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

/** "The novel opens with a murder", "In the film a sniper kills the king", "In the drill, gunmen stormed a hall". */
function toldInFiction({ words, sentences }: Syntax, lexicon: ModalityLexicon, at: number): Judgement {
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

const judgement = (modal: Modal): Judgement =>
  modal.effect === 'real' ? null : { effect: modal.effect as Exclude<Effect, 'real'>, because: `"${modal.word}"` }
