import { readFileSync } from 'node:fs'
import { cellOf, readTable } from '../../../text/table.ts'

const PATH = 'lexicon/en/page-furniture.tsv'
/** Longer paragraphs tell something, however they begin. */
const LONGEST = 200

/** Whether a paragraph is no part of a report by its words: "Read more: …", "Advertisement" (lexicon/en/page-furniture.tsv). */
export function isFurniture(paragraph: string): boolean {
  const words = paragraph.toLowerCase().replaceAll('’', "'").trim()
  const bare = words.replace(/(?<![\s.:…>»])[\s.:…>»]+$/, '')
  return phrases().some(({ phrase, where }) =>
    where === 'whole'
      ? bare === phrase
      : words.length <= LONGEST && (bare === phrase.trim() || opensWith(words, phrase)),
  )
}

/** Whether the words begin with a phrase, and not with a longer word. */
const opensWith = (words: string, phrase: string): boolean =>
  words.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(words.slice(phrase.length))

type Phrase = { readonly phrase: string; readonly where: 'whole' | 'start' }

let known: readonly Phrase[] | null = null
const phrases = (): readonly Phrase[] =>
  (known ??= readTable(PATH, readFileSync(new URL(`../../../../${PATH}`, import.meta.url), 'utf8')).map(row => ({
    phrase: row.cells.phrase!,
    where: cellOf(PATH, row, 'where', ['whole', 'start'] as const),
  })))
