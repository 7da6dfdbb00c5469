import type { Account, Count, Field, Mark, Said, Values } from '../incidents/account.ts'
import type { Rule } from '../incidents/aggregate.ts'
import type { FigureSummary } from '../incidents/figures.ts'
import type { Measure } from '../reading/reading.ts'
import { countWords, number } from './figure-words.ts'
import { placeWords } from './frame-words.ts'
import { printable, type Style } from './terminal.ts'

/** How a cell stands to the other sources, at a glance, so that it is seen without colour too. */
export const MARKS: Readonly<Record<Mark['mark'], { sign: string; style: Style | null; means: string }>> = {
  contradicts: { sign: '≠', style: 'red', means: 'contradicts another source' },
  refines: { sign: '⊂', style: 'green', means: 'agrees and is more exact' },
  agrees: { sign: '=', style: 'green', means: 'agrees' },
  alone: { sign: '○', style: null, means: 'no other source says anything comparable' },
  revised: { sign: '↻', style: 'dim', means: 'revised later by the same source' },
}

const FIGHTERS: Readonly<Record<string, string>> = { MIL: 'soldiers', REB: 'rebels', UAF: 'armed' }

/** One value of a cell: "12 or more", "14 (rebels)", "denied: ASSAULT · drone", "Bankass, Mopti, ML". */
export function saidWords({ value, status }: Pick<Said<Values[Field]>, 'value' | 'status'>): string {
  const doubt = status === 'asserted' || status === 'claimed' || 'unknown' in value ? '' : `${status}: `
  const doer = status === 'denied' && 'by' in value && value.by[0] ? ` by ${value.by[0].name}` : ''
  return `${status === 'denied' ? 'denied: ' : doubt}${printable(`${valueWords(value)}${doer}`)}`
}

function valueWords(value: Values[Field]): string {
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

/** "killed 27 (11–34 or more)", "killed 12", "killed: unknown". */
export function tollWords(measure: Measure, { best, low, high, open }: FigureSummary): string {
  if (best === null) return `${measure}: unknown`
  const range = low === high ? '' : `${number(low!)}–${number(high!)}`
  const more = open ? `${range ? ' ' : ''}or more` : ''
  return `${measure} ${number(best)}${range || more ? ` (${range}${more})` : ''}`
}

/** Who says so: "Adama Konaré, in Sample Wire", "Sample Wire itself". */
export function accountWords({ source, outlet, report }: Account): string {
  if (source.kind === 'outlet' || source.kind === 'report') return `${printable(source.name)} itself`
  const body = source.speaksFor && source.speaksFor !== source.name ? ` for ${printable(source.speaksFor)}` : ''
  return `${printable(source.name)}${body}, in ${printable(outlet ?? report)}`
}

/** What a rule does, for the line that names it. */
export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  conservative: 'most-conservative: the least people, the coarsest place, the widest days that a source gives',
  informative: 'most-informative: the most people, the most exact place and days that a source gives',
  representative: 'most-representative: what most sources say; of equals what most can stand with, then the least',
}
