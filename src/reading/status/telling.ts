import { headOf, type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Attribution, Status } from '../reading.ts'
import type { ModalityLexicon } from './lexicon.ts'
import { isCarriedOut } from './verbs.ts'

/** How the chain of attributions around a deed tells it. `through`: the links that tell it, innermost first. */
export type Telling = { readonly status: Status; readonly through: readonly Attribution[]; readonly because: string }

const ORDERING = /"(?:order|command|instruct|direct|decree|vote|vote for|decide|rule|want)"/
/** "The group claimed the attack": it takes the attack upon itself; that there was one is told by others. */
const TAKING = /^cue "claim" \(verb, (?:passive, )?np\)/
const WISHING: ReadonlySet<string> = new Set(['demands', 'promises', 'threatens'])
/** "Unconfirmed reports said": the source is no better than a rumour. */
const UNCONFIRMED = /\b(?:unconfirmed|unverified|rumou?rs?)\b/i
/** "A hoax caller said": what such a source tells is made up. */
const HOAX = /\b(?:hoax|prank|fake|bogus)\b/i
/** "No one denies that", "does not dispute that": what nobody denies is granted. */
const DENYING = /\b(?:den(?:y|ies|ied)|doubt(?:s|ed)?|disput(?:e|es|ed)|contest(?:s|ed)?)$/i
const NOBODY = /^(?:no one|nobody|none|few|no)\b/i
/** "was unable to confirm that": nothing is confirmed. */
const UNABLE = /\b(?:not|unable|cannot|never|failed|impossible|yet)\b|n['’]t\b/i
const DEFINITE = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'your',
  'my',
  "'s",
  '’s',
])
const OPEN_QUESTION = new Set(['whether', 'if'])

/**
 * The status that the chain gives to the deed at `at`: claimed where somebody says it, denied, planned, hypothetical,
 * hedged or unclear by the stance of the innermost link. A deed that a demand, a denial, a promise or a judgement takes
 * for granted ("condemned the attack", "denied any part in the attack") is told by the links outside it.
 */
export function tellingOf(
  syntax: Syntax,
  lexicon: ModalityLexicon,
  chain: readonly Attribution[],
  at: number,
): Telling {
  const [inner, ...outer] = chain
  if (!inner) return { status: 'asserted', through: [], because: "the report's own voice" }
  const because = `${inner.stance} (${inner.cue.quote})`
  const source = inner.source?.quote ?? ''
  if (HOAX.test(source))
    return { status: 'denied', through: chain, because: `${because}, by a source that makes things up` }
  if (DENYING.test(inner.cue.quote) && (NOBODY.test(source) || UNABLE.test(inner.cue.quote)))
    return tellingOf(syntax, lexicon, outer, at)
  const granted = () => {
    const told = tellingOf(syntax, lexicon, outer, at)
    return { ...told, because: `${told.because}; taken for granted by "${inner.cue.quote}"` }
  }
  /** "They want to know why the guards shot him": whoever wants that does not want the deed. */
  const asked = () =>
    tellingOf(
      syntax,
      lexicon,
      outer.filter(link => !WISHING.has(link.stance)),
      at,
    )
  const top = isTop(syntax, lexicon, inner, at) && !isBehind(syntax, at)
  const definite = !isVerb(syntax, at) && isDefinite(syntax, at)
  const deny = chain.find((link, i) => i > 0 && link.stance === 'denies' && isTop(syntax, lexicon, link, at))
  if (deny && inner.stance !== 'denies')
    return { status: 'denied', through: chain, because: `denies (${deny.cue.quote})` }
  switch (inner.stance) {
    case 'denies':
      return top || (!definite && !isVerb(syntax, at)) ? { status: 'denied', through: chain, because } : granted()
    case 'promises':
    case 'threatens':
      if (!top && (definite || isVerb(syntax, at))) return granted()
      if (isCarriedOut(syntax, headOf(syntax, wordsIn(syntax, inner.cue)))) return granted()
      return { status: 'planned', through: chain, because }
    case 'demands': {
      if (asksHow(syntax, inner) && syntax.words[at]!.children.some(c => /^(?:why|how)$/.test(syntax.words[c]!.lower)))
        return asked()
      if (!top && (definite || isVerb(syntax, at))) return granted()
      return { status: ORDERING.test(inner.because) ? 'planned' : 'hypothetical', through: chain, because }
    }
    case 'judges':
      return (definite || (!isVerb(syntax, at) && isLocated(syntax, at))) && !isClause(syntax, inner)
        ? granted()
        : { status: 'claimed', through: chain, because }
    case 'claims':
      return TAKING.test(inner.because) && definite ? granted() : { status: 'claimed', through: chain, because }
    case 'unknown':
      if (opensWithQuestion(syntax, inner)) return { status: 'unclear', through: chain, because }
      if (asksHow(syntax, inner)) return asked()
      return isClause(syntax, inner) && top
        ? { status: 'unclear', through: chain, because }
        : definite
          ? granted()
          : { status: 'unclear', through: chain, because }
    case 'hedged':
      if (outer.some(link => link.stance === 'confirms'))
        return { status: 'claimed', through: chain, because: `${because}, confirmed` }
      return { status: 'hedged', through: chain, because }
    case 'confirms':
      return UNABLE.test(inner.cue.quote)
        ? { status: 'unclear', through: chain, because }
        : { status: 'claimed', through: chain, because }
    case 'believes':
      if (asksHow(syntax, inner)) return asked()
      if (/\bno doubt\b/i.test(inner.cue.quote)) return { status: 'claimed', through: chain, because }
      if (!top && isRelative(syntax, at, () => true)) return granted()
      return { status: 'hedged', through: chain, because }
    default:
      if (UNCONFIRMED.test(inner.source?.quote ?? '') || UNCONFIRMED.test(inner.cue.quote))
        return { status: 'hedged', through: chain, because: `${because}, unconfirmed` }
      return { status: 'claimed', through: chain, because }
  }
}

/** A verb, or what the tagger took for a noun though "who" is its subject ("who had been shot"). */
const isVerb = ({ words }: Syntax, at: number): boolean =>
  words[at]!.upos === 'VERB' ||
  words[at]!.upos === 'AUX' ||
  words[at]!.children.some(child => /^W(?:DT|P)$/.test(words[child]!.xpos) && words[child]!.relation === 'nsubj')

function isDefinite({ words }: Syntax, at: number): boolean {
  if (words[at]!.upos === 'PROPN') return true
  return words[at]!.children.some(child => {
    const word = words[child]!
    return child < at && (DEFINITE.has(word.lower) || word.relation === 'nmod:poss')
  })
}

/** "terrorist attacks this weekend in Baghdad": named with a place or a day of their own, they are no attacks in general. */
const isLocated = ({ words }: Syntax, at: number): boolean =>
  words[at]!.children.some(
    child => child > at && words[child]!.upos === 'PROPN' && /^(?:nmod|obl)/.test(words[child]!.relation),
  )

/** Whether the deed is what the content is about, not something mentioned within it. */
function isTop(syntax: Syntax, lexicon: ModalityLexicon, link: Attribution, at: number): boolean {
  const { words } = syntax
  const ranges = link.content.map(piece => wordsIn(syntax, piece))
  const within = (i: number) => ranges.some(({ first, last }) => first <= i && i < last)
  const verbal = isVerb(syntax, at)
  let i = at
  for (let steps = 0; steps < 12; steps++) {
    const { head, relation, xpos } = words[i]!
    if (head < 0 || !within(head)) return true
    const above = words[head]!
    if (/relcl/.test(relation) || isRelative(syntax, i, within)) return false
    if (relation === 'acl' && xpos === 'VBN' && /^(?:nmod|obl|obj|nsubj)/.test(above.relation)) return false
    if (/^advcl/.test(relation) && (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP')) return false
    if (verbal) {
      i = head
      continue
    }
    if (!isVerb(syntax, i) && above.upos === 'VERB') {
      const carries = lexicon.verb.get(above.lemma)?.some(m => m.scope === 'light' || m.scope === 'subject')
      if (!carries) return false
    } else if (!isVerb(syntax, i) && above.upos === 'NOUN' && !/^(?:conj|compound|appos)/.test(relation)) return false
    i = head
  }
  return true
}

/** "planning to visit the mayor, | who was being treated": a clause that tells of a noun, whatever the tree hangs it on. */
const isRelative = ({ words }: Syntax, at: number, within: (i: number) => boolean): boolean =>
  words[at]!.children.some(
    child => child < at && /^W(?:DT|P|P\$)$/.test(words[child]!.xpos) && child > 0 && within(child - 1),
  )

const firstLower = (syntax: Syntax, link: Attribution): string => {
  const piece = link.content.at(-1)
  return piece ? (syntax.words[wordsIn(syntax, piece).first]?.lower ?? '') : ''
}
const opensWithQuestion = (syntax: Syntax, link: Attribution): boolean => OPEN_QUESTION.has(firstLower(syntax, link))
/** "why they shot him", "(refused) to say why they shot him" */
function asksHow(syntax: Syntax, link: Attribution): boolean {
  const piece = link.content.at(-1)
  if (!piece) return false
  const { words } = syntax
  let { first } = wordsIn(syntax, piece)
  while (words[first]?.upos === 'PUNCT') first++
  return WH.test(words[first]?.lower ?? '') || (words[first]?.lower === 'to' && WH.test(words[first + 2]?.lower ?? ''))
}
const WH = /^(?:who|whom|whose|what|when|where|why|how|which)$/

/** "denied that they were behind the kidnapping" */
function isBehind({ words }: Syntax, at: number): boolean {
  return words[at]!.upos === 'NOUN' && words[at]!.children.some(child => child < at && words[child]!.lower === 'behind')
}

/** Whether a content holds a finite verb of its own. */
function isClause(syntax: Syntax, link: Attribution): boolean {
  return link.content.some(piece => {
    const { first, last } = wordsIn(syntax, piece)
    for (let i = first; i < Math.min(last, first + 80); i++) {
      const { xpos, relation } = syntax.words[i]!
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos) && relation !== 'acl:relcl') return true
    }
    return false
  })
}
