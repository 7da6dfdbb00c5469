import { type Span, spanOf } from '../../text/span.ts'

/** A sentence without its marks, the marked stretches of either party, and the root code between them. */
export type MarkedSentence = {
  readonly id: string
  readonly text: string
  readonly source: readonly Span[]
  readonly target: readonly Span[]
  readonly root: string
}

/** The rows of a table in TSV, whose cells may stand in quotation marks. Throws where a column is missing. */
export function markedSentences(tsv: string): readonly MarkedSentence[] {
  const [header = '', ...rows] = tsv.split(/\r?\n/).filter(Boolean)
  const names = header.split('\t')
  const [marked, root] = ['marked_sentence', 'gold_root'].map(name => {
    const at = names.indexOf(name)
    if (at < 0)
      throw new Error(`zsp-plover: no column ${name} in the header "${header.slice(0, 80)}"; give a PLV table`)
    return at
  })
  return rows.map((row, i) => {
    const cells = row.split('\t').map(unquoted)
    return { id: String(i), ...unmarked(cells[marked!] ?? ''), root: cells[root!] ?? '' }
  })
}

const unquoted = (cell: string): string => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)

/** "<s>The army</s> attacked <t>a town</t>." → the text without its marks, and where they were. */
function unmarked(marked: string): Pick<MarkedSentence, 'text' | 'source' | 'target'> {
  const stretches: Record<'s' | 't', { start: number; end: number }[]> = { s: [], t: [] }
  let text = ''
  for (const [, words, closing, party] of marked.matchAll(/([^<]+|<(?!\/?[st]>))|<(\/?)([st])>/g))
    if (words !== undefined) text += words
    else if (closing) stretches[party as 's' | 't'].at(-1)!.end = text.length
    else stretches[party as 's' | 't'].push({ start: text.length, end: text.length })
  const spans = (party: 's' | 't'): readonly Span[] =>
    stretches[party].filter(s => s.end > s.start).map(s => spanOf(text, s.start, s.end))
  return { text, source: spans('s'), target: spans('t') }
}
