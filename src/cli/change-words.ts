import type { Change } from '../incidents/changes.ts'
import type { Event } from '../reading/reading.ts'
import { figureWords } from './figure-words.ts'
import { printable } from './terminal.ts'

/** What a later version of an article changed, in words: "5 killed → 7 killed (“five officers” → “seven officers”)". */
export function changeWords(change: Change): string {
  const { before, after } = change
  const sign = !before ? 'new: ' : !after ? 'no longer: ' : ''
  if (change.frame === 'figure') {
    const words = [change.before, change.after].flatMap(figure => (figure ? figureWords(figure) : []))
    const quotes = [change.before, change.after].flatMap(figure => (figure ? `“${printable(figure.span.quote)}”` : []))
    return `${sign}${words.join(' → ')} (${quotes.join(' → ')})`
  }
  const event = (change.after ?? change.before)!
  const fields = change.fields.map(({ field, before, after }) => `${field} ${said(before)} → ${said(after)}`)
  return `${sign}${[eventWords(event), ...fields].join('; ')}`
}

const said = (value: string | null): string => (value === null ? 'not said' : printable(value))

const eventWords = ({ type, mode, status, mentions }: Event): string =>
  `${[type, mode].filter(Boolean).join(' · ')}, ${status} (“${printable(mentions[0]!.quote)}”)`
