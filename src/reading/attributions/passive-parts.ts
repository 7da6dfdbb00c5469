import type { WordRange } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { contentEnd } from './contents.ts'
import type { Cue, Form } from './lexicon.ts'
import { isComma, isFiniteVerb, reach, type Scene } from './scene.ts'

/** What a passive cue gives to its source, by the form that lets it. */
export type PassiveParts = { readonly cue: Cue; readonly content: readonly WordRange[]; readonly form: string }

/** What follows or precedes a passive cue as its content; null where no form of its cues fits. */
export function passiveParts(
  scene: Scene,
  verb: number,
  cues: readonly Cue[],
  cueEnd: number,
  subject: WordRange | null,
  agent: WordRange | null,
): PassiveParts | null {
  const { words } = scene
  const allow = (...forms: readonly Form[]) => cues.find(cue => forms.some(form => cue.forms.has(form)))
  const held = HELD.some(form => allow(form) && words[cueEnd]?.lower === form)
  const told = allow('addressee')
  const asked = told && agent && words[agent.first - 1]?.lower === 'by' ? agent.last : cueEnd
  const charge = agent && HELD.some(form => allow(form) && words[agent.last]?.lower === form)
  const at = held ? cueEnd : charge ? agent.last : skipAdjuncts(scene, verb, asked)
  const next = words[at]
  const within = reach(scene, verb)
  const rest = (first: number, phrase = true): WordRange => ({ first, last: contentEnd(scene, verb, first, phrase) })
  const empty = subject !== null && subject.last - subject.first === 1 && words[subject.first]!.lower === 'it'
  if (next && at < within.last) {
    const question = cues.find(cue => cue.stance === 'unknown' && (cue.forms.has('wh') || cue.words.length > 1))
    if (question && (question.words.length > 1 || ASKING.has(next.lower)))
      return { cue: question, content: [untilComma(scene, verb, rest(at))], form: 'asked' }
    const that = allow('that', 'wh')
    if (
      that &&
      ((next.lower === 'that' && (empty || told || !agent)) || ((empty || told) && isClause(scene, at, within.last)))
    )
      return { cue: that, content: [rest(next.lower === 'that' ? at + 1 : at, false)], form: 'that' }
    if (next.lower === 'to' && /^(?:VB|RB)$/.test(words[at + 1]?.xpos ?? '') && subject) {
      const cue = allow('that', 'to', 'object-to', 'np')
      if (cue) return { cue, content: [subject, rest(at)], form: 'to' }
    }
    const joined = HELD.find(form => allow(form) && (next.lower === form || (form === 'to-np' && next.lower === 'to')))
    if (joined && subject)
      return { cue: allow(joined)!, content: [subject, rest(joined === 'as' ? at + 1 : at)], form: joined }
    const small = allow('small')
    if (
      small &&
      subject &&
      /^(?:DET|NOUN|PROPN|ADJ|PUNCT)$/.test(next.upos) &&
      !isComma(next) &&
      scene.words[verb]!.relation !== 'acl'
    )
      return { cue: small, content: [subject, rest(at)], form: 'small' }
  }
  if (words[verb]!.relation === 'advcl' && words[cueEnd - 2]?.lower === 'as' && agent && allow('quote'))
    return asReported(scene, verb, cues, agent)
  const np = allow('np')
  return np && subject && agent ? { cue: np, content: [subject], form: 'np' } : null
}

const ASKING = new Set('if whether who whom what when where why how which'.split(' '))

/** "Asked whether the siege would last, | the mayor shrugged": a participle at the head of its sentence ends at the comma. */
function untilComma(scene: Scene, verb: number, { first, last }: WordRange): WordRange {
  if (verb > reach(scene, verb).first + 1) return { first, last }
  let comma = first
  while (comma < last && !isComma(scene.words[comma])) comma++
  return { first, last: comma }
}

/** ", as reported by the agency": all of the sentence but these words. */
function asReported(scene: Scene, verb: number, cues: readonly Cue[], agent: WordRange): PassiveParts | null {
  const within = reach(scene, verb)
  const left = { first: within.first, last: verb - 1 }
  const right = { first: Math.min(agent.last, within.last), last: within.last }
  return { cue: cues[0]!, content: [left, right], form: 'as reported by' }
}

const isClause = ({ words }: Scene, from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 40); i++) if (isFiniteVerb(words[i]!)) return true
  return false
}

const HELD: readonly Form[] = ['of', 'for', 'with', 'in', 'on', 'as', 'to-np', 'object-to', 'at', 'against']
