import { headOf, type Syntax, wordsIn } from '../language/syntax.ts'
import type { Span } from '../text/span.ts'
import type { Chains } from './chain.ts'
import type { Event, Fate, Figure, Status } from './reading.ts'
import type { ModalityLexicon } from './status/lexicon.ts'
import { modalityOf } from './status/modality.ts'
import { tellingOf } from './status/telling.ts'
import { STRENGTH } from './strength.ts'

export { type ModalityLexicon, readModality } from './status/lexicon.ts'

/** Stances that keep the report away from what is told; "reported" and "estimated" hedge only their own words. */
const DISTANT: ReadonlySet<string> = new Set(['claims', 'accuses'])
const UNREAL: ReadonlySet<Status> = new Set(['denied', 'planned', 'hypothetical', 'unclear'])

type Verdict = { readonly status: Status; readonly chain: readonly string[]; readonly because: string }

/** Gives every event, figure and fate its chain of attributions (innermost first), every event and fate its status. */
export function judgeStatus(
  syntax: Syntax,
  chains: Chains,
  events: readonly Event[],
  figures: readonly Figure[],
  fates: readonly Fate[],
  lexicon: ModalityLexicon,
): { readonly events: readonly Event[]; readonly figures: readonly Figure[]; readonly fates: readonly Fate[] } {
  return {
    events: events.map(event => {
      const { status, chain, because } = judgeEvent(syntax, lexicon, chains, event.mentions)
      return { ...event, status, attributedTo: chain, because: `${event.because}; ${status}: ${because}` }
    }),
    figures: figures.map(figure => ({
      ...figure,
      attributedTo: chains(syntax.words[headOf(syntax, wordsIn(syntax, figure.span))]!).map(link => link.id),
    })),
    fates: fates.map(fate => {
      const { status, chain, because } = judgeMention(syntax, lexicon, chains, fate.deed)
      return { ...fate, status, attributedTo: chain, because: `${fate.because}; ${status}: ${because}` }
    }),
  }
}

/** The strongest telling among the mentions. A later "the attack" that takes up a planned, denied or alleged one says no more than it. */
function judgeEvent(syntax: Syntax, lexicon: ModalityLexicon, chains: Chains, mentions: readonly Span[]): Verdict {
  const verdicts = [...mentions]
    .sort((a, b) => a.start - b.start)
    .map(mention => judgeMention(syntax, lexicon, chains, mention))
  const [first] = verdicts
  if (!first) return { status: 'unclear', chain: [], because: 'no words' }
  const spoken = UNREAL.has(first.status) || first.distant ? verdicts.filter(v => !v.takesUp) : verdicts
  return spoken.reduce((best, v) => (STRENGTH.indexOf(v.status) < STRENGTH.indexOf(best.status) ? v : best), first)
}

function judgeMention(
  syntax: Syntax,
  lexicon: ModalityLexicon,
  chains: Chains,
  mention: Span,
): Verdict & { readonly takesUp: boolean; readonly distant: boolean } {
  const range = wordsIn(syntax, mention)
  const at = headOf(syntax, range)
  const telling = tellingOf(syntax, lexicon, chains(syntax.words[at]!), at)
  const modality = modalityOf(syntax, lexicon, at)
  const noun = syntax.words[at]!.upos === 'NOUN' || syntax.words[at]!.upos === 'PROPN'
  const definite = syntax.words[at]!.children.some(c => /^(?:the|this|that|its|their)$/.test(syntax.words[c]!.lower))
  const chain = telling.through.map(link => link.id)
  const asked = telling.status === 'unclear' && modality?.effect === 'hypothetical'
  const weaker = modality && !asked && STRENGTH.indexOf(modality.effect) > STRENGTH.indexOf(telling.status)
  return {
    status: weaker ? modality.effect : telling.status,
    chain,
    because: weaker ? modality.because : telling.because,
    takesUp: noun && definite,
    distant: telling.status !== 'asserted' && DISTANT.has(telling.through[0]?.stance ?? ''),
  }
}
