import type { Syntax } from '../../language/syntax.ts'

/** How many words of a sentence's start a dateline may take: "KABUL, Afghanistan (AP) —". */
const LONGEST = 10

/** Words that belong to datelines: names before a dash at the start of one of the first paragraphs. */
export function datelines(syntax: Syntax): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const sentence of syntax.sentences) {
    if (sentence.index > 5) break
    if (sentence.index < 2 && shouted(syntax, sentence.first, sentence.last)) inside.add(sentence.first)
    for (let i = sentence.first; i < Math.min(sentence.first + LONGEST, sentence.last); i++) {
      const { text } = syntax.words[i]!
      const spaced = syntax.text[syntax.words[i]!.start - 1] === ' ' || syntax.words[i - 1]?.text === ')'
      if (/^(?:—|–|-{1,3})$/.test(text) && i > sentence.first && (spaced || text !== '-')) {
        if (
          /^\p{Lu}/u.test(syntax.words[sentence.first]!.text) &&
          !/[a-z]{2,} [a-z]{2,} [a-z]/.test(syntax.text.slice(sentence.start, syntax.words[i]!.start))
        )
          for (let k = sentence.first; k < i; k++) inside.add(k)
        break
      }
      if (!/^[\p{Lu},.()/’'&-]|^(?:of|de|al|el)$/u.test(text)) break
    }
  }
  return inside
}

/** A first word in capitals before one that is not: "WASHINGTON Barack Obama said". */
const shouted = ({ words }: Syntax, first: number, end: number): boolean =>
  first + 1 < end &&
  /^\p{Lu}{4,}$/u.test(words[first]!.text) &&
  /^(?:\p{Lu}?\p{Ll}+|,|\()$/u.test(words[first + 1]!.text)
