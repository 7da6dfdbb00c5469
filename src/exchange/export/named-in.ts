import { randomBytes } from 'node:crypto'
import { incidentsWhole } from '../../store/exports-read.ts'
import type { Ledger } from '../../store/open.ts'
import { isStanding, withheldList } from '../../store/withheld.ts'
import { lettersOf } from './names/letters.ts'
import { loadNameWords, type NameWords, personsIn } from './names/persons.ts'
import { loadLatin, NOTHING_WITHHELD, type Withheld, withheldNames } from './names/withheld.ts'
import { givesAll, type Profile } from './profile.ts'

/** What an export of these incidents withholds: the ledger's list, `names` beside it, and what the profile withholds by itself. */
export async function withheldIn(
  ledger: Ledger,
  ids: readonly string[],
  { profile, names }: { readonly profile: Profile; readonly names: readonly string[] },
  step: (done: number) => void | Promise<void>,
): Promise<Withheld> {
  if (givesAll(profile)) return NOTHING_WITHHELD
  const words = loadNameWords()
  const listed = (await withheldList(ledger.db)).filter(isStanding).map(({ name }) => name)
  const unlisted = await namesWithheldIn(ledger, ids, profile, words, step)
  return withheldNames({ listed: [...listed, ...names], unlisted }, randomBytes(32), words, loadLatin())
}

/**
 * The names that a profile withholds by itself in these incidents: exposed persons everywhere, other private persons unless some
 * report tells that they are in office. `step` is told how many incidents were looked through.
 */
export async function namesWithheldIn(
  ledger: Ledger,
  ids: readonly string[],
  profile: Profile,
  words: NameWords,
  step: (done: number) => void | Promise<void>,
): Promise<readonly string[]> {
  if (profile.people === 'nobody') return []
  const [exposed, others, office] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()]
  const add = (to: Map<string, string>, names: readonly string[]): void => {
    for (const name of names) to.set(lettersOf(name).letters, name)
  }
  let done = 0
  const seen = new Set<string>()
  for await (const { reports } of incidentsWhole(ledger, ids)) {
    for (const { reading } of reports) {
      if (seen.has(reading.report.id)) continue
      seen.add(reading.report.id)
      const persons = personsIn(reading, profile, words)
      add(exposed, persons.exposed)
      if (profile.people === 'private') add(others, persons.private)
      for (const name of persons.inOffice) office.add(lettersOf(name).letters)
    }
    await step(++done)
  }
  return [...exposed.values(), ...[...others].flatMap(([letters, name]) => (office.has(letters) ? [] : name))]
}
