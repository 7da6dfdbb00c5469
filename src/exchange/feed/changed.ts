import type { Account } from '../../incidents/account.ts'
import { accountWords, daysWords, placeWords, rangeWords, saidWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import { MEASURES } from '../../reading/reading.ts'

/** What of an incident is otherwise than it was, a line a change: "killed: 12 → 27 (12–34)"; empty where nothing is. */
export function changedIn(before: IncidentSummary, after: IncidentSummary): readonly string[] {
  const then = factsOf(before)
  const now = factsOf(after)
  const facts = [...new Set([...then.keys(), ...now.keys()])].flatMap(name => {
    const [was, is] = [then.get(name) ?? 'not told', now.get(name) ?? 'no longer told']
    return was === is ? [] : `${name}: ${was} → ${is}`
  })
  const others = (some: IncidentSummary, rest: IncidentSummary): readonly Account[] =>
    some.accounts.filter(({ id }) => !rest.accounts.some(other => other.id === id))
  const [rivals, were] = [rivalsIn(after), rivalsIn(before)]
  return [
    ...facts,
    ...others(after, before).map(account => `new account: ${accountWords(account)}`),
    ...others(before, after).map(account => `no longer an account of it: ${accountWords(account)}`),
    ...[...rivals].flatMap(([field, words]) =>
      were.get(field) === words ? [] : `accounts contradict each other on ${field}: ${words}`,
    ),
    ...[...were.keys()].flatMap(field =>
      rivals.has(field) ? [] : `accounts no longer contradict each other on ${field}`,
    ),
  ]
}

/** An incident in lines, each a fact: "killed: 27 (12–34)". */
export const factLines = (incident: IncidentSummary): readonly string[] =>
  [...factsOf(incident)].map(([name, words]) => `${name}: ${words}`)

const factsOf = ({
  type,
  mode,
  happened,
  when,
  where,
  figures,
  reports,
}: IncidentSummary): ReadonlyMap<string, string> =>
  new Map([
    ['what', `${type}${mode ? ` (${mode})` : ''}`],
    ['how sure', happened.status],
    ...(when ? [['when', daysWords(when)] as const] : []),
    ...(where ? [['where', placeWords(where)] as const] : []),
    ...MEASURES.flatMap(measure => (figures[measure] ? [[measure, rangeWords(figures[measure])] as const] : [])),
    ['reports', String(reports.length)],
  ])

const rivalsIn = ({ disagreements }: IncidentSummary): ReadonlyMap<string, string> =>
  new Map(
    disagreements.map(({ field, rivals }) => [
      field,
      rivals.map(({ says }) => says.map(saidWords).join(' or ')).join(' / '),
    ]),
  )
