import type { Syntax } from '../language/syntax.ts'
import type { Span } from '../text/span.ts'

/** Words between quotation marks: `span` with the marks, `inside` without. `scare`: a word or phrase held at a distance, not speech. */
export type Quotation = { readonly span: Span; readonly inside: Span; readonly kind: 'speech' | 'scare' | 'title' }

/** Syntax → quotations, also across sentences and paragraphs, in order of text. */
export function findQuotations(_syntax: Syntax): readonly Quotation[] {
  return []
}
