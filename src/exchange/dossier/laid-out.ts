import type { Account, Field, Said, Values } from '../../incidents/account.ts'
import { daysWords, placeWords, saidWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import type { Abbreviations } from '../../language/abbreviations.ts'
import type { EventType } from '../../reading/reading.ts'
import type { ExportedIncident } from '../export/exported.ts'
import { html, joined, type Markup } from './markup.ts'

/** An incident on its way onto the page: its accounts numbered from 1, and what all sections need. */
export type LaidOut = ExportedIncident & {
  readonly title: string
  readonly numbers: ReadonlyMap<string, number>
  readonly abbreviations: Abbreviations
  readonly names: Names
}

/** What is called otherwise on paper than in data: "ASSAULT", "ML". */
export type Names = {
  readonly types: Readonly<Record<EventType, string>>
  readonly countries: ReadonlyMap<string, string>
}

/** One value of a cell as it stands on the page: "Assault · drone", "Bankass, Mopti, Mali". */
export function valueIn(
  { types, countries }: Names,
  { value, status }: Pick<Said<Values[Field]>, 'value' | 'status'>,
): string {
  if ('type' in value) return saidWords({ value, status }).replace(value.type, types[value.type])
  return 'precision' in value ? saidWords({ value: siteIn(countries, value), status }) : saidWords({ value, status })
}

/** A place with the name of its country. */
export const siteIn = <S extends { readonly country: string | null }>(countries: Names['countries'], site: S): S => ({
  ...site,
  country: countries.get(site.country ?? '') ?? site.country,
})

/** Where an account stands in the file. */
export const accountAnchor = ({ summary, numbers }: LaidOut, id: string): string => `${summary.id}-a${numbers.get(id)}`

/** Where a report stands in the file. */
export const reportAnchor = ({ summary, reports }: LaidOut, id: string): string =>
  `${summary.id}-r${reports.findIndex(({ reading }) => reading.report.id === id) + 1}`

/** The numbers of accounts as links to their words: "1, 4, 7". */
export const accountLinks = (incident: LaidOut, ids: readonly string[]): Markup => {
  const known = ids
    .filter(id => incident.numbers.has(id))
    .toSorted((a, b) => incident.numbers.get(a)! - incident.numbers.get(b)!)
  const links = known.map(id => html`<a href="#${accountAnchor(incident, id)}">${incident.numbers.get(id)!}</a>`)
  return html`<span class="numbers">${joined(links, ', ')}</span>`
}

/** Accounts by number. */
export const numbersOf = (accounts: readonly Account[]): ReadonlyMap<string, number> =>
  new Map(accounts.map(({ id }, i) => [id, i + 1]))

/** "Assault (firearms), Bankass, Mopti, Mali, 2025-10-14". */
export const titleOf = ({ type, mode, where, when }: IncidentSummary, { types, countries }: Names): string =>
  [`${types[type]}${mode ? ` (${mode})` : ''}`, where && placeWords(siteIn(countries, where)), when && daysWords(when)]
    .filter(Boolean)
    .join(', ')
