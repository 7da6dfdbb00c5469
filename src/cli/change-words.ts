import type { Change } from '../incidents/changes.ts'
import type { Event } from '../reading/reading.ts'
import type { WordChange } from '../store/article-versions.ts'
import { figureWords } from './figure-words.ts'
import { printable, styled } from './terminal.ts'

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

/** Units of text shown on each side of a change. */
const BESIDE = 40

/** A change of the text between the words beside it: "… bomb killed [-five-] {+seven+} officers at …". */
export function wordChangeWords(
  { before, after }: WordChange,
  earlier: string,
  later: string,
  colour: boolean,
): string {
  const [text, { start, end }] = after ? [later, after] : [earlier, before!]
  const left = text.slice(Math.max(0, start - BESIDE), start).replace(/^\S*\s/, start > BESIDE ? '… ' : '$&')
  const right = text.slice(end, end + BESIDE).replace(/\s\S*$/, end + BESIDE < text.length ? ' …' : '$&')
  return [
    printable(left),
    before ? styled(colour, 'red', `[-${printable(before.quote)}-]`) : '',
    after ? styled(colour, 'green', `{+${printable(after.quote)}+}`) : '',
    printable(right),
  ]
    .filter(Boolean)
    .join(' ')
}
