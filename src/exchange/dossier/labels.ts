import { load } from 'js-yaml'
import type { Account, Field, Mark } from '../../incidents/account.ts'
import { projectFile } from '../../intake/knowledge.ts'
import { type EventType, MEASURES } from '../../reading/reading.ts'
import { readTable } from '../../text/table.ts'

/** Fields in the order of the tables. */
export const FIELDS: readonly Field[] = ['happened', 'when', 'where', 'actors', 'recipients', ...MEASURES]

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  what: 'Kind',
  happened: 'What happened',
  when: 'When',
  where: 'Where',
  actors: 'Who',
  recipients: 'To whom',
  killed: 'Killed',
  injured: 'Injured',
  missing: 'Missing',
  detained: 'Detained',
  abducted: 'Abducted',
  displaced: 'Displaced',
  casualties: 'Casualties',
  present: 'Present',
}

/** How a cell stands to the other sources: a sign that is seen without colour, and words. */
export const MARKS: Readonly<Record<Mark['mark'], { readonly sign: string; readonly means: string }>> = {
  contradicts: { sign: '≠', means: 'contradicts' },
  refines: { sign: '⊂', means: 'is more exact than' },
  agrees: { sign: '=', means: 'agrees with' },
  alone: { sign: '○', means: 'no other source says anything comparable' },
  revised: { sign: '↻', means: 'revised later by the same source' },
}

export const STANDINGS: Readonly<Record<Account['standing'], string>> = {
  independent: 'counts as an independent source',
  again: 'the same source again: counted once',
  copy: 'a copy: not counted',
  unnamed: 'a source that is not named: not counted',
}

/** "ASSAULT" → "Assault". */
function typeNames(): Readonly<Record<EventType, string>> {
  const types = load(projectFile('ontology/event-types.yaml')) as Record<EventType, { readonly label: string }>
  const names = Object.entries(types).map(([type, { label }]) => [type, `${label[0]!.toUpperCase()}${label.slice(1)}`])
  return Object.fromEntries(names)
}

/** What statuses mean: "told only as somebody's words". */
export const statusMeanings = (): Readonly<Record<string, string>> =>
  (load(projectFile('ontology/labels.yaml')) as { readonly status: Readonly<Record<string, string>> }).status

/** How types and countries are called on paper. */
export const namesOnPaper = (): {
  readonly types: ReturnType<typeof typeNames>
  readonly countries: ReadonlyMap<string, string>
} => ({
  types: typeNames(),
  countries: countryNames(),
})

/** "ML" → "Mali", by lexicon/countries.tsv. */
const countryNames = (): ReadonlyMap<string, string> =>
  new Map(
    readTable('lexicon/countries.tsv', projectFile('lexicon/countries.tsv')).map(({ cells }) => [
      cells.iso2!,
      cells.name!,
    ]),
  )
