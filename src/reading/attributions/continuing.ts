import { pieces } from './pieces.ts'
import { type Finding, isFiniteVerb, type Quoted, type Scene, sayingFollows } from './scene.ts'
import { fillsParagraph } from './speech.ts'

/**
 * `The mayor said the bridge was mined. “We saw them do it.”`: whole sentences of quoted speech without a cue of their own
 * belong to who spoke in the sentence before them. Gives that finding the quotation; others stay as they are.
 */
export function withContinuing(scene: Scene, findings: readonly Finding[]): readonly Finding[] {
  const covered = new Uint8Array(scene.words.length)
  for (const { content, cue } of findings) {
    for (const { first, last } of content) covered.fill(1, first, last)
    covered.fill(1, cue.first, cue.last)
  }
  const added = new Map<number, Quoted[]>()
  const speaker = new Map<number, number>()
  const openings = [...scene.opening.values()].sort((a, b) => a.range.first - b.range.first)
  for (const quoted of openings) {
    const { first, last } = quoted.inside
    if (covered.subarray(first, last).some(Boolean) || !isOwnSentence(scene, quoted) || sayingFollows(scene, quoted))
      continue
    const before = scene.words[quoted.range.first - 1]!
    const teller = speaker.get(before.index) ?? tellerIn(scene, findings, before.sentence)
    if (teller < 0) continue
    added.set(teller, [...(added.get(teller) ?? []), quoted])
    speaker.set(quoted.range.last - 1, teller)
  }
  return findings.map((finding, i) => {
    const more = added.get(i)
    if (!more) return finding
    const spoken = pieces(
      scene,
      more.map(({ inside }) => inside),
    )
    return { ...finding, content: [...finding.content, ...spoken] }
  })
}

/** Whether a quotation begins a sentence, ends one, and stands in the paragraph of the words before it or fills the next. */
function isOwnSentence(scene: Scene, quoted: Quoted): boolean {
  const { words, syntax } = scene
  const { range, inside, quotation } = quoted
  const before = words[range.first - 1]
  if (!before || quotation.kind !== 'speech' || scene.around(range.first)) return false
  const first = words[range.first]!
  const begins = before.sentence !== first.sentence
  const ends = /^[.?!…]/.test(words[inside.last - 1]!.text)
  const paragraph = (at: number) => syntax.sentences[words[at]!.sentence]!.paragraph
  return begins && ends && (paragraph(before.index) === paragraph(range.first) || fillsParagraph(scene, quoted))
}

/** The finding of the first finite verb of speech in a sentence, -1 where there is none. */
function tellerIn(scene: Scene, findings: readonly Finding[], sentence: number): number {
  const { words, lexicon } = scene
  return findings.findIndex(
    ({ head, source, stance }) =>
      source !== null &&
      stance !== 'believes' &&
      words[head]!.sentence === sentence &&
      isFiniteVerb(words[head]!) &&
      scene.around(head) === null &&
      (lexicon.verb.get(words[head]!.lemma)?.some(cue => cue.forms.has('quote')) ?? false),
  )
}
