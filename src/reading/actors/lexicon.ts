import { cellOf, readTable } from '../../text/table.ts'

export const KINDS = ['person', 'group', 'organisation', 'people', 'state', 'object'] as const
/** What sort of thing acts or is acted upon. */
export type ActorKind = (typeof KINDS)[number]

/** A row of lexicon/actors.tsv, or a state of lexicon/countries.tsv. */
export type NamedActor = {
  readonly name: string
  readonly kind: ActorKind
  readonly sector: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Where the row stands: told in `because`. */
  readonly row: string
}

/** One way to write a name: `name` folded as `foldName` folds it. An acronym is matched letter for letter. */
export type NameForm = { readonly text: string; readonly exact: boolean; readonly actor: NamedActor }

/** A row of lexicon/en/roles.tsv: a noun that denotes an actor. */
export type Role = {
  readonly word: string
  readonly kind: ActorKind
  readonly sector: string | null
  readonly gender: 'm' | 'f' | null
  /** Stands before a name: "General Okello". */
  readonly title: boolean
}

/** The words of lexicon/actors.tsv, lexicon/countries.tsv, lexicon/given-names.tsv and lexicon/en/roles.tsv. */
export type ActorLexicon = {
  /** By the letters that a name begins with; the longest form first. */
  readonly names: ReadonlyMap<string, readonly NameForm[]>
  /** Words in small letters that may begin a name: "al", "dpa". */
  readonly lowerStarts: ReadonlySet<string>
  /** By the last word of the role; the longest role first. */
  readonly roles: ReadonlyMap<string, readonly Role[]>
  /** "syrian" → the state. */
  readonly adjectives: ReadonlyMap<string, NamedActor>
  /** "syrians" → the state whose people they are. */
  readonly peoples: ReadonlyMap<string, NamedActor>
  /** "damascus" → the state whose capital it is, by the name of the capital in lower case. */
  readonly capitals: ReadonlyMap<string, NamedActor>
  /** "ahmed" → 'm'; null where the name is borne by both. */
  readonly givenNames: ReadonlyMap<string, 'm' | 'f' | null>
}

/** Curly apostrophes straight, white space single: how names are compared. */
export const foldName = (text: string): string => text.replace(/[’‘ʼ`]/gu, "'").replace(/\s+/gu, ' ')

/** The letters and digits that a word begins with, in lower case: the key under which names are looked up. */
export const nameKey = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? ''

/** Reads the four lists; throws with file and line where a row does not fit. */
export function readActorLexicon(files: {
  readonly actors: string
  readonly roles: string
  readonly countries: string
  readonly givenNames: string
}): ActorLexicon {
  const names = new Map<string, NameForm[]>()
  const add = (form: string, actor: NamedActor) => {
    const text = foldName(form)
    const exact =
      /^[\p{Lu}\p{N}.–-]{2,}$/u.test(text) || (/^\p{Lu}[\p{L}]{1,4}$/u.test(text) && /\p{Ll}.*\p{Lu}/u.test(text))
    const key = nameKey(text)
    names.set(key, [...(names.get(key) ?? []), { text, exact, actor }])
  }
  for (const row of readTable('lexicon/actors.tsv', files.actors)) {
    const { name, aliases, sector, country } = row.cells
    const kind = cellOf('lexicon/actors.tsv', row, 'kind', KINDS)
    const actor = {
      name: name!,
      kind,
      sector: sector || null,
      country: country || null,
      row: `lexicon/actors.tsv "${name}"`,
    }
    for (const form of [name!, ...listOf(aliases)]) add(form, actor)
  }
  const [adjectives, peoples, capitals] = [0, 1, 2].map(() => new Map<string, NamedActor>()) as [
    Map<string, NamedActor>,
    Map<string, NamedActor>,
    Map<string, NamedActor>,
  ]
  for (const { cells } of readTable('lexicon/countries.tsv', files.countries)) {
    const { name, forms, iso2 } = cells
    const row = `lexicon/countries.tsv "${iso2}"`
    const state: NamedActor = { name: name!, kind: 'state', sector: null, country: iso2!, row }
    for (const form of [name!, ...listOf(forms)]) add(form, state)
    for (const word of listOf(cells.adjectives))
      if (!adjectives.has(word.toLowerCase())) adjectives.set(word.toLowerCase(), state)
    for (const word of listOf(cells.people))
      if (!peoples.has(word.toLowerCase())) peoples.set(word.toLowerCase(), state)
    if (cells.capital) capitals.set(cells.capital.toLowerCase(), state)
  }
  const roles = new Map<string, Role[]>()
  for (const row of readTable('lexicon/en/roles.tsv', files.roles)) {
    const { word, sector, gender, title } = row.cells
    const kind = cellOf('lexicon/en/roles.tsv', row, 'kind', KINDS)
    const role: Role = {
      word: word!,
      kind,
      sector: sector || null,
      gender: gender === 'm' || gender === 'f' ? gender : null,
      title: title === 'title',
    }
    // "co-leader" is one token, "secretary-general" three
    for (const key of new Set([word!.split(/[ -]/u).at(-1)!, word!.split(' ').at(-1)!]))
      roles.set(key, [...(roles.get(key) ?? []), role])
  }
  for (const list of names.values()) list.sort((a, b) => b.text.length - a.text.length)
  for (const list of roles.values()) list.sort((a, b) => b.word.length - a.word.length)
  // "al-Qaida" stands for "Al-Qaeda", "al-Bab" is a place
  const lowerStarts = new Set(['al', 'el', 'ad', 'as', 'ash', 'an', 'ar', 'az', 'at'])
  for (const list of names.values())
    for (const { text } of list) if (/^\p{Ll}/u.test(text)) lowerStarts.add(nameKey(text))
  const givenNames = new Map<string, 'm' | 'f' | null>()
  for (const { cells } of readTable('lexicon/given-names.tsv', files.givenNames))
    givenNames.set(cells.name!.toLowerCase(), cells.gender === 'm' || cells.gender === 'f' ? cells.gender : null)
  return { names, lowerStarts, roles, adjectives, peoples, capitals, givenNames }
}

const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '')
