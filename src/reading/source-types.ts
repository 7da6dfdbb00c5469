import { headOf, type Syntax, type WordRange, wordsIn } from '../language/syntax.ts'
import { cellOf, readTable } from '../text/table.ts'
import { type Actor, type Attribution, type Event, type Relation, SOURCE_TYPES, type SourceType } from './reading.ts'

/** Source nouns by their last word; those of two words first. */
export type SourceTypeLexicon = ReadonlyMap<string, readonly { readonly word: string; readonly type: SourceType }[]>

/** lexicon/en/source-types.tsv as text. Throws with the line of a row that does not fit. */
export function readSourceTypes(tsv: string): SourceTypeLexicon {
  const rows = readTable('source-types.tsv', tsv).map(row => ({
    word: row.cells.word ?? '',
    type: cellOf('source-types.tsv', row, 'type', SOURCE_TYPES),
  }))
  return Map.groupBy(
    rows.toSorted((a, b) => b.word.length - a.word.length),
    ({ word }) => word.slice(word.lastIndexOf(' ') + 1),
  )
}

/** What PLOVER's sectors are as sources: a body of the sector, and a person of it. */
const OF_SECTOR: Readonly<Record<string, readonly [body: SourceType, person: SourceType]>> = {
  GOV: ['state', 'official'],
  JUD: ['state', 'official'],
  LEG: ['state', 'official'],
  MIL: ['forces', 'forces'],
  COP: ['forces', 'forces'],
  SPY: ['forces', 'forces'],
  REB: ['armed group', 'armed group'],
  UAF: ['armed group', 'armed group'],
  CRM: ['armed group', 'other'],
  IGO: ['international', 'international'],
  NGO: ['monitor', 'monitor'],
  MED: ['medic', 'medic'],
  JRN: ['media', 'media'],
  EDU: ['society', 'expert'],
  CVL: ['witness', 'witness'],
  REF: ['witness', 'witness'],
  OPP: ['society', 'society'],
  PTY: ['society', 'society'],
  SOC: ['society', 'society'],
  REL: ['society', 'society'],
  LAB: ['society', 'society'],
  BUS: ['society', 'society'],
  AGR: ['society', 'witness'],
}
const FIGHTING: ReadonlySet<string> = new Set(['MIL', 'COP', 'REB', 'UAF', 'CRM'])

/**
 * Gives every attribution the type of its source, and whether the source is a party: told to have done violence in this report, or
 * to have met it under arms; a person is what the body is that the report says he leads or belongs to.
 */
export function typeSources(
  syntax: Syntax,
  attributions: readonly Attribution[],
  actors: readonly Actor[],
  events: readonly Event[],
  relations: readonly Relation[],
  lexicon: SourceTypeLexicon,
): readonly Attribution[] {
  const byId = new Map(actors.map(actor => [actor.id, actor]))
  const bodies = new Map(
    relations
      .filter(({ kind }) => kind === 'leads' || kind === 'memberOf' || kind === 'affiliatedWith')
      .map(({ from, to }) => [from, to]),
  )
  const parties = partiesOf(events, byId)
  return attributions.map(attribution => {
    const speaker = byId.get(attribution.speaker ?? '')
    const body = byId.get(bodies.get(speaker?.id ?? '') ?? '')
    const { type, because } = typeOf(syntax, attribution, speaker, body, lexicon)
    const party = [speaker, body].some(actor => actor !== undefined && parties.has(actor.id))
    return { ...attribution, sourceType: type, party, because: `${attribution.because}; source: ${because}` }
  })
}

type Typed = { readonly type: SourceType; readonly because: string }

function typeOf(
  syntax: Syntax,
  { source }: Attribution,
  speaker: Actor | undefined,
  body: Actor | undefined,
  lexicon: SourceTypeLexicon,
): Typed {
  if (!source) return { type: 'unnamed', because: 'not named' }
  const range = wordsIn(syntax, source)
  const hidden = syntax.words
    .slice(range.first, range.last)
    .find(({ lower }) => /^(?:unnamed|anonym(?:ous|ously|ity))$/.test(lower))
  if (hidden) return { type: 'unnamed', because: `"${hidden.text}"` }
  const row = rowAt(syntax, fronted(syntax, range), lexicon)
  if (row) return { type: row.type, because: `"${row.word}" (source-types.tsv)` }
  return (
    ofActor(speaker) ?? ofActor(body) ?? rowOf(syntax, range, lexicon) ?? { type: 'other', because: 'of no known sort' }
  )
}

/** A source to its first comma or relative clause: "Ana Ruiz | , a doctor who saw it". */
function fronted({ words }: Syntax, { first, last }: WordRange): WordRange {
  let end = first + 1
  while (end < last && !/^(?:,|who|which|that|whose)$/.test(words[end]!.lower)) end++
  return { first, last: end }
}

/** The row of the word that heads a phrase. */
function rowAt(
  syntax: Syntax,
  range: WordRange,
  lexicon: SourceTypeLexicon,
): (Typed & { readonly word: string }) | null {
  return rowEnding(syntax, headOf(syntax, range), lexicon)
}

/** The row of any noun of a source: what presents a name. */
function rowOf(syntax: Syntax, { first, last }: WordRange, lexicon: SourceTypeLexicon): Typed | null {
  for (let i = first; i < last; i++) {
    const row = rowEnding(syntax, i, lexicon)
    if (row) return row
  }
  return null
}

function rowEnding(
  { words }: Syntax,
  at: number,
  lexicon: SourceTypeLexicon,
): (Typed & { readonly word: string }) | null {
  const { upos, lemma, lower } = words[at]!
  if (upos !== 'NOUN' && upos !== 'PROPN') return null
  const own = lexicon.get(lemma.toLowerCase()) ?? lexicon.get(lower)
  const row = own?.find(({ word }) => !word.includes(' ') || word.startsWith(`${words[at - 1]?.lower} `))
  return row ? { ...row, because: `"${row.word}" (source-types.tsv)` } : null
}

function ofActor(actor: Actor | undefined): Typed | null {
  if (!actor) return null
  if (actor.kind === 'state') return { type: 'state', because: `${actor.name}, a state` }
  const types = OF_SECTOR[actor.sector ?? '']
  if (!types) return null
  const person = actor.kind === 'person' || actor.kind === 'people'
  return { type: types[person ? 1 : 0], because: `${actor.name}, sector ${actor.sector}` }
}

/** Who is told to have done violence, and who under arms or as a state met it. */
function partiesOf(events: readonly Event[], actors: ReadonlyMap<string, Actor>): ReadonlySet<string> {
  const armed = (id: string) => {
    const actor = actors.get(id)
    return actor?.kind === 'state' || FIGHTING.has(actor?.sector ?? '')
  }
  return new Set(
    events
      .filter(({ type }) => type === 'ASSAULT')
      .flatMap(({ actors: doers, recipients }) => [
        ...doers.flatMap(({ actor }) => actor ?? []),
        ...recipients.flatMap(({ actor }) => actor ?? []).filter(armed),
      ]),
  )
}
