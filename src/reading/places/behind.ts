import type { Syntax, Word } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { type Clue, clue } from './clues.ts'
import { isSite } from './kinds.ts'
import type { Match } from './mentions.ts'
import { isCapitalised } from './runs.ts'

/** What lies or is held all over a country that names it: "US airports", "the Kenya election". */
const LYING =
  /^(?:elections?|vote|polls|airports?|soil|territory|cities|towns|villages|coast|prisons?|schools|streets|border|highways?|waters|airspace|markets?)$/

/** What the words behind a name tell: "province", the rest of a longer name, a possessive, a verb of saying. */
export function cluesBehind(syntax: Syntax, gazetteer: Gazetteer, match: Match): readonly Clue[] {
  const { words } = syntax
  const { words: lexicon } = gazetteer
  const next = words[match.last]
  if (!next || next.sentence !== words[match.first]!.sentence) return []
  if (match.last < match.run.last && isCapitalised(next)) return longerName(syntax, gazetteer, match, next)
  const { lower } = next
  if ((lexicon.division.has(lower) || lexicon.settlement.has(lower)) && !match.country)
    return [clue(1.5, `“${next.text}” follows`, { locative: true, asked: lexicon.kinds.get(lower) ?? null })]
  const site = siteAt(words, match.last)
  if (lexicon.site.has(site) && match.entries.some(({ kind }) => isSite(kind)))
    return [clue(1.5, `“${site}” follows`, { locative: true })]
  if (/^['’]s?$/.test(next.text)) return possessive(words, gazetteer, match)
  if (lower === '-' && words[match.last + 1]?.start === next.end) {
    const other = words[match.last + 1]!
    if (/^(?:based|born|held|controlled|administered|occupied|area)$/.test(other.lower))
      return [clue(2, `“-${other.text}” follows`, { locative: true, origin: /^(?:based|born)$/.test(other.lower) })]
    return isCapitalised(other) ? [] : [clue(-3, `“-${other.text}” follows`, { body: true })]
  }
  const head = words[words[match.last - 1]!.head]
  if (match.country && modifies(words, match) && head && LYING.test(head.lower))
    return [clue(0.5, `“${head.text}” lies in it`, { locative: true })]
  if (match.country && modifies(words, match))
    return [clue(-3, `it tells of what kind “${next.text}” is`, { body: true })]
  if (/^(?:regional|provincial|municipal|state-run)$/.test(lower))
    return [clue(-1.5, `“${next.text}” follows`, { body: true })]
  const placed = lexicon.locative.has(words[match.first - 1]?.lower ?? '')
  if (!placed && lexicon.speaking.has(deed(words, match.last)))
    return [
      clue(-2, `it acts (“${match.name} ${next.text}”)`, {
        body: true,
        person: !match.listed && !match.entries.some(e => e.population > 100000),
      }),
    ]
  if (match.seat && lexicon.organisation.has(lower))
    return [clue(-2, `“${next.text}” follows: its seat stands for a state`, { body: true })]
  if (!match.country && lexicon.inhabitant.has(lower)) return [clue(1.5, `“${next.text}” lives in a town`)]
  if (!match.country && lexicon.local.has(lower)) return [clue(1, `“${next.text}” is a thing of a town`)]
  return []
}

/** The word of one or two that begins behind a name: "refinery", "oil field". */
const siteAt = (words: readonly Word[], at: number): string =>
  words[at + 1]?.lower === 'field' ? `${words[at]!.text} field` : words[at]!.text

/** The lemma of the verb that begins at a word, behind "has", "might" or an adverb, but not behind "was": what it does, not suffers. */
function deed(words: readonly Word[], at: number): string {
  let i = at
  while (i < at + 3 && /^(?:AUX|ADV)$/.test(words[i]?.upos ?? '') && words[i]!.lemma !== 'be') i++
  return words[i]?.lemma ?? ''
}

/** Whether the parser hangs a name before another noun: "the U.S. border city". */
function modifies(words: readonly Word[], match: Match): boolean {
  const word = words[match.last - 1]!
  return word.relation === 'compound' && word.head >= match.last && words[match.last]!.upos === 'NOUN'
}

/** The name goes on with capitals: "Idlib Province", "Washington Post", "Baghdad International Airport", "Paris Hilton". */
function longerName(syntax: Syntax, { words: lexicon, countries }: Gazetteer, match: Match, next: Word): Clue[] {
  const { last, run } = match
  const rest = syntax.words.slice(last, run.last)
  const whole = () => `${match.name} ${rest.map(w => w.text).join(' ')}`
  const kind = lexicon.division.has(next.lower) || lexicon.settlement.has(next.lower)
  if (next.lower === 'department' && syntax.words[last + 1]?.lower === 'of')
    return [clue(0.5, `a body of the place follows (“${match.name} ${next.text} of”)`, { body: true })]
  if (kind && rest.length === 1)
    return [
      clue(1.5, `“${next.text}” follows`, {
        locative: !match.country,
        asked: lexicon.kinds.get(next.lower) ?? null,
        last: last + 1,
      }),
    ]
  if (lexicon.given.has(match.name.toLowerCase()) && rest.length < 3 && !lexicon.local.has(next.lower))
    return [clue(-3, `a given name (“${whole()}”)`, { person: true })]
  if (run.headline) return []
  const body = /^(?:state|provincial|regional|county|city)$/.test(next.lower) ? rest[1] : next
  if (!match.country && body && lexicon.local.has(body.lower))
    return [clue(0.5, `a body of the town follows (“${whole()}”)`, { body: true })]
  if (rest.some(w => lexicon.organisation.has(w.lower)))
    return [clue(-4, `part of a body’s name (“${whole()}”)`, { body: true })]
  if (rest.some(w => lexicon.site.has(w.lower) || lexicon.natural.has(w.lower)))
    return [clue(-3, `part of the name of a site (“${whole()}”)`, { body: true })]
  if (rest.some(w => lexicon.title.has(w.lower))) {
    const large = match.entries.some(({ population }) => population >= CITY)
    return match.listed || large ? [clue(0.5, 'an office follows', { body: true })] : [clue(-1, 'an office follows')]
  }
  const sturdy = match.capitals > 1 && (match.listed || match.entries.some(e => e.population > 50000))
  if (sturdy || rest.every(w => lexicon.title.has(w.lower) || countries.adjectives.has(w.lower))) return []
  const plain = match.first === run.first && rest.length <= 2
  return [clue(-3, `a name goes on after it (“${whole()}”)`, { person: plain, body: !plain })]
}

/** People from which a town named for a saint owns a site itself: "St. Petersburg’s Pulkovo Airport". */
const CITY = 300_000

/** "Syria’s Idlib province" owns a place; "Jones’ car" and "St. Paul’s Hospital" do not. */
function possessive(words: readonly Word[], { words: lexicon }: Gazetteer, match: Match): Clue[] {
  const named = words[match.last + 1]
  const known = match.listed || match.entries[0]!.population >= CITY
  if (
    !known &&
    /^(?:St|Saint|St\.) /.test(match.name) &&
    named &&
    isCapitalised(named) &&
    words[match.last]!.text.endsWith('s')
  )
    return [clue(-5, `a saint’s name (“${match.name}’s ${named.text}”)`, { body: true, person: true })]
  const owned = words.slice(match.last + 1, match.last + 5)
  const stop = owned.findIndex(w => !/^(?:ADJ|PROPN|NOUN)$/.test(w.upos || 'NOUN'))
  const phrase = owned.slice(0, stop < 0 ? owned.length : stop)
  if (
    phrase.some(
      w =>
        lexicon.division.has(w.lower) ||
        lexicon.settlement.has(w.lower) ||
        lexicon.part.has(w.lower) ||
        lexicon.direction.has(w.lower) ||
        lexicon.site.has(w.lower),
    )
  )
    return [clue(1.5, 'it owns a place', { locative: true })]
  return match.listed || match.capitals > 1 ? [] : [clue(-1, 'it owns what a person owns')]
}
