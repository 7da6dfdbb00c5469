import type { Reading } from '../reading/reading.ts'
import { MEASURES } from '../reading/reading.ts'
import type { Cells, Field, Said } from './account.ts'
import { sentencesOf } from './stretches.ts'

/** Cells in which numbers that the report itself takes back ("the trader now says that the number included others") are denied, so that no rule draws them. */
export function withdrawn(cells: Cells, { text, report }: Reading): Cells {
  if (!CORRECTION.test(`${report.title ?? ''}\n${text.slice(0, 200)}`)) return cells
  const taken = sentencesOf(text).filter(({ start, end }) => EARLIER.test(text.slice(start, end)))
  const isTaken = ({ words }: Said<unknown>): boolean =>
    words.every(word => taken.some(({ start, end }) => word.start >= start && word.end <= end))
  return Object.fromEntries(
    Object.entries(cells).map(([field, said]) => [
      field,
      MEASURES.some(measure => measure === field)
        ? said.map(one => (one.headline || !isTaken(one) ? one : { ...one, status: 'denied', withdrawn: true }))
        : said,
    ]),
  ) as { readonly [F in Field]?: Cells[F] }
}

const CORRECTION = /\b(?:corrections?|corrected|clarification|retraction|erratum)\b/i

/** "An article published on 16 October quoted a trader as saying", "an earlier version of this story gave" */
const EARLIER =
  /\b(?:an? (?:article|story|report) (?:published|posted)|(?:earlier|previous) (?:version|article|story|report)|(?:article|story|report) (?:misstated|incorrectly|wrongly|mistakenly|erroneously))\b/i
