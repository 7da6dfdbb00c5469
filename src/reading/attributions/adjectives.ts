import { dependents, type WordRange } from '../../language/syntax.ts'
import { contentEnd } from './contents.ts'
import { nounRange } from './noun-phrases.ts'
import { pieces } from './pieces.ts'
import { type Finding, isComma, reach, type Scene } from './scene.ts'

const LINKS = new Set('be remain stay become seem appear feel get'.split(' '))
const JOINED = /^(?:by|about|of|at|with|for|over|in|on|toward|towards)$/
const OPENERS = /^(?:that|whether|if|who|what|when|where|why|how|to|by|about|of|at|with|for|over|in|on|toward|towards)$/

/** What a source may be moved to by something. */
const FELT: ReadonlySet<string> = new Set(['judges', 'believes'])

/** "It is unclear who …", "the figures remain unclear"; "the police are certain that …", "we are concerned by …". */
export function readAdjective(scene: Scene, at: number): Finding | null {
  const { words, syntax } = scene
  const cue = scene.lexicon.adjective.get(words[at]!.lower)?.[0]
  if (!cue) return null
  const within = reach(scene, at)
  let first = at
  while (first > within.first && /^(?:ADV|AUX|PART)$/.test(words[first - 1]!.upos)) first--
  const link = words[first]!.upos === 'AUX' ? first : LINKS.has(words[first - 1]?.lemma ?? '') ? first - 1 : -1
  if (link < 0) return null
  const nominal =
    dependents(syntax, at, 'nsubj', 'expl').find(i => i < at) ??
    dependents(syntax, link, 'nsubj', 'expl').find(i => i < at) ??
    link - 1
  if (nominal < within.first || !/^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(words[nominal]!.upos)) return null
  const subject = nounRange(scene, nominal, within.first, Math.min(first, link))
  const opener = words[at + 1]
  const infinitive = opener?.lower === 'to' && /^(?:VB|RB)$/.test(words[at + 2]?.xpos ?? '')
  // "committed | to peace": the aim of a promise keeps its "to"
  const aimed = opener?.lower === 'to' && cue.stance === 'promises'
  const joined = opener !== undefined && (JOINED.test(opener.lower) || (opener.lower === 'to' && !infinitive && !aimed))
  // "crimes were committed by …" tells a deed
  if (opener?.lower === 'by' && !FELT.has(cue.stance)) return null
  // "unclear at this point", "clear in these talks": no content follows
  if (joined && (cue.forms.has('subject') || cue.stance === 'states') && JOINED.test(opener.lower)) return null
  const hasClause = opener !== undefined && at + 1 < within.last && OPENERS.test(opener.lower)
  const start = opener?.lower === 'that' || joined ? at + 2 : at + 1
  const clause: WordRange = { first: start, last: contentEnd(scene, at, start, joined || aimed) }
  const make = (
    source: WordRange | null,
    content: readonly WordRange[],
    stance: Finding['stance'] = cue.stance,
  ): Finding | null => {
    const tidied = pieces(scene, content)
    if (!tidied.length) return null
    return {
      cue: { first: Math.min(first, at), last: joined ? at + 2 : at + 1 },
      head: at,
      source,
      content: tidied,
      stance,
      because: `cue "${cue.cue}" (adjective)`,
    }
  }
  if (cue.forms.has('subject')) {
    const empty = words[nominal]!.lower === 'it' || words[nominal]!.lower === 'there'
    return empty && hasClause
      ? make(null, [clause])
      : empty
        ? null
        : make(null, [clauseSubject(scene, subject, first, link)])
  }
  if (/^(?:it|there|this|that)$/.test(words[nominal]!.lower)) {
    const asked =
      hasClause && opener.lower !== 'that' && words.slice(first, at).some(w => /^(?:not|n't|n’t)$/.test(w.lower))
    return asked ? make(null, [clause], 'unknown') : null
  }
  if (hasClause) return make(subject, [clause])
  const plain = cue.stance === 'states' && isComma(opener)
  return plain ? make(subject, [{ first: at + 2, last: within.last }]) : null
}

/** All that stands before "remains unclear" in its clause. */
function clauseSubject({ words }: Scene, subject: WordRange, first: number, link: number): WordRange {
  const last = Math.min(first, link)
  let start = last
  while (
    start > subject.first ||
    (start > 0 &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|ADP|PART)$/.test(words[start - 1]!.upos) &&
      words[start - 1]!.sentence === words[last]!.sentence)
  )
    start--
  return { first: start, last }
}
