import { rangeSpan, type Syntax, type WordRange } from '../language/syntax.ts'
import type { Span } from '../text/span.ts'
import { readAdjective } from './attributions/adjectives.ts'
import { readAdverb } from './attributions/adverbs.ts'
import { readApposedDenial } from './attributions/apposed-denials.ts'
import { withCited } from './attributions/citing.ts'
import { withContinuing } from './attributions/continuing.ts'
import { readHeadline } from './attributions/headlines.ts'
import type { CueLexicon } from './attributions/lexicon.ts'
import { readLight } from './attributions/light.ts'
import { parentsOf } from './attributions/nesting.ts'
import { withoutTime } from './attributions/noun-phrases.ts'
import { readNoun } from './attributions/nouns.ts'
import { readPhrase } from './attributions/phrases.ts'
import { type Finding, type Scene, sceneOf } from './attributions/scene.ts'
import { readVerb } from './attributions/verbs.ts'
import type { Quotation } from './quotations.ts'
import type { Actor, Attribution } from './reading.ts'

export { type CueLexicon, readCues } from './attributions/lexicon.ts'

/** Syntax → attributions with source, cue, content, nesting and stance, in order of their cues. */
export function findAttributions(
  syntax: Syntax,
  quotations: readonly Quotation[],
  actors: readonly Actor[],
  lexicon: CueLexicon,
): readonly Attribution[] {
  const scene = sceneOf(syntax, quotations, lexicon)
  const found = withoutRivals(findAll(scene)).map(finding => ({
    ...finding,
    source: finding.source && withoutTime(scene, finding.source),
  }))
  const findings = withCited(scene, withContinuing(scene, found))
  const parents = parentsOf(findings)
  const speaker = speakersOf(syntax, actors)
  return findings.map((finding, i) => ({
    id: `a${i + 1}`,
    source: finding.source && rangeSpan(syntax, finding.source),
    speaker: finding.source && speaker(finding.source),
    cue: rangeSpan(syntax, finding.cue),
    content: finding.content.map(range => rangeSpan(syntax, range)),
    parent: parents[i]! < 0 ? null : `a${parents[i]! + 1}`,
    manner: mannerOf(scene, finding.content),
    stance: finding.stance,
    because: finding.because,
  }))
}

function findAll(scene: Scene): readonly Finding[] {
  const found: Finding[] = []
  for (const sentence of scene.syntax.sentences) {
    const headline = readHeadline(scene, sentence.index)
    if (headline) found.push(headline)
    for (let i = sentence.first; i < sentence.last; i++) {
      const finding = readWord(scene, i)
      if (finding) found.push(finding)
    }
  }
  return found
}

/** What a word is the cue of, by its part of speech; words are looked up in the lexicon before anything is tried. */
function readWord(scene: Scene, at: number): Finding | null {
  const { words, lexicon } = scene
  const { upos, lemma, lower } = words[at]!
  const verb = upos === 'VERB' || upos === 'NOUN' || upos === 'ADJ'
  return (
    (upos === 'VERB' && lexicon.light.has(lemma) ? readLight(scene, at) : null) ??
    (verb && lexicon.verb.has(lemma) ? (readApposedDenial(scene, at) ?? readVerb(scene, at)) : null) ??
    (lexicon.phrase.has(lower) ? readPhrase(scene, at) : null) ??
    (lexicon.adverb.has(lower) ? readAdverb(scene, at) : null) ??
    (lexicon.adjective.has(lower) ? readAdjective(scene, at) : null) ??
    (upos === 'NOUN' && lexicon.noun.has(lemma) ? readNoun(scene, at) : null)
  )
}

/** One finding a cue: where two share words the first keeps them. */
function withoutRivals(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    if (denies(finding, kept.at(-1))) kept.pop()
    const last = kept.at(-1)
    if (last && carries(last, finding)) continue
    if (!last || finding.cue.first >= last.cue.last || finding.cue.last <= last.cue.first) kept.push(finding)
  }
  return kept
}

/** "a claim that the army rejects": the clause is what happens to the claim, not what it says. */
const denies = ({ head, stance, content: [denied] }: Finding, last: Finding | undefined): boolean =>
  stance === 'denies' &&
  denied !== undefined &&
  last !== undefined &&
  denied.last - 1 <= last.head &&
  last.head < head &&
  last.source === null &&
  last.content.some(({ first, last }) => first <= head && head < last)

/** "said in a statement that …": the statement is the way of saying, no telling of its own. */
const carries = ({ cue, content: [said] }: Finding, { head, source, content: [stated] }: Finding): boolean =>
  source === null && said !== undefined && said.first === stated?.first && cue.last <= head && head < said.first

/** All of it quoted, part of it, or nothing. */
function mannerOf(scene: Scene, content: readonly WordRange[]): Attribution['manner'] {
  const whole = content.every(({ first, last }) => {
    const quoted = scene.opening.get(first - 1)
    return quoted !== undefined && quoted.inside.last >= last
  })
  if (whole) return 'direct'
  const some = content.some(({ first, last }) => {
    for (let i = first - 1; i < last; i++) if (i >= 0 && scene.opening.has(i)) return true
    return false
  })
  return some ? 'mixed' : 'indirect'
}

/** Who speaks: of the actors with a mention on the words of a source before its first comma or "who", the one that covers most of them. */
function speakersOf(syntax: Syntax, actors: readonly Actor[]): (source: WordRange) => string | null {
  const mentions = actors.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })))
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  const longest = mentions.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const on = ({ start, end }: Span): string | null => {
    let best: { readonly id: string; readonly shared: number } | null = null
    for (let i = firstFrom(mentions, start - longest); i < mentions.length && mentions[i]!.start < end; i++) {
      const mention = mentions[i]!
      const shared = Math.min(mention.end, end) - Math.max(mention.start, start)
      if (shared > 0 && (!best || shared > best.shared)) best = { id: mention.id, shared }
    }
    return best?.id ?? null
  }
  return source => {
    const named = syntax.words.slice(source.first, source.last).findIndex(w => w.text === ',' || w.lower === 'who')
    const front = named > 0 ? on(rangeSpan(syntax, { first: source.first, last: source.first + named })) : null
    return front ?? on(rangeSpan(syntax, source))
  }
}

/** The position of the first of the sorted mentions that starts at `start` or later. */
function firstFrom(mentions: readonly { readonly start: number }[], start: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start >= start) high = middle
    else low = middle + 1
  }
  return low
}
