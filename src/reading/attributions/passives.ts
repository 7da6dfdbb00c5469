import type { WordRange } from '../../language/syntax.ts'
import { skipAdjuncts } from './adjuncts.ts'
import { contentEnd } from './contents.ts'
import type { Group } from './groups.ts'
import type { Cue, Form } from './lexicon.ts'
import { agentOf, passiveSubject } from './passive-parties.ts'
import { pieces } from './pieces.ts'
import { type Finding, isComma, isFiniteVerb, reach, type Scene } from './scene.ts'

const DISTANT = new Set(['states', 'claims', 'believes'])

const HELD: readonly Form[] = ['of', 'for', 'with', 'in', 'on', 'as', 'to-np', 'object-to', 'at', 'against']

/**
 * Passives: "is said to have fled", "was quoted as saying", "it is believed that", "was accused of", "the truce announced
 * by the mediator". The source is who stands after "by"; without one it is hidden, and a saying becomes hedged.
 */
export function readPassive(scene: Scene, verb: number, cues: readonly Cue[], group: Group): Finding | null {
  const { words } = scene
  const cueEnd = group.range.last
  const subject = passiveSubject(scene, verb, group)
  const agent = agentOf(scene, verb, cueEnd)
  const said = asSaying(scene, cues, cueEnd)
  const quotedAs = said ?? quotedBy(scene, cues, cueEnd)
  if (quotedAs && subject) {
    const first = words[quotedAs]!.lower === 'that' ? quotedAs + 1 : quotedAs
    const content = pieces(scene, [{ first, last: contentEnd(scene, verb, first) }])
    if (!content.length) return null
    return finding(
      group,
      verb,
      subject,
      content,
      'states',
      cues[0]!,
      'quoted as saying',
      said === null ? cueEnd : cueEnd + 2,
    )
  }
  const parts = passiveParts(scene, verb, cues, cueEnd, subject, agent)
  if (!parts) return null
  const content = pieces(scene, parts.content)
  if (!content.length) return null
  const hidden =
    parts.form !== 'asked' && !agent && (DISTANT.has(parts.cue.stance) || parts.form === 'to-np') && parts.form !== 'as'
  const denied = group.negated || (subject !== null && words[subject.first]!.lower === 'no')
  const stance = denied && parts.form !== 'of' ? 'unknown' : hidden ? 'hedged' : parts.cue.stance
  const joined = parts.form === 'as' && words[cueEnd]?.lower === 'as'
  return finding(group, verb, agent, content, stance, parts.cue, `passive, ${parts.form}`, cueEnd + (joined ? 1 : 0))
}

function finding(
  group: Group,
  head: number,
  source: WordRange | null,
  content: readonly WordRange[],
  stance: Finding['stance'],
  cue: Cue,
  form: string,
  cueEnd: number,
): Finding {
  return {
    cue: { first: group.lead, last: cueEnd },
    head,
    source,
    content,
    stance,
    because: `cue "${cue.cue}" (verb, ${form})`,
  }
}

type Parts = { readonly cue: Cue; readonly content: readonly WordRange[]; readonly form: string }

function passiveParts(
  scene: Scene,
  verb: number,
  cues: readonly Cue[],
  cueEnd: number,
  subject: WordRange | null,
  agent: WordRange | null,
): Parts | null {
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
function asReported(scene: Scene, verb: number, cues: readonly Cue[], agent: WordRange): Parts | null {
  const within = reach(scene, verb)
  const left = { first: within.first, last: verb - 1 }
  const right = { first: Math.min(agent.last, within.last), last: within.last }
  return { cue: cues[0]!, content: [left, right], form: 'as reported by' }
}

const isClause = ({ words }: Scene, from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 40); i++) if (isFiniteVerb(words[i]!)) return true
  return false
}

/** "quoted by the agency | as saying (that)". */
function quotedBy(scene: Scene, cues: readonly Cue[], cueEnd: number): number | null {
  if (scene.words[cueEnd]?.lower !== 'by') return null
  for (let i = cueEnd + 1; i < cueEnd + 10; i++) {
    const at = asSaying(scene, cues, i)
    if (at !== null) return at
  }
  return null
}

/** "quoted as saying (that)": where the content begins. */
function asSaying(scene: Scene, cues: readonly Cue[], at: number): number | null {
  if (!cues.some(cue => cue.forms.has('sources'))) return null
  return scene.words[at]?.lower === 'as' && scene.words[at + 1]?.xpos === 'VBG' ? at + 2 : null
}
