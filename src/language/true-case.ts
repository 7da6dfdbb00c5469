import type { Abbreviations } from './abbreviations.ts'
import type { Token } from './syntax.ts'
import { tokenize } from './tokenize.ts'
import { small } from './true-case/letters.ts'
import type { CaseLexicon } from './true-case/lexicon.ts'
import {
  capitaliseAfterAcronyms,
  capitaliseBeforeAcronyms,
  capitaliseNames,
  capitaliseSurnames,
} from './true-case/names.ts'
import { capitaliseMonths, capitaliseStarts, capitaliseTitles } from './true-case/starts.ts'
import { formOf } from './true-case/word-form.ts'

/**
 * A text that is all in capitals, or has none, as agency wires and scraped texts come, → the same text, letter for letter at
 * the same offsets, as it would be written; any other text is given back as it is. By paragraph, so that a headline in
 * capitals is read too.
 */
export function trueCase(text: string, lexicon: CaseLexicon, abbreviations: Abbreviations): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS) return text
  const wholly = isOneCase(text)
  const parts = text.split(/(\n\s*\n)/u)
  if (!wholly && !parts.some(isCapitals)) return text
  const acronyms = acronymsIn(text)
  return parts
    .map(part => (wholly || isCapitals(part) ? recase(part, tokenize(part, abbreviations), lexicon, acronyms) : part))
    .join('')
}

/**
 * A headline in capitals or with a capital at each word, as it would be written amid a text, letter for letter at the same
 * offsets; any other is given back as it is.
 */
export const sentenceCase = (headline: string, lexicon: CaseLexicon, abbreviations: Abbreviations): string =>
  isCapitals(headline) || isTitled(headline)
    ? recase(headline, tokenize(headline, abbreviations), lexicon, new Set())
    : headline

/** "Two Dead, Three Badly Injured After Shooting": nine of ten words of four letters or more begin with a capital. */
function isTitled(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’']{3,}/gu) ?? []
  return words.length >= 3 && words.filter(word => /^\p{Lu}/u.test(word)).length >= words.length * 0.9
}

/** Shorter texts tell nothing of how their writer uses capitals. */
const FEWEST_LETTERS = 20
const FEWEST_WORDS = 4

const isOneCase = (text: string): boolean => isCapitals(text) || !/\p{Lu}/u.test(text)

/** Nine of ten words are written in capitals throughout. */
function isCapitals(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const capitals = words.filter(word => word === word.toUpperCase() && word !== word.toLowerCase())
  return words.length >= FEWEST_WORDS && capitals.length >= words.length * 0.9
}

/** Short words alone in brackets after words that begin with two of their letters: "National Liberation Army (ELN)", but not "(Ruiz)". */
const acronymsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/((?:\p{L}[^\s()[\].]*[ \t]*(?:\s|\n[ \t]*)){2,8})[([](\p{L}{2,8})[)\]]/gu)].flatMap(
      ([, before, word]) => {
        const initials = new Set(small(before!).match(/(?<!\S)\p{L}/gu))
        const letters = [...new Set(small(word!))]
        return letters.filter(letter => initials.has(letter)).length * 2 >= letters.length ? [small(word!)] : []
      },
    ),
  )

function recase(text: string, tokens: readonly Token[], lexicon: CaseLexicon, acronyms: ReadonlySet<string>): string {
  const forms = tokens.map(token => formOf(token.text, lexicon, acronyms))
  capitaliseNames(forms, lexicon)
  capitaliseSurnames(forms, lexicon)
  capitaliseBeforeAcronyms(forms)
  capitaliseAfterAcronyms(forms)
  capitaliseTitles(forms, lexicon)
  capitaliseMonths(forms)
  capitaliseStarts(forms)
  const pieces: string[] = []
  let end = 0
  tokens.forEach((token, i) => {
    pieces.push(text.slice(end, token.start), forms[i]!)
    end = token.end
  })
  return pieces.join('') + text.slice(end)
}
