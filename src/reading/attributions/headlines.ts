import { pieces } from './pieces.ts'
import { type Finding, isFiniteVerb, type Scene } from './scene.ts'

const LONGEST = 8
/** What an editor sets before a line: nobody who speaks. */
const LABELS = new Set(
  'correction corrections clarification update updated note breaking developing photo photos file related read watch sources'.split(
    ' ',
  ),
)

/** "Minister: no troops were hurt": a short name and a colon at the head of the first line, or of a line of a transcript. */
export function readHeadline(scene: Scene, sentence: number): Finding | null {
  const { words, syntax } = scene
  const { first, last, paragraph } = syntax.sentences[sentence]!
  const opens = sentence === 0 || syntax.sentences[sentence - 1]!.paragraph !== paragraph
  if (!opens) return null
  const from = scene.opening.has(first) ? first + 1 : first
  let colon = from
  while (colon < Math.min(last, from + LONGEST) && words[colon]!.text !== ':') colon++
  if (words[colon]?.text !== ':' || colon === from || colon + 2 >= last) return null
  const name = words.slice(from, colon)
  if (name.some(word => LABELS.has(word.lower))) return null
  const shouted = name.every(word => word.text === word.text.toUpperCase() && /\p{L}/u.test(word.text))
  const titled =
    sentence === 0 &&
    name.every(word => /^[\p{Lu}\p{N}]/u.test(word.text) || word.upos === 'ADP') &&
    !name.some(isFiniteVerb)
  if (!shouted && !titled) return null
  const end = shouted ? paragraphEnd(scene, sentence) : last
  const content = pieces(scene, [{ first: colon + 1, last: end }])
  if (!content.length) return null
  return {
    cue: { first: colon, last: colon + 1 },
    head: colon,
    source: { first: from, last: colon },
    content,
    stance: 'states',
    because: 'name and colon at the head of a line',
  }
}

function paragraphEnd({ syntax }: Scene, sentence: number): number {
  const { paragraph } = syntax.sentences[sentence]!
  let at = sentence
  while (syntax.sentences[at + 1]?.paragraph === paragraph) at++
  return syntax.sentences[at]!.last
}
