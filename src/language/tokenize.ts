import type { Token } from './syntax.ts'

/** Text → tokens with exact offsets; everything between two tokens is white space. */
export function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(/\p{L}+(?:['’]\p{L}+)?|\p{N}+(?:[.,]\p{N}+)*|\S/gu)].map((m, index) => ({
    index,
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    lower: m[0].toLowerCase(),
  }))
}
