import type { Abbreviations } from '../../language/abbreviations.ts'
import { passagesOf } from '../../language/passages.ts'
import { byPosition, contains, type Span } from '../../text/span.ts'
import { html, joined, type Markup } from './markup.ts'

/**
 * Exact words of a report, marked within their sentences; the words alone where the text is withheld. Words that overlap
 * others are marked once, from the first to the last unit of them all.
 */
export function quotes(text: string, words: readonly Span[], abbreviations: Abbreviations): Markup {
  if (text === '') {
    const quoted = [...new Set(words.map(({ quote }) => quote))].map(quote => html`<mark>${quote}</mark>`)
    return html`<blockquote dir="auto">${joined(quoted, ' … ')}</blockquote>`
  }
  const marks = apart(words)
  return html`${passagesOf(text, marks, abbreviations).map(passage => {
    const within = marks.filter(mark => contains(passage, mark))
    const pieces = within.map((mark, i) => {
      const from = within[i - 1]?.end ?? passage.start
      return html`${text.slice(from, mark.start)}<mark>${text.slice(mark.start, mark.end)}</mark>`
    })
    return html`<blockquote dir="auto">${pieces}${text.slice(within.at(-1)?.end ?? passage.start, passage.end)}</blockquote>`
  })}`
}

/** Stretches that no longer overlap, in the order of the text. */
function apart(words: readonly Span[]): readonly { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = []
  for (const { start, end } of words.toSorted(byPosition)) {
    const last = stretches.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else stretches.push({ start, end })
  }
  return stretches
}
