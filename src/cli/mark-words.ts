import { searchWords } from '../store/search-words.ts'
import type { Phrase } from '../store/words-asked.ts'

const PIECE = /[\p{L}\p{M}\p{N}]+(?:['’.&-][\p{L}\p{M}\p{N}]+)*/gu

/** `text` with every piece that was looked for put through `mark`: "harim" marks "Ḩārim", "bomb*" marks "bombing". */
export function markWords(text: string, phrases: readonly Phrase[], mark: (piece: string) => string): string {
  const pieces = [...text.matchAll(PIECE)]
  const tokens = pieces.flatMap(([piece], i) =>
    searchWords(piece)
      .split(' ')
      .map(token => ({ token, piece: i })),
  )
  const found = new Set<number>()
  for (const { tokens: asked, prefix } of phrases)
    for (let at = 0; at + asked.length <= tokens.length; at++) {
      const here = tokens.slice(at, at + asked.length)
      const fits = here.every(({ token }, i) =>
        prefix && i === asked.length - 1 ? token.startsWith(asked[i]!) : token === asked[i],
      )
      if (fits) for (const { piece } of here) found.add(piece)
    }
  let next = 0
  return text.replace(PIECE, piece => (found.has(next++) ? mark(piece) : piece))
}
