import type { WordRange } from '../../language/syntax.ts'
import { afterObject, afterTold, apposedLeft, apposedOwn, restrictedLeft } from './apposed-sources.ts'
import { chunkLeft, chunkRight, phraseLeft } from './chunks.ts'
import { citedAs, spokeOn } from './cited-sources.ts'
import { elaboratedEnd, presentedLeft } from './elaborations.ts'
import { mainClauseOf } from './fronted.ts'
import { isRelative, isTime } from './known-words.ts'
import { nounRange } from './noun-phrases.ts'
import { opened } from './opened-sources.ts'
import { ownSubjects } from './own-subjects.ts'
import { isComma, isFiniteVerb, isNoun, reach, type Scene, verbCues } from './scene.ts'
import { sharedSubject } from './shared-subjects.ts'
import { antecedent, stretched } from './stretched-sources.ts'

/** The subject of a verb that stands left of its group: its own, or the one it shares with the verb above it. */
export function subjectOf(scene: Scene, verb: number, group: number): WordRange | null {
  const groupFirst = beforeDay(scene, group)
  const { first: from } = reach(scene, verb)
  const own = ownSubjects(scene, verb, groupFirst)
  const spoken = own.length ? null : spokeOn(scene, groupFirst, from)
  if (spoken) return spoken
  const asked = askedLeft(scene, groupFirst, from)
  if (asked) return asked
  if (own.length)
    return (
      apposedOwn(scene, own.at(-1)!, from, groupFirst) ??
      afterObject(scene, own.at(-1)!, from, groupFirst) ??
      stretched(scene, antecedent(scene, own.at(-1)!, from, groupFirst), from, groupFirst)
    )
  const word = scene.words[verb]!
  if (word.upos !== 'VERB') return afterTold(scene, chunkLeft(scene, groupFirst, from))
  const fronted = mainClauseOf(scene, verb)
  if (fronted) return fronted.subject
  const cited = word.xpos === 'VBG' ? citedAs(scene, groupFirst, from) : null
  if (cited) return cited
  const beside = word.xpos === 'VBG' ? chunkLeft(scene, groupFirst, from) : null
  if (beside && /^(?:with|despite|without)$/.test(scene.words[beside.first - 1]?.lower ?? '')) return beside
  const speaker =
    word.xpos === 'VBG' && scene.words[groupFirst - 1]?.text === ',' ? speakerBefore(scene, groupFirst, from) : null
  if (speaker) return speaker
  if (word.xpos !== 'VBG') {
    const tensed = isFiniteVerb(word) || word.xpos === 'VBN'
    const restricted = restrictedLeft(scene, from, groupFirst)
    if (restricted) return restricted
    const near = phraseLeft(scene, groupFirst, from)
    const beside = near && opened(scene, near, from)
    if (beside && (tensed || isComma(scene.words[beside.first - 1]) || scene.closing.has(beside.first - 1)))
      return beside
    const named = apposedLeft(scene, groupFirst, from) ?? presentedLeft(scene, from, groupFirst)
    if (named) return named
  }
  return sharedSubject(scene, verb, from)
}

/** "those surveyed | said", "people polled | say": the participle that the tree gives to the verb. */
function askedLeft({ words }: Scene, groupFirst: number, from: number): WordRange | null {
  const asked = words[groupFirst - 1]
  const those = words[groupFirst - 2]
  if (!asked || !those || groupFirst - 2 < from || asked.xpos !== 'VBN' || words[groupFirst - 2]!.lower !== 'those')
    return null
  return { first: groupFirst - 2, last: groupFirst }
}

/** "The mayor said the bridge was mined, | adding …": who spoke last in the sentence speaks on. */
function speakerBefore(scene: Scene, at: number, from: number): WordRange | null {
  const { words, lexicon } = scene
  for (let i = at - 1; i >= from; i--) {
    const speaks = isFiniteVerb(words[i]!) && verbCues({ words, lexicon }, i).some(cue => cue.forms.has('that'))
    if (!speaks || scene.around(i) !== scene.around(at)) continue
    return subjectOf(scene, i, i) ?? subjectAfter(scene, i, i + 1, at)
  }
  return null
}

/** "the minister, on Sunday | said": the day before a verb is not its subject. */
function beforeDay({ words }: Scene, at: number): number {
  if (!words[at - 1] || !isTime(words[at - 1]!)) return at
  const start = /^(?:on|late|last|this)$/.test(words[at - 2]?.lower ?? '') ? at - 2 : at - 1
  return words[start - 1]?.text === ',' ? start - 1 : start
}

/** "…, said the minister, a former judge, on Monday": the noun phrase right after the verb. */
export function subjectAfter(scene: Scene, verb: number, at: number, to: number): WordRange | null {
  const chunk = chunkRight(scene, at, to)
  if (!chunk) return null
  const { words } = scene
  let head = chunk.last - 1
  while (
    words[head]!.head >= at &&
    words[head]!.head < to &&
    words[head]!.head !== verb &&
    isNoun(words[words[head]!.head]!)
  )
    head = words[head]!.head
  const last = Math.max(nounRange(scene, head, at, to).last, chunk.last)
  let end = chunk.last
  while (end < last && !isComma(words[end]) && !isRelative(words[end]!) && !isFiniteVerb(words[end]!)) end++
  if (end < last && isFiniteVerb(words[end]!)) end = chunk.last
  return { first: at, last: elaboratedEnd(scene, { first: at, last: end }, to) }
}
