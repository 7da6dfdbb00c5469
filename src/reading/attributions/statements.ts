import type { WordRange } from '../../language/syntax.ts'
import { paragraphOf } from './pieces.ts'
import type { Scene } from './scene.ts'

/** A statement without marks after a "said:" that ends its line: every paragraph until somebody else is announced or a list ends. */
export function statementAt(scene: Scene, verb: number, at: number): readonly WordRange[] {
  const { words } = scene
  const same = paragraphOf(scene, at) === paragraphOf(scene, verb)
  if (same) return [{ first: at, last: scene.syntax.sentences[words[at]!.sentence]!.last }]
  const listed = isItem(scene, at)
  let last = at
  while (last < words.length && !announces(scene, last) && !(listed && last > at && endsList(scene, last))) last++
  return [{ first: at, last: last < words.length ? scene.syntax.sentences[words[last]!.sentence]!.first : last }]
}

/** "- Two bridges are mined.", "(2) The dam is empty.": a paragraph of a list. */
const isItem = ({ words }: Scene, at: number): boolean =>
  /^(?:[-–—•·*‣▪●]|\(?[0-9a-z]{1,2}[.)])$/.test(words[at]!.text) ||
  (/^(?:\(|[0-9a-z]{1,2})$/.test(words[at]!.text) && /^(?:[.)]|[0-9a-z]{1,2})$/.test(words[at + 1]?.text ?? ''))

const endsList = (scene: Scene, at: number): boolean =>
  paragraphOf(scene, at) !== paragraphOf(scene, at - 1) && !isItem(scene, at)

/** A colon at the end of its paragraph, where somebody else begins to speak. */
const announces = (scene: Scene, at: number): boolean =>
  scene.words[at]!.text === ':' &&
  scene.words[at + 1] !== undefined &&
  paragraphOf(scene, at + 1) !== paragraphOf(scene, at)

/** "Kone said: The dam is empty. We …": a statement without marks, whose cue opens a paragraph, runs to its end. */
export function paragraphEnd({ syntax, words }: Scene, at: number): number {
  const { sentences } = syntax
  let { index } = sentences[words[at]!.sentence]!
  while (sentences[index + 1]?.paragraph === sentences[index]!.paragraph) index++
  return sentences[index]!.last
}
