import type { Syntax } from '../language/syntax.ts'
import { type Span, spanOf } from '../text/span.ts'
import { kindOf } from './quotations/kind.ts'
import { quotationMarks } from './quotations/marks.ts'

/** Words between quotation marks: `span` with the marks, `inside` without. `scare`: a word or phrase held at a distance, not speech. */
export type Quotation = { readonly span: Span; readonly inside: Span; readonly kind: 'speech' | 'scare' | 'title' }

type Open = { readonly family: 'double' | 'single' | 'angle'; readonly start: number; readonly length: number }

/**
 * Syntax → quotations, also across sentences and paragraphs, in order of text. A quotation in a quotation is given too.
 * Where a paragraph ends inside a quotation, the quotation ends there: the next paragraph opens its own ("…\n“and then …”).
 */
export function findQuotations(syntax: Syntax): readonly Quotation[] {
  const { text } = syntax
  const found: Quotation[] = []
  for (const paragraph of paragraphs(syntax)) {
    const open: Open[] = []
    const close = (from: Open, insideEnd: number, end: number) => {
      const inside = spanOf(text, from.start + from.length, insideEnd)
      if (inside.quote.trim() === '') return
      const span = spanOf(text, from.start, end)
      found.push({ span, inside, kind: kindOf(text, span, inside) })
    }
    for (const mark of quotationMarks(text, paragraph)) {
      const at = open.findLastIndex(o => o.family === mark.family)
      if (mark.side === 'close' || (mark.side === 'either' && at >= 0)) {
        if (at < 0) continue
        close(open[at]!, mark.start, mark.start + mark.length)
        open.length = at
      } else if (open.length < 4) open.push({ family: mark.family, start: mark.start, length: mark.length })
    }
    // a single mark left open was an apostrophe (’tis); a double one runs to the end of its paragraph
    const left = open.find(o => o.family !== 'single')
    if (left) close(left, paragraph.end, paragraph.end)
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

function paragraphs({ sentences }: Syntax): readonly { start: number; end: number }[] {
  const found: { start: number; end: number; paragraph: number }[] = []
  for (const { start, end, paragraph } of sentences) {
    const last = found.at(-1)
    if (last?.paragraph === paragraph) last.end = end
    else found.push({ start, end, paragraph })
  }
  return found
}
