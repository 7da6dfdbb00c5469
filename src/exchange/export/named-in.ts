import { incidentsWhole } from '../../store/exports-read.ts'
import type { Ledger } from '../../store/open.ts'
import { lettersOf } from './names/letters.ts'
import { type NameWords, personsIn } from './names/persons.ts'
import type { Profile } from './profile.ts'

/**
 * The names that a profile withholds by itself in these incidents: exposed persons everywhere, other private persons unless some
 * report tells that they are in office. `step` is told how many incidents were looked through.
 */
export async function namesWithheldIn(
  ledger: Ledger,
  ids: readonly string[],
  profile: Profile,
  words: NameWords,
  step: (done: number) => void,
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
    step(++done)
  }
  return [...exposed.values(), ...[...others].flatMap(([letters, name]) => (office.has(letters) ? [] : name))]
}
