import type { Figure, Measure, Place } from '../reading/reading.ts'
import type { Account, Count, Field, Said, Values } from './account.ts'
import type { Rule } from './aggregate.ts'
import type { FigureSummary } from './figures.ts'

const FIGHTERS: Readonly<Record<string, string>> = { MIL: 'soldiers', REB: 'rebels', UAF: 'armed' }

/** One value of a cell: "12 or more", "14 (rebels)", "denied: ASSAULT · drone", "Bankass, Mopti, ML". */
export function saidWords({ value, status }: Pick<Said<Values[Field]>, 'value' | 'status'>): string {
  const isPlain = status === 'asserted' || status === 'claimed' || ('unknown' in value && status !== 'denied')
  const doer = status === 'denied' && 'by' in value && value.by[0] ? ` by ${value.by[0].name}` : ''
  return `${isPlain ? '' : `${status}: `}${valueWords(value)}${doer}`
}

/** One value of a field, whoever says it. */
export function valueWords(value: Values[Field]): string {
  if ('type' in value) return [value.type, value.mode].filter(part => part !== null).join(' · ')
  if ('from' in value) return daysWords(value)
  if ('precision' in value) return placeWords(value)
  if ('role' in value) return value.name
  return `${countWords(value)}${value.persons ? ' (by person)' : ''}${fighters(value)}`
}

const fighters = ({ whom }: Count): string => (whom ? ` (${FIGHTERS[whom] ?? whom})` : '')

/** "2025-03-01", "2025-03-01 – 2025-03-31". */
export const daysWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} – ${to}`

/** "Harem, Idlib, SY"; each name once. */
export function placeWords({
  name,
  admin1,
  country,
  latitude,
}: Pick<Place, 'name' | 'admin1' | 'country' | 'latitude'>): string {
  const words = [...new Set([name, admin1, country].filter(part => part !== null))].join(', ')
  return latitude === null ? `${words} (not located)` : words
}

/** "killed 27 (11–34 or more)", "killed 12", "killed: unknown". */
export const tollWords = (measure: Measure, figure: FigureSummary): string =>
  figure.best === null ? `${measure}: unknown` : `${measure} ${rangeWords(figure)}`

/** "27 (11–34 or more)", "12", "unknown". */
export function rangeWords({ best, low, high, open }: FigureSummary): string {
  if (best === null) return 'unknown'
  const range = low === high ? '' : `${number(low!)}–${number(high!)}`
  const more = open ? `${range ? ' ' : ''}or more` : ''
  return `${number(best)}${range || more ? ` (${range}${more})` : ''}`
}

/** A number's bounds in words: "12 or more", "about 20", "10–15", "unknown". */
export const countWords = ({
  atLeast,
  atMost,
  approximate,
  unknown,
}: Pick<Figure, 'atLeast' | 'atMost' | 'approximate' | 'unknown'>): string =>
  unknown || (atLeast === null && atMost === null)
    ? 'unknown'
    : `${approximate ? 'about ' : ''}${bounds(atLeast, atMost)}`

function bounds(atLeast: number | null, atMost: number | null): string {
  if (atMost === null) return `${number(atLeast!)} or more`
  if (atLeast === null) return `${number(atMost)} or fewer`
  return atLeast === atMost ? number(atLeast) : `${number(atLeast)}–${number(atMost)}`
}

/** 12000 → "12,000", written here and not by the machine's locale: the same bytes everywhere. */
export const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** Who says so: "Adama Konaré, in Sample Wire", "Sample Wire itself". */
export function accountWords({ source, outlet, report }: Pick<Account, 'source' | 'outlet' | 'report'>): string {
  if (source.kind === 'outlet' || source.kind === 'report') return `${source.name} itself`
  const body = source.speaksFor && source.speaksFor !== source.name ? ` for ${source.speaksFor}` : ''
  return `${source.name}${body}, in ${outlet ?? report}`
}

/** What a rule does, for the line that names it. */
export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  conservative: 'most-conservative: the least people, the coarsest place, the widest days that a source gives',
  informative: 'most-informative: the most people, the most exact place and days that a source gives',
  representative: 'most-representative: what most sources say; of equals what most can stand with, then the least',
}
