import type { Syntax } from '../../language/syntax.ts'
import { type Arguments, verbArguments } from './arguments.ts'
import type { EventLexicon } from './lexicon.ts'
import { particleOf } from './trigger-words.ts'

/** The verb that carries an event noun, and the role of its subject: "carried out an attack". */
export type Carrier = { readonly verb: number; readonly subject: 'actor' | 'recipient'; readonly lemma: string }

/** The light verb that an event noun is the object of, or that hangs on it: "the attack carried out by rebels". */
export function lightVerb(syntax: Syntax, noun: number, lexicon: EventLexicon): Carrier | null {
  const { head, relation } = syntax.words[noun]!
  if (head < 0) return null
  // "a series of attacks", "acts of violence": what carries the first noun carries the second
  if (relation === 'nmod' && SERIES.has(syntax.words[head]!.lemma)) return lightVerb(syntax, head, lexicon)
  if (relation === 'conj' && syntax.words[head]!.upos === 'NOUN') return lightVerb(syntax, head, lexicon)
  const verb = relation === 'acl' || relation === 'acl:relcl' ? -1 : head
  if (verb >= 0 && syntax.words[verb]!.upos === 'VERB')
    for (const { words, subject } of lexicon.light.get(syntax.words[verb]!.lemma) ?? []) {
      const carried = relation === 'obj' || relation === 'nsubj:pass'
      const marked =
        words[1] !== undefined && syntax.words[noun]!.children.some(c => syntax.words[c]!.lower === words[1])
      if (words.length === 1 ? carried : marked || (carried && particleOf(syntax, verb, words[1]!) >= 0))
        return { verb, subject, lemma: words.join(' ') }
    }
  // "the attack carried out by rebels"
  for (const child of syntax.words[noun]!.children) {
    const { relation: r, lemma, upos } = syntax.words[child]!
    if (upos !== 'VERB' || (r !== 'acl' && r !== 'acl:relcl')) continue
    for (const { words, subject } of lexicon.light.get(lemma) ?? [])
      if (words.length === 1 || particleOf(syntax, child, words[1]!) >= 0)
        return { verb: child, subject, lemma: words.join(' ') }
  }
  return null
}

const SERIES = new Set([
  'act',
  'attempt',
  'campaign',
  'number',
  'round',
  'series',
  'string',
  'wave',
  'spate',
  'hundred',
  'dozen',
  'type',
  'kind',
])

/** The noun's slots with those of the verb that carries it: its subject as 'subj', its prepositional phrases. */
export function withLight(syntax: Syntax, slots: Arguments, verb: number): Arguments {
  const merged = new Map(slots)
  for (const [slot, fillers] of verbArguments(syntax, verb))
    if (slot !== 'obj' && !merged.has(slot)) merged.set(slot, fillers)
  return merged
}
