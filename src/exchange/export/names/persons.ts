import { projectFile } from '../../../intake/knowledge.ts'
import { fold } from '../../../reading/places/fold.ts'
import type { Reading } from '../../../reading/reading.ts'
import { readTable } from '../../../text/table.ts'
import type { Profile } from '../profile.ts'
import { holdsWord } from '../sensitive.ts'

/** Words that tell names from other words. */
export type NameWords = {
  /** Folded given names. */
  readonly given: ReadonlySet<string>
  /** Folded words that stand before names, and adjectives of countries: no part of them. */
  readonly before: ReadonlySet<string>
  /** Whether a word (folded) is also a common word. */
  readonly isOrdinary: (word: string) => boolean
  /** Folded names of persons in public life, of lexicon/actors.tsv. */
  readonly known: ReadonlySet<string>
}

/** The persons of a reading by what may be told of them. Names as the report has them, without titles. */
export type Persons = {
  /** Private persons who were harmed or tell what they saw, and children. */
  readonly exposed: readonly string[]
  /** Other private persons. */
  readonly private: readonly string[]
  /** Persons in office. */
  readonly inOffice: readonly string[]
}

/** Reads those words from the project's lexicons. */
export function loadNameWords(): NameWords {
  const cells = (path: string, ...columns: readonly string[]): string[] =>
    readTable(path, projectFile(path)).flatMap(({ cells }) => columns.flatMap(c => (cells[c] ?? '').split('; ')))
  const roles = readTable('lexicon/en/roles.tsv', projectFile('lexicon/en/roles.tsv'))
  const ordinary = new Set(
    readTable('models/en/word-case.tsv', projectFile('models/en/word-case.tsv'))
      .filter(({ cells }) => cells.word === cells.form)
      .map(({ cells }) => fold(cells.word!)),
  )
  const people = readTable('lexicon/actors.tsv', projectFile('lexicon/actors.tsv')).filter(
    r => r.cells.kind === 'person',
  )
  return {
    given: new Set(cells('lexicon/given-names.tsv', 'name').map(fold)),
    before: new Set([
      ...roles.map(({ cells }) => fold(cells.word!)),
      ...cells('lexicon/countries.tsv', 'name', 'adjectives', 'people').map(fold),
      ...['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'madame', 'monsieur', 'sheikh', 'imam', 'haji', 'the', 'a', 'an'],
    ]),
    isOrdinary: word => ordinary.has(word),
    known: new Set(
      people
        .flatMap(({ cells }) => [cells.name!, ...cells.aliases!.split('; ')])
        .map(fold)
        .filter(Boolean),
    ),
  }
}

const PARTICLE = /^(?:al|el|ad|ar|as|ash|az|abu|bin|bint|ben|ibn|da|de|del|der|di|dos|du|la|le|van|von|ould|mint|ag)$/i
/** A word of a name: a capital, or letters of a script without case. */
const isNameWord = (word: string): boolean => /^\p{Lu}|^\p{Lo}/u.test(word)

/** The names in a phrase: "teacher Fatou Diallo, 34, of Mopti" → ["Fatou Diallo", "Mopti"]. */
export function namesIn(phrase: string, { before, isOrdinary }: NameWords): readonly string[] {
  const names: string[] = []
  let run: string[] = []
  const close = (): void => {
    while (run.length && PARTICLE.test(run.at(-1)!)) run.pop()
    if (run.length) names.push(run.join(' '))
    run = []
  }
  for (const token of phrase.replace(/['’]s\b/gu, '').split(/(\s+|[^\p{L}\p{M}\p{Cf}\s'’ʼʻ.‑-]+)/u)) {
    if (!token || /^\s+$/u.test(token)) continue
    const word = token.replace(/^[.'’-]+|['’-]+$/gu, '').replace(/(?<=\p{L}{2})\.$/u, '')
    const key = fold(word)
    if (/^\p{L}/u.test(word) && (isNameWord(word) || (run.length && PARTICLE.test(word)) || /^al-\p{Lu}/u.test(word))) {
      if (!run.length && (before.has(key) || (isOrdinary(key) && /^\p{Lu}\p{Ll}/u.test(word)))) continue
      run.push(word)
    } else close()
    if (/\p{L}{3}\.$/u.test(token)) close()
  }
  close()
  return names
}

/** Who the persons of a report are, by kind, sector and role as it was read. */
export function personsIn(reading: Reading, profile: Profile, words: NameWords): Persons {
  const childWords = profile.without.filter(({ leaveOut }) => leaveOut === 'name').flatMap(kind => kind.words)
  const isGiven = (name: string): boolean => words.given.has(fold(name.split(/[\s-]/u)[0]!))
  const told = new Set([
    ...reading.fates.map(({ actor }) => actor),
    ...reading.events.flatMap(e => e.recipients.map(r => r.actor)),
  ])
  const saw = new Set(
    reading.attributions.filter(a => profile.witnesses.has(a.sourceType ?? 'witness')).map(({ speaker }) => speaker),
  )
  const found = { exposed: [] as string[], private: [] as string[], inOffice: [] as string[] }
  for (const { id, name, mentions, kind, sector } of reading.actors) {
    if (kind !== 'person') continue
    const phrases = [name, ...mentions.map(({ quote }) => quote)]
    const names = [...new Set(phrases.flatMap(phrase => ownName(namesIn(phrase, words), isGiven)))]
    const isChild = holdsWord(phrases, childWords)
    const isPublic = profile.inOffice.has(sector ?? '') || names.some(own => words.known.has(fold(own)))
    const of =
      !isChild && isPublic ? found.inOffice : isChild || told.has(id) || saw.has(id) ? found.exposed : found.private
    of.push(...names)
  }
  const office = found.inOffice.map(fold)
  const isOther = (name: string): boolean =>
    !office.some(own => own.includes(fold(name))) &&
    !reading.actors.some(a => a.kind !== 'person' && fold(a.name).includes(fold(name))) &&
    !reading.places.some(p => fold(p.name).includes(fold(name)) || fold(p.span.quote).includes(fold(name)))
  const namedIn = (phrases: readonly string[]): string[] =>
    phrases.flatMap(phrase => namesIn(phrase, words).filter(name => isGiven(name) && isOther(name)))
  found.exposed.push(
    ...namedIn([
      ...reading.fates.map(({ person }) => person.quote),
      ...reading.events.flatMap(e => e.recipients.map(({ span }) => span.quote)),
      ...reading.attributions
        .filter(a => !a.speaker && profile.witnesses.has(a.sourceType ?? ''))
        .map(a => a.source?.quote ?? ''),
    ]),
  )
  if (profile.unlisted)
    found.private.push(...namedIn([reading.report.title ?? '', reading.text]).filter(name => name.includes(' ')))
  return {
    exposed: [...new Set(found.exposed)],
    private: [...new Set(found.private)],
    inOffice: [...new Set(found.inOffice)],
  }
}

/** Of the names in a phrase that stands for one person the person's own: one that begins with a given name, else the first. */
const ownName = (names: readonly string[], isGiven: (name: string) => boolean): readonly string[] =>
  names.length ? [names.find(isGiven) ?? names[0]!] : []
