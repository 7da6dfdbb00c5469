import { labelOf } from '../incidents/sources.ts'
import { projectFile } from '../intake/knowledge.ts'
import { readTable } from '../text/table.ts'

/** A row of lexicon/actors.tsv or lexicon/countries.tsv: somebody who has several names. */
export type KnownActor = {
  readonly name: string
  /** Where the row stands, to be told to people. */
  readonly row: string
  /** Whether its acronyms are hardly borne by another: a body of several states, a newsroom, a police. */
  readonly alone: boolean
}

/** By names without article, everybody whom the lists know by them; acronyms letter for letter, others as they are compared. */
export type KnownActors = ReadonlyMap<string, readonly KnownActor[]>

/** What a name is looked up by; small letters that begin it make it no name ("us", "the car"). */
export function nameSought(name: string): string {
  const bare = name.replace(/^the\s+/iu, '')
  return isAcronym(bare) ? bare : /^\p{Lu}|^al[- ]/u.test(bare) ? labelOf(bare) : ''
}

export const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}.&-]{2,6}$/u.test(name)

/** What the lists of the project say of who is called what. */
export function knownActors(): KnownActors {
  const byName = new Map<string, KnownActor[]>()
  const add = (actor: KnownActor, others: string): void => {
    const names = [actor.name, ...others.split(';')].map(name => nameSought(name.trim())).filter(Boolean)
    for (const one of new Set(names)) byName.set(one, [...(byName.get(one) ?? []), actor])
  }
  for (const { cells } of tableOf('lexicon/actors.tsv'))
    add(
      {
        name: cells.name!,
        row: `lexicon/actors.tsv "${cells.name}"`,
        alone: !cells.country || cells.sector === 'JRN' || cells.sector === 'COP',
      },
      cells.aliases!,
    )
  for (const { cells } of tableOf('lexicon/countries.tsv'))
    add({ name: cells.name!, row: `lexicon/countries.tsv "${cells.iso2}"`, alone: true }, cells.forms!)
  return byName
}

/** The nouns of lexicon/en/roles.tsv, in both numbers: they name nobody. */
export const roleNouns = (): ReadonlySet<string> =>
  new Set(
    tableOf('lexicon/en/roles.tsv').flatMap(({ cells: { word } }) => [
      word!,
      `${word}s`,
      `${word}es`,
      word!.replace(/y$/u, 'ies'),
      word!.replace(/m(?:a)n$/u, 'men'),
    ]),
  )

const tableOf = (path: string) => readTable(path, projectFile(path))
