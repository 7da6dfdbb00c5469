import { rangeSpan, type Syntax, type WordRange } from '../language/syntax.ts'
import { overlaps } from '../text/span.ts'
import { readAdjective } from './attributions/adjectives.ts'
import { readAdverb } from './attributions/adverbs.ts'
import { readHeadline } from './attributions/headlines.ts'
import type { CueLexicon } from './attributions/lexicon.ts'
import { parentsOf } from './attributions/nesting.ts'
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
  const findings = withoutRivals([...findAll(scene)])
  const parents = parentsOf(findings)
  return findings.map((finding, i) => ({
    id: `a${i + 1}`,
    source: finding.source && rangeSpan(syntax, finding.source),
    speaker: finding.source && speakerOf(syntax, finding.source, actors),
    cue: rangeSpan(syntax, finding.cue),
    content: finding.content.map(range => rangeSpan(syntax, range)),
    parent: parents[i]! < 0 ? null : `a${parents[i]! + 1}`,
    manner: mannerOf(scene, finding.content),
    stance: finding.stance,
    because: finding.because,
  }))
}

function* findAll(scene: Scene): Generator<Finding> {
  for (const sentence of scene.syntax.sentences) {
    const headline = readHeadline(scene, sentence.index)
    if (headline) yield headline
    for (let i = sentence.first; i < sentence.last; i++) {
      const finding =
        readVerb(scene, i) ??
        readPhrase(scene, i) ??
        readAdverb(scene, i) ??
        readAdjective(scene, i) ??
        readNoun(scene, i)
      if (finding) yield finding
    }
  }
}

/** One finding a cue: where two share words the first keeps them. */
function withoutRivals(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const last = kept.at(-1)
    if (!last || finding.cue.first >= last.cue.last || finding.cue.last <= last.cue.first) kept.push(finding)
  }
  return kept
}

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

/** The actor that the source names: of those with a mention on its words, the one that covers most of it. */
function speakerOf(syntax: Syntax, source: WordRange, actors: readonly Actor[]): string | null {
  const span = rangeSpan(syntax, source)
  let best: { readonly id: string; readonly shared: number } | null = null
  for (const { id, mentions } of actors)
    for (const mention of mentions) {
      if (!overlaps(mention, span)) continue
      const shared = Math.min(mention.end, span.end) - Math.max(mention.start, span.start)
      if (!best || shared > best.shared) best = { id, shared }
    }
  return best?.id ?? null
}
