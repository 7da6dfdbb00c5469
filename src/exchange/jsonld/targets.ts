import type { Reading } from '../../reading/reading.ts'
import { type Offsets, offsetsOf } from '../../text/offsets.ts'
import type { Span } from '../../text/span.ts'
import { urnOf } from './context.ts'

/** Characters of the text before and after the words. */
const AROUND = 32

/** Words of a report as the target of an annotation: the words with what stands around them, and their place. */
export type Target = {
  readonly type: 'SpecificResource'
  readonly source: string
  readonly selector: readonly Selector[]
}
type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | {
      readonly type: 'TextPositionSelector'
      /** Code points, as the Web Annotation model asks. */
      readonly start: number
      readonly end: number
      /** The same places in UTF-16 units, as JavaScript counts. */
      readonly utf16Start: number
      readonly utf16End: number
    }

/** How words of a report become targets. Of a report whose text is withheld only the words are left. */
export function targetsIn({ report, text }: Pick<Reading, 'report' | 'text'>): (span: Span) => Target {
  const source = urnOf('report', report.id)
  const offsets = text === '' ? null : offsetsOf(text)
  return span => ({
    type: 'SpecificResource',
    source,
    selector: offsets
      ? [quoteIn(text, span, offsets), positionOf(span, offsets)]
      : [{ type: 'TextQuoteSelector', exact: span.quote }],
  })
}

function quoteIn(text: string, { start, end, quote }: Span, { codePointAt, unitOfCodePoint }: Offsets): Selector {
  const from = unitOfCodePoint(Math.max(0, codePointAt(start) - AROUND))
  const to = unitOfCodePoint(Math.min(codePointAt(text.length), codePointAt(end) + AROUND))
  return { type: 'TextQuoteSelector', exact: quote, prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

const positionOf = ({ start, end }: Span, { codePointAt }: Offsets): Selector => ({
  type: 'TextPositionSelector',
  start: codePointAt(start),
  end: codePointAt(end),
  utf16Start: start,
  utf16End: end,
})
