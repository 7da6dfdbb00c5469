import { rangeSpan, type Syntax, type Word } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { datelines } from './datelines.ts'
import { type Evidence, judge } from './evidence.ts'
import { type Entry, entryAt, findAbbreviation, findName, type Hit } from './gazetteer.ts'
import type { PlaceKind } from './kinds.ts'
import { isCapitalised, type Run, runs } from './runs.ts'
import { unknownName } from './unknown.ts'

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

/** The longest name of the gazetteer, or of the shape of a place's name, that begins at a word. */
export type Match = {
  readonly first: number
  readonly last: number
  readonly name: string
  readonly hits: readonly Hit[]
  readonly entries: readonly Entry[]
  readonly run: Run
}

/** All place names of a document, in order of text, with what speaks for each. */
export function findMentions(syntax: Syntax, gazetteer: Gazetteer): readonly Mention[] {
  const matches: Match[] = []
  const found = runs(syntax)
  for (const run of found) {
    for (let i = run.first; i < run.last; ) {
      const match = longestMatch(syntax, gazetteer, run, i)
      if (match) matches.push(match)
      i = match ? match.last : i + 1
    }
  }
  const mentions = judge(syntax, gazetteer, matches, datelines(syntax))
  const taken = new Set(mentions.flatMap(m => range(m.first, m.last)))
  const unknown = found.flatMap(run => unknownName(syntax, gazetteer, run, taken, mentions) ?? [])
  return [...mentions.filter(m => !unknown.some(u => u.first <= m.first && m.last <= u.last)), ...unknown].sort(
    (a, b) => a.first - b.first,
  )
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first }, (_, k) => first + k)

const LONGEST = 7
const JOINTS = new Set([
  'of',
  'the',
  'and',
  'upon',
  'on',
  'de',
  'du',
  'la',
  'le',
  'des',
  'da',
  'do',
  'dos',
  'del',
  'las',
  'los',
  'am',
  'an',
  'i',
  'e',
  'y',
  'en',
  'sur',
  'al',
  'el',
  'ul',
  'ad',
  'ar',
  'as',
  'at',
  'az',
  'ash',
  'ez',
  'es',
  'et',
  'ed',
  'er',
  'bin',
  'ibn',
  '-',
  '’',
  "'",
  '&',
  'n',
  '.',
])

function longestMatch(syntax: Syntax, gazetteer: Gazetteer, run: Run, first: number): Match | null {
  const { words } = syntax
  if (!isCapitalised(words[first]!) && !(JOINTS.has(words[first]!.lower) && words[first + 1]?.text === '-')) return null
  const ends: number[] = []
  const sentenceEnd = syntax.sentences[words[first]!.sentence]!.last
  for (let j = first; j < Math.min(first + LONGEST, sentenceEnd); j++) {
    const word = words[j]!
    if (isCapitalised(word) || /^\d+$/.test(word.text)) ends.push(j + 1)
    else if (!JOINTS.has(word.lower)) break
  }
  for (const last of ends.toReversed()) {
    const { quote } = rangeSpan(syntax, { first, last })
    const abbreviated = words[first - 1]?.text === ',' ? findAbbreviation(gazetteer.entries, quote) : []
    const hits = abbreviated.length ? abbreviated : findName(gazetteer.entries, quote)
    if (!hits.length) continue
    const entries = hits.map(hit => entryAt(gazetteer.entries, hit.entry))
    if (last - first === 1 && !fitsCase(words[first]!, entries)) continue
    return { first, last, name: quote, hits, entries, run }
  }
  return null
}

/** "US" is a country and "Us" no name: short names without a long form are read in capitals only. */
function fitsCase(word: Word, entries: readonly Entry[]): boolean {
  const letters = word.text.replace(/[^\p{L}]/gu, '')
  if (letters.length > 3) return true
  const upper = letters === letters.toUpperCase()
  return upper ? entries.some(e => e.listed) : !entries.every(e => e.kind === 'country' && e.name.length > 4)
}
