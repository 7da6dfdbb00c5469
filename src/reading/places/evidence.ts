import type { Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { cluesBefore } from './before.ts'
import { cluesBehind } from './behind.ts'
import { type Clue, clue } from './clues.ts'
import { fold } from './fold.ts'
import type { Match, Mention } from './mentions.ts'
import { joinNeighbours } from './neighbours.ts'
import { alike, regionsOf } from './regions.ts'
import type { PlaceWords } from './words.ts'

/** A match with all that speaks for and against it. `within`: number of the draft that holds it by the words, -1 for none. */
export type Draft = { readonly match: Match; readonly clues: readonly Clue[]; readonly within: number }

/** Least score at which a name is read as a place. */
const ENOUGH = 2

/**
 * Matches → those that are places here, with the reasons. A name that is surely a place somewhere in the document is one at
 * its other mentions too, where it acts or is part of a body's name ("Mosul University"), unless it names a person.
 */
export function judge(
  syntax: Syntax,
  gazetteer: Gazetteer,
  matches: readonly Match[],
  dateline: ReadonlySet<number>,
): readonly Mention[] {
  const joined = joinNeighbours(
    syntax,
    matches.map(match => ({
      match,
      clues: [
        renown(match, gazetteer.words),
        ...cluesBefore(syntax, gazetteer, match),
        ...cluesBehind(syntax, gazetteer, match),
        ...(match.asked ? [clue(1.5, `in a list before a word for a ${match.asked}`, { locative: true })] : []),
        ...(dateline.has(match.first)
          ? [clue(3, 'it stands in the dateline', { locative: true })]
          : tagged(syntax, match)),
      ],
      within: -1,
    })),
    gazetteer.words,
    ENOUGH,
  )
  const persons = personNames(syntax, joined)
  const surnames = new Set(joined.filter(d => d.clues.some(c => c.surname)).map(d => d.match.name))
  const sure = new Set(
    joined
      .filter(
        d =>
          isLocative(d) && score(d) >= ENOUGH + (surnames.has(d.match.name) ? 2.5 : 0.5) && !isPerson(d) && !isSeat(d),
      )
      .map(d => d.match.name),
  )
  const states = new Set(joined.flatMap(d => (sure.has(d.match.name) ? (d.match.country ?? []) : [])))
  const drafts = withCompany(joined, d => taken(d, persons, sure))
  const kept = new Map<number, number>()
  drafts.forEach((draft, k) => {
    if (
      taken(draft, persons, sure) ||
      ((sure.has(draft.match.name) || states.has(draft.match.country ?? '')) && !isPerson(draft))
    )
      kept.set(k, kept.size)
  })
  return [...kept.keys()].map(k => mention(drafts[k]!, kept, dateline))
}

/** What a name is worth where other names of the document surely lie in the division of one of its entries. */
const COMPANY = 1
/** How many other names must point to a first or to a second division for that. */
const BESIDE = { first: 1.5, second: 0.5 }

/** Drafts that nothing speaks against, with a clue where the sure names of the document lie in their second, or mostly in their first, division. */
function withCompany(drafts: readonly Draft[], isSure: (draft: Draft) => boolean): readonly Draft[] {
  const surely = drafts.filter(d => isSure(d) && !d.match.country)
  const regions = regionsOf(new Map(surely.map(d => [fold(d.match.name), d.match.entries])))
  return drafts.map(draft => {
    const { match, clues } = draft
    if (score(draft) >= ENOUGH || clues.some(c => c.person || c.body)) return draft
    const company = match.entries.some(entry => {
      const { first, second } = alike(regions, entry, fold(match.name))
      return second >= BESIDE.second || first >= BESIDE.first
    })
    return company ? { ...draft, clues: [...clues, clue(COMPANY, 'other places of the report lie beside it')] } : draft
  })
}

const score = (draft: Draft): number => draft.clues.reduce((sum, c) => sum + c.points, 0)
const isLocative = (draft: Draft): boolean => draft.clues.some(c => c.locative)

/** Whether a name is that of a site that stands for a state: "the Kremlin". */
const isSeat = (draft: Draft): boolean => draft.match.entries.some(e => e.listed && e.kind === 'facility')
const isPerson = (draft: Draft): boolean => draft.clues.some(c => c.person)

/** Whether a draft is a place by itself: a country, or a site that stands for one, only where the text places something there. */
function taken(draft: Draft, persons: ReadonlySet<string>, sure: ReadonlySet<string>): boolean {
  const locative = isLocative(draft)
  const { name, country } = draft.match
  const person = persons.has(name) && !sure.has(name) && !locative && draft.within < 0 ? 3 : 0
  const state = country !== null || isSeat(draft)
  return score(draft) - person >= ENOUGH && (locative || !state)
}

/** Words of the runs in which a name turned out to be a person's: "Henry" after "Chiquita Raquel Henry". */
function personNames(syntax: Syntax, drafts: readonly Draft[]): ReadonlySet<string> {
  const runs = drafts.filter(d => isPerson(d) && score(d) < ENOUGH).map(d => d.match.run)
  return new Set(runs.flatMap(run => syntax.words.slice(run.first, run.last).map(w => w.text)))
}

/** A name of one word that the tagger reads as another part of speech; amid capitals a noun is one too. */
function tagged(syntax: Syntax, { first, last, run }: Match): Clue[] {
  const { upos } = syntax.words[first]!
  const name = upos === '' || upos === 'PROPN' || upos === 'X' || (upos === 'NOUN' && !run.headline)
  return name || last - first > 1 ? [] : [clue(-1.5, `the tagger reads ${upos}`)]
}

/** What the name alone says: how known it is, less where it is an ordinary word or stands in capitals for no reason. */
function renown({ name, renown, listed, capitals, run }: Match, { traps }: PlaceWords): Clue {
  if (traps.has(name.toLowerCase()))
    return clue(renown - (run.headline ? 4 : renown < 1.5 ? 2 : 1.5), 'an ordinary word too')
  const shouted = name.length > 3 && name === name.toUpperCase() && !run.headline && !(listed && name.includes('.'))
  return clue(renown + (capitals > 1 ? 0.5 : 0) - (shouted ? 1 : 0), 'a name of the gazetteer')
}

function mention(draft: Draft, kept: ReadonlyMap<number, number>, dateline: ReadonlySet<number>): Mention {
  const { match, clues } = draft
  const told = clues.filter((c, i) => i > 0 && c.points !== 0)
  const body = clues.some(c => c.body)
  return {
    first: Math.min(match.first, ...clues.flatMap(c => c.first ?? [])),
    last: Math.max(match.last, ...clues.flatMap(c => c.last ?? [])),
    name: match.name,
    hits: match.hits,
    asked: clues.findLast(c => c.asked)?.asked ?? match.asked,
    evidence: {
      score: score(draft),
      reasons: (told.length ? told : clues.slice(0, 1)).map(c => c.reason),
      locative: isLocative(draft) && !body,
      dateline: dateline.has(match.first),
      within: kept.get(draft.within) ?? -1,
      origin: clues.some(c => c.origin),
    },
  }
}
