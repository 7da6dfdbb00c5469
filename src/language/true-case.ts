import type { Abbreviations } from './abbreviations.ts'
import type { Token } from './syntax.ts'
import { tokenize } from './tokenize.ts'

/** How words are written amid a sentence. */
export type CaseLexicon = {
  /** Word in lower case → its form: "army" → "army", "un" → "UN". */
  readonly usual: ReadonlyMap<string, string>
  /** Names of several words by their first word in lower case, the longest first: "shining" → "Shining Path". */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** Words that begin with a capital before a name: "colonel". */
  readonly titles: ReadonlySet<string>
}

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

/** One word as it is written amid a sentence; hyphenated words and clitics part by part. */
function formOf(token: string, { usual }: CaseLexicon, acronyms: ReadonlySet<string>): string {
  if (/^['’]|^n['’]t$/iu.test(token)) return small(token)
  if (/^(?:\p{L}\.){2,}$/u.test(token)) return capital(token)
  return token.replace(/\p{L}[\p{L}\p{M}]*/gu, word => {
    const lower = small(word)
    const known = usual.get(lower)
    if (known && known.length === word.length && !(acronyms.has(lower) && known !== lower)) return known
    if (acronyms.has(lower) || !/[aeiouy]/u.test(lower)) return capital(word)
    return isDerived(lower, usual) ? lower : first(lower)
  })
}

/** A word that no list holds but that is made as words are and not as names: "ambushes", "hurriedly", "indistinct", "hospitalized". */
const isDerived = (word: string, usual: CaseLexicon['usual']): boolean =>
  isInflected(word, usual) ||
  /.{3}(?:tions?|ments?|ness|ously|ous|able|ible|ively|ized?|izing|ingly|fully)$/u.test(word) ||
  PREFIXES.some(prefix => {
    const rest = word.slice(prefix.length)
    return word.startsWith(prefix) && rest.length > 3 && (usual.get(rest) === rest || isInflected(rest, usual))
  })
const PREFIXES = ['un', 'in', 're', 'non', 'counter', 'anti', 'over', 'under', 'pre', 'mis', 'dis', 'para']

/** "patrolled", "ambushes", "hurriedly": an ending on a word that is written small. */
const isInflected = (word: string, usual: CaseLexicon['usual']): boolean =>
  ENDINGS.some(([ending, ...stems]) => {
    if (!word.endsWith(ending!)) return false
    const stem = word.slice(0, -ending!.length)
    return stems.some(end => stem.length + end.length > 2 && usual.get(stem + end) === stem + end)
  })
const ENDINGS: readonly (readonly string[])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['s', ''],
  ['es', '', 'e'],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
  ['ly', '', 'le'],
  ['er', '', 'e'],
  ['ness', ''],
  ['ers', '', 'e'],
  ['ization', 'ize'],
]

/** Names that the lexicons hold: "Shining Path". */
function capitaliseNames(forms: string[], { names }: CaseLexicon): void {
  for (let i = 0; i < forms.length; i++) {
    const found = names.get(small(forms[i]!))?.find(name => {
      const words = name.split(' ')
      return words.every((word, k) => small(forms[i + k] ?? '') === small(word))
    })
    if (!found) continue
    const words = found.split(' ')
    words.forEach((word, k) => {
      if (word.length === forms[i + k]!.length) forms[i + k] = word
    })
    i += words.length - 1
  }
}

/** "National Liberation Army (ELN)": what stands before an acronym, back to an article, a preposition but "of", or a mark. */
function capitaliseBeforeAcronyms(forms: string[]): void {
  for (let i = 2; i < forms.length - 1; i++) {
    if (!/^[([]$/u.test(forms[i - 1]!) || !/^[)\]]$/u.test(forms[i + 1]!) || !/^\p{Lu}{2,8}$/u.test(forms[i]!)) continue
    let from = i - 1
    while (from > 0 && i - from < LONGEST_NAME && isNameWord(forms[from - 1]!)) from--
    for (let k = from; k < i - 1; k++) if (!LINKS.has(forms[k]!)) forms[k] = first(forms[k]!)
  }
}

/** "the URNG [Guatemalan National Revolutionary Unity]". */
function capitaliseAfterAcronyms(forms: string[]): void {
  for (let i = 0; i < forms.length - 3; i++) {
    if (!/^\p{Lu}{2,8}$/u.test(forms[i]!) || !/^[([]$/u.test(forms[i + 1]!)) continue
    let to = i + 2
    while (to < forms.length && /^\p{L}/u.test(forms[to]!)) to++
    if (to - i < 4 || to - i > LONGEST_NAME + 2 || !/^[)\]]$/u.test(forms[to] ?? '')) continue
    for (let k = i + 2; k < to; k++) if (!LINKS.has(forms[k]!)) forms[k] = first(forms[k]!)
  }
}

const LONGEST_NAME = 8
const LINKS = new Set(['of', 'for', 'and', 'de', 'del', 'la', 'los', 'y', 'el', 'al'])
const NO_NAME_WORD = new Set('the a an by from in on at to with as that which who was is were are said'.split(' '))
const isNameWord = (form: string): boolean => /^\p{L}/u.test(form) && !NO_NAME_WORD.has(form)

/** "Colonel Isaacs" but "the colonel". */
function capitaliseTitles(forms: string[], { titles }: CaseLexicon): void {
  for (let i = forms.length - 2; i >= 0; i--) {
    const next = forms[i + 1] === '.' ? forms[i + 2] : forms[i + 1]
    if (titles.has(forms[i]!) && /^\p{Lu}\p{Ll}/u.test(next ?? '')) forms[i] = first(forms[i]!)
  }
}

/** "4 May 1990" but "may attack", "in March 1990" but "march on". */
function capitaliseMonths(forms: string[]): void {
  for (let i = 0; i < forms.length; i++)
    if (/^(?:may|march)$/u.test(forms[i]!) && [forms[i - 1], forms[i + 1]].some(form => /^\d+$/u.test(form ?? '')))
      forms[i] = first(forms[i]!)
}

/** The first word of each sentence, also behind a dateline and remarks in brackets: "Lima, 8 Jan 90 (EFE) -- [Text] Rebels …". */
function capitaliseStarts(forms: string[]): void {
  let start = true
  let depth = 0
  let behindBracket = false
  forms.forEach((form, i) => {
    if (/^[([]$/u.test(form)) {
      behindBracket = start && form === '['
      depth++
    } else if (/^[)\]]$/u.test(form)) {
      depth = Math.max(0, depth - 1)
      start = start || (behindBracket && form === ']')
      behindBracket = false
    } else if (start && /^\p{L}/u.test(form)) {
      forms[i] = first(form)
      start = false
    } else if (/^[.?!]+$/u.test(form) || (/^(?:--|[–—])$/u.test(form) && i < LONGEST_DATELINE && forms[i - 1] === ')'))
      start = depth === 0 || start
  })
}

/** In words and marks. */
const LONGEST_DATELINE = 40

/** In small letters, and in capitals, where that keeps the length ("ß", "İ" do not). */
const small = (word: string): string => sameLength(word, word.toLowerCase())
const capital = (word: string): string => sameLength(word, word.toUpperCase())
const first = (word: string): string => capital(word.slice(0, 1)) + word.slice(1)
const sameLength = (word: string, other: string): string => (other.length === word.length ? other : word)

/** Reads models/en/word-case.tsv; `names` and `titles` come from the lexicons of places and actors. An acronym among the names is a word as well. */
export function readCaseLexicon(
  words: string,
  names: readonly string[],
  givenNames: readonly string[],
  titles: readonly string[],
): CaseLexicon {
  const several = names.filter(name => name.includes(' '))
  const acronyms = names.filter(name => /^\p{Lu}{3,8}$/u.test(name))
  const rows = words
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('\t') as [string, string])
  const small = new Set(rows.filter(([word, form]) => word === form).map(([word]) => word))
  return {
    usual: new Map([
      ...rows,
      ...acronyms.map(name => [name.toLowerCase(), name] as const).filter(([word]) => !small.has(word)),
      ...givenNames.map(name => [name.toLowerCase(), name] as const).filter(([word]) => !small.has(word)),
    ]),
    names: Map.groupBy(
      several.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      name => name.split(' ')[0]!.toLowerCase(),
    ),
    titles: new Set(titles),
  }
}
