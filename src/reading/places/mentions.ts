import type { Syntax, Word } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { KEYS } from './compile.ts'
import { type Entry, type Hit, opensName } from './gazetteer.ts'
import type { PlaceKind } from './kinds.ts'
import { listings } from './listings.ts'
import { type Name, nameOf } from './names.ts'
import { isCapitalised, type Run } from './runs.ts'

/** Why a mention is read as a place. `locative`: the text places something there; `within`: number of the mention that holds it. */
export type Evidence = {
  readonly score: number
  readonly reasons: readonly string[]
  readonly locative: boolean
  readonly dateline: boolean
  readonly within: number
  readonly origin: boolean
}

/** A stretch of words that names a place, with the entries that the name may mean. */
export type Mention = {
  /** Words of the span, half-open. */
  readonly first: number
  readonly last: number
  /** The name as it was looked up: "Mosul" of "East Mosul". */
  readonly name: string
  readonly hits: readonly Hit[]
  /** The kind that a word beside it asks for: "Idlib province". */
  readonly asked: PlaceKind | null
  readonly evidence: Evidence
}

/** The longest name of the gazetteer that begins at a word, place or not, with what the gazetteer tells of it. */
export type Match = Name & {
  readonly first: number
  readonly last: number
  readonly name: string
  /** How many of its words have a capital: "al-Bab" is a name of one word. */
  readonly capitals: number
  /** The kind that a word of kind behind a list asks for: "Clay and Wilkin counties". */
  readonly asked: PlaceKind | null
  readonly run: Run
}

/** The names of a document that the gazetteer knows, longest first at each word, places or not. */
export function findMatches(syntax: Syntax, gazetteer: Gazetteer, found: readonly Run[]): readonly Match[] {
  const matches: Match[] = []
  const known: Known = { names: new Map(), openers: new Map(), asked: listings(syntax, gazetteer.words) }
  for (const run of found)
    for (let i = run.first; i < run.last; ) {
      const match = longestMatch(syntax, gazetteer, run, i, known)
      if (match) matches.push(match)
      i = match ? match.last : i + 1
    }
  return matches
}

const LONGEST = 7
const JOINTS = new Set(
  "of the and upon on au aux sous pod nad na di de du la le des da do dos del las los am an i e y en sur al el ul ad ar as at az ash ez es et ed er bin ibn - 's ’s ’ ' & n . air military international refugee border nuclear power".split(
    ' ',
  ),
)

/** Abbreviations that can be nothing else stand without a comma too: "S.C.", "W.Va." */
const STOPS = /^\p{Lu}\.\s?\p{Lu}[a-z]?\.?$/u

/** Names looked up so far in a document, and words that may open longer ones. */
type Known = {
  readonly names: Map<string, Name | null>
  readonly openers: Map<string, boolean>
  /** Words in a list before "counties" and the like. */
  readonly asked: ReadonlyMap<number, PlaceKind>
}

/** Where a name that begins at a word may end: at words with capitals, joined by "of", "de", "-", … , or at a word of kind. */
function endsOf(
  { text, words, sentences }: Syntax,
  { entries, words: lexicon }: Gazetteer,
  first: number,
  known: Known,
): number[] {
  const ends = isCapitalised(words[first]!) ? [first + 1] : []
  const opener = words[first]!
  let glued = first
  while (words[glued + 1]?.start === words[glued]!.end) glued++
  const chunk = text.slice(opener.start, words[glued]!.end)
  let opens = known.openers.get(chunk)
  if (opens === undefined) {
    opens = opensName(entries, opener.text) || opensName(entries, chunk) || JOINTS.has(opener.lower)
    known.openers.set(chunk, opens)
  }
  if (!opens) return ends
  const end = Math.min(first + LONGEST, sentences[opener.sentence]!.last)
  for (let j = first + 1; j < end; j++) {
    const word = words[j]!
    if (isCapitalised(word)) ends.push(j + 1)
    else if (lexicon.kinds.has(word.lower)) {
      ends.push(j + 1)
      if (!lexicon.kinds.has(words[j + 1]?.lower ?? '')) break
    } else if (!JOINTS.has(word.lower)) break
  }
  return ends
}

function longestMatch(syntax: Syntax, gazetteer: Gazetteer, run: Run, first: number, known: Known): Match | null {
  const { words } = syntax
  if (!isCapitalised(words[first]!) && !(JOINTS.has(words[first]!.lower) && words[first + 1]?.text === '-')) return null
  const ends = endsOf(syntax, gazetteer, first, known)
  const definite = words[first - 1]?.lower === 'the'
  const directed =
    gazetteer.words.direction.has(words[first - 1]?.lower ?? '') || words[first - 1]?.lower === 'sub-saharan'
  const comma = words[first - 1]?.text === ','
  for (const last of ends.toReversed()) {
    const name = syntax.text.slice(words[first]!.start, words[last - 1]!.end)
    if (directed) {
      const longer = syntax.text.slice(words[first - 1]!.start, words[last - 1]!.end)
      const found = lookUp(longer)
      if (found?.listed) return { first: first - 1, last, name: longer, capitals: 2, asked: null, ...found, run }
    }
    const found =
      (known.asked.get(last - 1) === 'district' && lookUp(`${name} County`)) ||
      (definite && lookUp(`the ${name}`)) ||
      ((comma || STOPS.test(name)) && lookUp(`, ${name}`)) ||
      lookUp(name)
    if (!found || !fits(words, first, last, run.last, found, gazetteer)) continue
    const capitals = words.slice(first, last).filter(isCapitalised).length
    if (name.includes('.') && /^\d/.test(words[first - 1]?.text ?? '')) continue // "575 B.C."
    return { first, last, name, capitals, asked: known.asked.get(last - 1) ?? null, ...found, run }
  }
  return null

  function lookUp(name: string): Name | null {
    const before = known.names.get(name)
    if (before !== undefined) return before
    const found = nameOf(gazetteer, name)
    known.names.set(name, found)
    return found
  }
}

/** A name of one word must fit by its case, and directions ("Northern", "Western District") are names only where listed. */
function fits(
  words: readonly Word[],
  first: number,
  last: number,
  end: number,
  { hits, entries }: Name,
  { words: lexicon }: Gazetteer,
): boolean {
  const vague = (word: Word) =>
    lexicon.direction.has(word.lower) ||
    lexicon.division.has(word.lower) ||
    lexicon.settlement.has(word.lower) ||
    /^(?:-|far)$/.test(word.lower)
  const listed = entries.some((e, k) => e.listed && hits[k]!.how < KEYS.short)
  if (words.slice(first, last).every(vague) && (!listed || (last < end && isCapitalised(words[last]!)))) return false
  return last - first > 1 || fitsCase(words[first]!, entries)
}

/** "US" is a country and "Us" no name: short names without a long form are read in capitals only. */
function fitsCase(word: Word, entries: readonly Entry[]): boolean {
  const letters = word.text.replace(/[^\p{L}]/gu, '')
  if (letters.length > 3) return true
  const upper = letters === letters.toUpperCase()
  return upper ? entries.some(e => e.listed) : !entries.every(e => e.kind === 'country' && e.name.length > 4)
}
