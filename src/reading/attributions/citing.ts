import type { WordRange } from '../../language/syntax.ts'
import { type Finding, isFiniteVerb, reach, type Scene } from './scene.ts'

const PEOPLE = new Set(
  'source official witness authority police minister ministry spokesman spokeswoman spokesperson medic doctor resident rescuer diplomat officer survivor activist monitor agency media army military government police report statement'.split(
    ' ',
  ),
)

/**
 * "Reuters, citing anonymous sources, reported that …", "…, the agency reported, quoting medics": who is cited says what the
 * citing report says. Gives such a finding the content of the saying in its sentence; others stay as they are.
 */
export function withCited(scene: Scene, findings: readonly Finding[]): readonly Finding[] {
  return findings.map(finding => {
    const cited = citedSource(scene, finding)
    if (!cited) return finding
    const { first, last } = reach(scene, finding.head)
    const saying = findings.find(
      other =>
        other !== finding &&
        other.head >= first &&
        other.head < last &&
        isFiniteVerb(scene.words[other.head]!) &&
        other.source !== null,
    )
    return saying
      ? { ...finding, source: cited, content: saying.content, stance: 'states', citedIn: saying.head }
      : finding
  })
}

/** The noun phrase after "citing" or "quoting", where it names people or bodies that can speak. */
function citedSource({ words, lexicon }: Scene, { head, content }: Finding): WordRange | null {
  const word = words[head]!
  if (word.xpos !== 'VBG' || !lexicon.verb.get(word.lemma)?.some(cue => cue.forms.has('sources'))) return null
  const [first] = content
  if (!first || first.first !== head + 1) return null
  let last = first.first
  while (last < first.last && words[last]!.text !== ',' && !isFiniteVerb(words[last]!)) last++
  for (let i = first.first; i < last; i++) if (PEOPLE.has(words[i]!.lemma)) return { first: first.first, last }
  return null
}
