import { headOf, type Syntax, wordsIn } from '../../language/syntax.ts'
import type { Attribution, Status } from '../reading.ts'
import { asksHow, isClause, opensWithQuestion } from './contents.ts'
import { isBehind, isDefinite, isLocated, isVerb } from './deed-words.ts'
import type { ModalityLexicon } from './lexicon.ts'
import { isRelative, isTop } from './top.ts'
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
