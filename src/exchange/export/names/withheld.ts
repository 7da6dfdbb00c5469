import { createHmac } from 'node:crypto'
import { projectFile } from '../../../intake/knowledge.ts'
import type { Reading } from '../../../reading/reading.ts'
import { readTable } from '../../../text/table.ts'
import { aloneForms, type Form, fullForms } from './forms.ts'
import { lettersOf } from './letters.ts'
import { findsNothing, hitsIn, type Matcher, matcherOf } from './matcher.ts'
import type { NameWords } from './persons.ts'

/** The names that an export withholds. */
export type Withheld = {
  /** How many there are. */
  readonly count: number
  /** Finds them wherever they are written in full, and those of the list by the family's name. */
  readonly everywhere: Matcher
  /** Finds those that some readings name in any part of their names; null where they name none. */
  readonly among: (readings: readonly Reading[]) => Matcher | null
}

/** No name is withheld. */
export const NOTHING_WITHHELD: Withheld = { count: 0, everywhere: matcherOf([], [], new Map()), among: () => null }

/** Names to withhold: those that persons put on the list, and those that the profile withholds by itself. */
export type Names = { readonly listed: readonly string[]; readonly unlisted: readonly string[] }

/** Reads which Latin letters stand for letters of other scripts. */
export const loadLatin = (): ReadonlyMap<string, string> =>
  new Map(
    readTable('ontology/sensitivity-letters.tsv', projectFile('ontology/sensitivity-letters.tsv')).map(({ cells }) => [
      cells.letter!,
      cells.latin!,
    ]),
  )

/**
 * The names with what stands instead of each: a number that is one person's throughout the export, and by `key`, which is
 * drawn anew for each export, another's in the next.
 */
export function withheldNames(
  { listed, unlisted }: Names,
  key: Uint8Array,
  words: NameWords,
  latin: ReadonlyMap<string, string>,
): Withheld {
  const people = new Map<string, string>()
  for (const name of [...listed, ...unlisted]) {
    const letters = lettersOf(name).letters
    if (letters && !people.has(letters)) people.set(letters, name.trim())
  }
  const shuffled = [...people].toSorted(([a], [b]) => (ranked(key, a) < ranked(key, b) ? -1 : 1))
  const persons = shuffled.map(([, name], i) => ({ name, label: `[name withheld ${i + 1}]` }))
  const labels = new Map(persons.map(({ name, label }) => [label, name]))
  const onList = new Set(listed.map(name => lettersOf(name).letters))
  const isListed = (name: string): boolean => onList.has(lettersOf(name).letters)
  const forms = persons.flatMap(({ name, label }): readonly Form[] => {
    const full = isListed(name) || /\s/u.test(name) ? fullForms(name, label, words.isOrdinary) : []
    const family = isListed(name)
      ? aloneForms(name, label, 'family', words.isOrdinary).filter(({ capital }) => !capital)
      : []
    return [...full, ...family]
  })
  const everywhere = matcherOf(
    forms,
    persons.filter(({ name }) => /\s/u.test(name)),
    latin,
  )
  const single = new Map(
    persons.filter(({ name }) => !/\s/u.test(name)).map(({ name, label }) => [lettersOf(name).letters, label]),
  )
  return {
    count: persons.length,
    everywhere,
    among: readings => {
      if (findsNothing(everywhere) && !single.size) return null
      const named = new Set(readings.flatMap(reading => labelsIn(reading, everywhere, single)))
      const own = [...named].flatMap(label => {
        const name = labels.get(label)!
        const mentions = readings.flatMap(reading => mentionsOf(label, reading, everywhere))
        return [
          ...fullForms(name, label, words.isOrdinary),
          ...aloneForms(name, label, 'each', words.isOrdinary),
          ...mentions.flatMap(mention =>
            fullForms(mention, label, words.isOrdinary).map(form => ({ ...form, capital: true })),
          ),
        ]
      })
      return own.length ? matcherOf(own, [], latin) : null
    },
  }
}

const ranked = (key: Uint8Array, letters: string): string => createHmac('sha256', key).update(letters).digest('hex')

/** What stands for the persons whom a report names. */
function labelsIn(
  { text, report, actors }: Reading,
  everywhere: Matcher,
  single: ReadonlyMap<string, string>,
): readonly string[] {
  const texts = [
    text,
    report.title ?? '',
    report.url ?? '',
    report.outlet ?? '',
    report.id,
    ...actors.map(({ name }) => name),
  ]
  return [
    ...texts.flatMap(given => hitsIn(given, [everywhere]).map(({ label }) => label)),
    ...actors.flatMap(({ name, kind }) => (kind === 'person' ? (single.get(lettersOf(name).letters) ?? []) : [])),
  ]
}

/** The names by which a report's reading knows a person, other names of his included. */
function mentionsOf(label: string, { actors, relations }: Reading, everywhere: Matcher): readonly string[] {
  const isOf = (name: string): boolean => hitsIn(name, [everywhere]).some(hit => hit.label === label)
  const own = actors.filter(
    ({ kind, name, mentions }) => kind === 'person' && (isOf(name) || mentions.some(m => isOf(m.quote))),
  )
  const ids = new Set(own.map(({ id }) => id))
  const aliases = relations
    .filter(({ kind, from, to }) => kind === 'alias' && (ids.has(from) || ids.has(to)))
    .flatMap(({ from, to }) => actors.filter(({ id }) => id === from || id === to))
  return [...own, ...aliases]
    .flatMap(({ name, mentions }) => [name, ...mentions.map(({ quote }) => quote)])
    .filter(
      name => /^\p{Lu}\p{L}|^\p{Lo}{2}/u.test(name) && name.split(/\s+/u).every(word => !/^\p{Ll}{3}/u.test(word)),
    )
}
