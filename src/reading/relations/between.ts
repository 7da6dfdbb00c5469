import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import type { Actor } from '../reading.ts'
import type { Found } from './found.ts'
import type { RelationCue, RelationLexicon } from './lexicon.ts'
import { isPast } from './past.ts'
import type { Placed, PlacedMentions } from './places-of-mentions.ts'

/** What words between two mentions say: "fighters led by X", "militias associated with Iran", "a US-led coalition". */
export function relationAt(
  syntax: Syntax,
  word: Word,
  mentions: PlacedMentions,
  lexicon: RelationLexicon,
): Found | null {
  const cues = lexicon.phrases.get(word.lower) ?? lexicon.phrases.get(word.lemma)
  if (!cues) return null
  const { words } = syntax
  for (const cue of cues) {
    const fits = cue.words.every((w, k) => words[word.index + k]?.lower === w || (k === 0 && word.lemma === w))
    const found = fits && READERS[cue.pattern]?.(syntax, word, cue, mentions)
    if (found) return found
  }
  return null
}

type Reader = (syntax: Syntax, word: Word, cue: RelationCue, mentions: PlacedMentions) => Found | null

/** "US-led coalition", "Iran-backed rebels": a body glued before the word, the phrase around both. */
const glued: Reader = ({ words }, word, cue, mentions) => {
  if (words[word.index - 1]?.text !== '-') return null
  const before = mentions.endingAt(word.index - 1)[0]
  if (!before) return null
  const around = mentions.covering(word.index).find(m => m.last > word.index + 1 && m.actor !== before.actor)
  if (!around || (cue.kind === 'nationality' && around.actor.kind !== 'person')) return null
  const forward = cue.kind === 'leads' || cue.kind === 'alliedWith'
  const [from, to] = forward ? [before.actor, around.actor] : [around.actor, before.actor]
  return { kind: cue.kind, from, to, first: around.first, last: around.last }
}

/** One mention right before the words (an auxiliary, a comma or "who" between), one right after. */
const joined: Reader = ({ words }, word, cue, mentions) => {
  if (cue.pattern === 'comma' && words[word.index - 1]?.text !== ',') return null
  let at = word.index
  while (
    at > 0 &&
    word.index - at < 6 &&
    words[at - 1]!.sentence === word.sentence &&
    mentions.endingAt(at).length === 0 &&
    /^(AUX|ADV|ADJ|PRON|PUNCT|DET|PART)$/u.test(words[at - 1]!.upos)
  )
    at--
  const before = mentions.endingAt(at).find(m => !(cue.pattern === 'comma' && m.actor.kind !== 'person'))
  const after = startingNear(words, mentions, word.index + cue.words.length)
  if (!before || !after || words[before.last - 1]!.sentence !== word.sentence) return null
  if (isPast(words, at, word.index, word.sentence)) return null
  // "related to the mayor": kin
  if (cue.words[0] === 'related' && !(isBody(before.actor) && isBody(after.actor))) return null
  if (cue.pattern === 'comma' && !isBody(after.actor)) return null
  return cue.pattern === 'by' ? stated(cue, after, before) : stated(cue, before, after)
}

/** Subject, verb, object: "X leads the movement", "the depot belongs to the agency". */
const byVerb: Reader = (syntax, word, cue, mentions) => {
  const { words } = syntax
  if (word.upos !== 'VERB' || isPast(words, Math.max(0, word.index - 2), word.index, word.sentence)) return null
  const subject = subjectOf(syntax, word.index, mentions)
  const object =
    cue.words.length > 1
      ? startingNear(words, mentions, word.index + cue.words.length)
      : dependents(syntax, word.index, 'obj').flatMap(i => mentions.headedBy(i) ?? [])[0]
  return subject && object ? stated(cue, subject, object) : null
}

/** "fought alongside the army", "in cooperation with the police": said of the subject of the clause. */
const beside: Reader = (syntax, word, cue, mentions) => {
  const { words } = syntax
  const end = word.index + cue.words.length
  const after = startingNear(words, mentions, end)
  if (!after) return null
  let verb = words[end - 1]!.head
  for (let step = 0; step < 4 && verb >= 0 && words[verb]!.upos !== 'VERB'; step++) verb = words[verb]!.head
  const subject = verb >= 0 ? subjectOf(syntax, verb, mentions) : null
  return subject && subject.actor.kind !== 'object' ? stated(cue, subject, after) : null
}

const READERS: Readonly<Partial<Record<RelationCue['pattern'], Reader>>> = {
  suffix: glued,
  between: joined,
  by: joined,
  comma: joined,
  verb: byVerb,
  beside,
}

const startingNear = (words: readonly Word[], mentions: PlacedMentions, at: number): Placed | undefined =>
  mentions.startingAt(at)[0] ?? (words[at]?.upos === 'DET' ? mentions.startingAt(at + 1)[0] : undefined)

/** Who does what a verb tells: its subject, the noun its clause hangs on, or the subject of the verb that governs it. */
function subjectOf(syntax: Syntax, verb: number, mentions: PlacedMentions): Placed | null {
  let at = verb
  for (let step = 0; step < 4 && at >= 0; step++) {
    const word = syntax.words[at]!
    for (const i of dependents(syntax, at, 'nsubj')) {
      const mention = mentions.headedBy(i)
      if (mention) return mention
    }
    if (word.relation.startsWith('acl')) return mentions.headedBy(word.head) ?? null
    if (!/^(xcomp|advcl|conj|obl|nmod)/u.test(word.relation)) return null
    at = word.head
  }
  return null
}

/** The relation, where both ends can bear it. */
function stated(cue: RelationCue, from: Placed, to: Placed): Found | null {
  if (from.actor === to.actor && cue.kind !== 'alias') return null
  if (cue.kind === 'leads' && !isBody(to.actor)) return null
  if (cue.pattern === 'verb' && cue.kind === 'memberOf' && !(from.actor.kind === 'person' && isNamedBody(to)))
    return null
  if (cue.kind === 'alliedWith' && !(isBody(from.actor) && isBody(to.actor))) return null
  if (to.actor.kind === 'object' || (cue.kind !== 'affiliatedWith' && from.actor.kind === 'object')) return null
  return {
    kind: cue.kind,
    from: from.actor,
    to: to.actor,
    first: Math.min(from.first, to.first),
    last: Math.max(from.last, to.last),
  }
}

const isBody = ({ kind }: Actor): boolean => kind === 'group' || kind === 'organisation' || kind === 'state'
const isNamedBody = ({ actor, named }: Placed): boolean =>
  named && (actor.kind === 'group' || actor.kind === 'organisation')
