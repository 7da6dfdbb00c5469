import type { BlockKind } from '../extracted.ts'
import { readXml } from './xml.ts'

/** A paragraph, an item of a list or a row of a table. */
export type Paragraph = {
  readonly kind: BlockKind
  readonly text: string
  /** The notes to which its words refer. */
  readonly notes: readonly string[]
  /** The note of which it is, null in the document itself. */
  readonly note: string | null
}

/** Elements whose words are none of the document: what was struck out or moved away, commands of fields, doubles for old programs. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:delInstrText'])

/** The kind that a style's name tells; names of styles are those of the English program in every language. */
const STYLES: readonly (readonly [style: RegExp, kind: BlockKind])[] = [
  [/^title$/i, 'headline'],
  [/^(?:heading|subtitle)/i, 'heading'],
  [/quote/i, 'quote'],
  [/^caption$/i, 'caption'],
  [/^list/i, 'list'],
]

/**
 * The paragraphs of a part of WordprocessingML (word/document.xml), in their order: insertions as if accepted, deletions left
 * out, rows of tables as one paragraph with a tab between cells. Throws as readXml does.
 */
export function paragraphsOf(xml: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let skipped = 0
  let text = ''
  let kind: BlockKind = 'paragraph'
  let notes: string[] = []
  let hidden = false
  let inText = 0
  let note: string | null = null
  const rows: string[][] = []
  const endParagraph = (): void => {
    const words = tidied(text)
    const row = rows.at(-1)
    if (row?.length) row[row.length - 1] = [row.at(-1), words].filter(Boolean).join(' ')
    else if (words) paragraphs.push({ kind, text: words, notes, note })
    if (!row && words) notes = []
    text = ''
    kind = 'paragraph'
  }
  readXml(xml, {
    open(name, attributes) {
      if (skipped || LEFT_OUT.has(name)) {
        skipped++
        return
      }
      const value = attributes['w:val'] ?? ''
      if (name === 'w:tr') rows.push([])
      else if (name === 'w:footnote' || name === 'w:endnote') note = `${name}Reference ${attributes['w:id']}`
      else if (name === 'w:tc') rows.at(-1)?.push('')
      // One that opens within another stands in a box of text.
      else if (name === 'w:p' && text) endParagraph()
      else if (name === 'w:pStyle') kind = STYLES.find(([style]) => style.test(value))?.[1] ?? kind
      else if (name === 'w:numPr') kind = kind === 'paragraph' ? 'list' : kind
      else if (name === 'w:vanish') hidden = !/^(?:0|false|off)$/.test(value)
      else if (name === 'w:r') hidden = false
      else if (name === 'w:t') inText++
      else if (name === 'w:tab' && Object.keys(attributes).length === 0) text += '\t'
      else if (name === 'w:br' || name === 'w:cr') text += '\n'
      else if (name === 'w:noBreakHyphen') text += '-'
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
        notes.push(`${name} ${attributes['w:id']}`)
    },
    close(name) {
      if (skipped) {
        skipped--
        return
      }
      if (name === 'w:t') inText--
      else if (name === 'w:p') endParagraph()
      else if (name === 'w:tr') {
        const cells = rows.pop()!.filter(Boolean)
        const outer = rows.at(-1)
        if (outer?.length) outer[outer.length - 1] = [outer.at(-1), cells.join(' ')].filter(Boolean).join(' ')
        else if (cells.length) {
          paragraphs.push({ kind: 'table', text: cells.join('\t'), notes, note })
          notes = []
        }
      }
    },
    text(words) {
      if (!skipped && !hidden && inText) text += words
    },
  })
  return paragraphs
}

/** The words of each footnote or endnote of a part (word/footnotes.xml), by the reference to it: "w:footnoteReference 2". */
export function notesOf(xml: string): ReadonlyMap<string, string> {
  const notes = Map.groupBy(paragraphsOf(xml), ({ note }) => note)
  return new Map([...notes].flatMap(([note, said]) => (note ? [[note, said.map(({ text }) => text).join('\n')]] : [])))
}

const tidied = (text: string): string =>
  text
    .replaceAll('\u00AD', '')
    .split('\n')
    .map(line => line.replace(/[^\S\t]+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')
