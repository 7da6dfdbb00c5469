import { chunkLeft } from './chunks.ts'
import { isTime, SPEECH } from './known-words.ts'
import { reach, type Scene } from './scene.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** "went on | to say", "tried | to explain". Verbs that are cues themselves (want, refuse, vow) keep their infinitive as content. */
const BEFORE_INFINITIVE = set(
  'begin start continue proceed try attempt manage fail hasten rush use have dare cease need help get move choose pause struggle tend happen come go',
)
/** "began | dismissing", "kept | saying". */
const BEFORE_GERUND = set('begin start continue keep stop resume spend avoid cease quit finish')
/** "was quick | to point out", "are likely | to say". */
const BEFORE_INFINITIVE_AS = set('quick likely unlikely able unable slow eager careful keen apt inclined prone first')
const NEGATION = set("not n't never")

/** How far left the cue of a verb reaches beyond its own group: "went on to", "began", "to"; and whether a word there denies it. */
export type Lead = { readonly first: number; readonly negated: boolean; readonly chained: boolean }

/** The words before the group that starts at `first` and belong to its cue: "to", and the verb or adjective that the infinitive completes. */
export function leadOf(scene: Scene, verb: number, first: number): Lead {
  const { words } = scene
  const from = reach(scene, verb).first
  const to = words[first - 1]?.lower === 'to' ? first - 1 : -1
  const above = backOver(scene, to < 0 ? first : to, from)
  const holder = above > from ? above - 1 : -1
  const none: Lead = { first: to < 0 ? first : to, negated: false, chained: false }
  if (holder < from) return none
  const word = words[holder]!
  const on = word.lower === 'on' ? holder : holder + 1
  const particle = to >= 0 && words[on]!.lower === 'on' && words[on - 1]?.lemma === 'go'
  const head = particle ? on - 1 : holder
  const verbal = words[head]!.upos === 'VERB' || words[head]!.lemma === 'have'
  const joins =
    to < 0
      ? words[verb]!.xpos === 'VBG' && first === verb && verbal && BEFORE_GERUND.has(words[head]!.lemma)
      : (verbal && (particle || (words[head]!.lemma !== 'go' && BEFORE_INFINITIVE.has(words[head]!.lemma)))) ||
        BEFORE_INFINITIVE_AS.has(word.lower)
  if (!joins || (to >= 0 && scene.around(head) !== scene.around(verb)))
    return carrierLead(scene, verb, first, from) ?? none
  return extended(scene, head, from)
}

/** "released a statement on Monday | saying": who spreads words says them; the cue begins with the spreading. */
function carrierLead(scene: Scene, verb: number, first: number, from: number): Lead | null {
  const { words } = scene
  if (words[verb]!.xpos !== 'VBG' || first !== verb) return null
  let at = first - 1
  while (at > from && at > first - 5 && (isTime(words[at]!) || /^(?:on|last|this)$/.test(words[at]!.lower))) at--
  const carrier = words[at]
  if (!carrier || at <= from || carrier.upos !== 'NOUN' || !SPEECH.has(carrier.lemma)) return null
  const chunk = chunkLeft(scene, at + 1, from)
  const spread = chunk ? words[chunk.first - 1] : undefined
  const head = spread && /^(?:out|up)$/.test(spread.lower) ? spread.index - 1 : (spread?.index ?? -1)
  if (head < from || words[head]!.upos !== 'VERB' || words[head]!.lemma === 'say') return null
  return { ...extended(scene, head, from), chained: false }
}

/** The group of the verb or adjective at `head`, with its auxiliaries and adverbs and what it completes in its turn. */
function extended(scene: Scene, head: number, from: number): Lead {
  const { words } = scene
  let start = head
  let negated = false
  while (start > from && /^(?:ADV|AUX|PART)$/.test(words[start - 1]!.upos) && words[start - 1]!.lower !== 'to') {
    if (NEGATION.has(words[start - 1]!.lower)) negated = true
    start--
  }
  while (start < head && words[start]!.upos === 'ADV' && words[start + 1]?.text === ',') start++
  const outer = leadOf(scene, head, start)
  return { first: outer.first, negated: negated || outer.negated, chained: true }
}

/** Left over adverbs: "began | quietly | to say". */
function backOver({ words }: Scene, at: number, from: number): number {
  let i = at
  while (i > from && words[i - 1]!.upos === 'ADV') i--
  return i
}
