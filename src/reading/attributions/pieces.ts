import type { Word, WordRange } from '../../language/syntax.ts'
import type { Scene } from './scene.ts'

/** Pieces split where a paragraph ends, each tidied, empty ones left out. */
export function pieces(scene: Scene, ranges: readonly WordRange[]): WordRange[] {
  const found: WordRange[] = []
  for (const range of ranges) {
    let first = range.first
    for (let i = range.first + 1; i <= range.last; i++) {
      const ends = i === range.last || paragraphOf(scene, i) !== paragraphOf(scene, i - 1)
      if (!ends) continue
      const piece = tidy(scene, { first, last: i })
      if (piece.first < piece.last) found.push(piece)
      first = i
    }
  }
  return found
}

/** A content without the marks, "that" and conjunctions around it; a quotation's own marks go where they enclose it all. */
export function tidy(scene: Scene, range: WordRange): WordRange {
  const { words, opening, closing } = scene
  let { first, last } = range
  for (;;) {
    if (first >= last) break
    const open = opening.get(first)
    const close = closing.get(last - 1)
    if (open && (open.range.last === last || open.range.last > last)) {
      first = open.inside.first
      last = Math.min(last, open.inside.last)
    } else if (close && close.range.first < first) last = close.inside.last
    else if (/^[,;:.—–…-]+$/.test(words[first]!.text) || (close && close.range.last === first + 1)) first++
    else if (open === undefined && opening.has(last - 1)) last--
    else if (/^[,;:.—–-]+$/.test(words[last - 1]!.text)) last--
    else if (isNote(words, last) && last - 3 > first) last -= 3
    else break
  }
  return { first, last }
}

/** "the town fell.[3]": the number of a note. */
const isNote = (words: readonly Word[], last: number): boolean =>
  words[last - 1]!.text === ']' && /^\d{1,3}$/.test(words[last - 2]?.text ?? '') && words[last - 3]?.text === '['

export const paragraphOf = ({ syntax, words }: Scene, index: number): number =>
  syntax.sentences[words[index]!.sentence]!.paragraph
