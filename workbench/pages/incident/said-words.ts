import type { Account, Count, Field, Said, Values } from '../../api/types.ts'
import { m, number } from '../../messages/en.ts'

type Value = Values[Field]
export type Saying = Pick<Said<Value>, 'value' | 'status' | 'withdrawn'>

/** One value of a cell: "12 or more", "14 (rebels)", "denied: Assault · drone", "taken back by the outlet: 15", "Bankass, Mopti, Mali". */
export function saidWords({ value, status, withdrawn }: Saying): string {
  if (withdrawn) return `${m.incident.withdrawn}: ${valueWords(value)}`
  const isPlain = status === 'asserted' || status === 'claimed' || isCount(value)
  const doer = status === 'denied' && 'by' in value && value.by[0] ? ` ${m.incident.by(value.by[0].name)}` : ''
  const doubt = isPlain && status !== 'denied' ? '' : `${m.statuses[status]}: `
  return `${doubt}${valueWords(value)}${doer}`
}

/** All that one cell says, each value once. */
export const cellWords = (said: readonly Saying[]): readonly string[] => [...new Set(said.map(saidWords))]

export const isCount = (value: Value): value is Count => 'unknown' in value

function valueWords(value: Value): string {
  if (isCount(value)) return peopleWords(value)
  if ('precision' in value) return placeWords(value)
  if ('role' in value) return value.name
  if ('from' in value) return m.days(value.from, value.to)
  return m.what(value.type, value.mode)
}

/** "Bankass, Mopti, Mali". */
export function placeWords({ name, admin1, country, latitude }: Values['where']): string {
  const parts = [name, admin1, country && m.country(country)].filter(part => part !== null)
  const words = [...new Set(parts)].join(', ')
  return latitude === null ? `${words} (${m.incident.notLocated})` : words
}

function peopleWords(count: Count): string {
  const { whom, persons } = count
  const asides = [persons ? m.incident.byPerson : '', whom ? (m.incident.fighters[whom] ?? whom) : ''].filter(Boolean)
  return `${countWords(count)}${asides.length ? ` (${asides.join(', ')})` : ''}`
}

/** "12 or more", "about 20", "10–15", "unknown". */
export function countWords({ atLeast, atMost, approximate, unknown }: Count): string {
  if (unknown) return m.counts.unknown
  const words = boundWords(atLeast, atMost)
  return approximate ? m.incident.about(words) : words
}

function boundWords(atLeast: number | null, atMost: number | null): string {
  if (atLeast === null) return atMost === null ? m.counts.unknown : m.incident.orFewer(atMost)
  if (atMost === null) return m.incident.orMore(atLeast)
  return atLeast === atMost ? number(atLeast) : m.incident.between(atLeast, atMost)
}

/** Who says so: "Adama Konaré, in Sample Wire", "Sample Wire itself". */
export function accountWords({ source, outlet, report }: Account): string {
  if (source.kind === 'outlet' || source.kind === 'report') return m.incident.itself(source.name)
  const body = source.speaksFor !== source.name ? source.speaksFor : null
  return m.incident.speaker(source.name, body, outlet ?? report)
}
