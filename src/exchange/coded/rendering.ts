import type { EventReport } from '../../incidents/event-report.ts'
import { type Span, spanOf } from '../../text/span.ts'

/** A row as text, a line "column: value" for each cell that holds something. */
export type Rendering = {
  readonly text: string
  /** The value of a column; null where the cell is missing or empty. */
  readonly value: (column: string) => Span | null
  /** The name of a column where its value stands. */
  readonly label: (column: string) => Span | null
  /** All that is said of the happening, without who says it. */
  readonly happening: Span | null
}

const SLOTS = [1, 2, 3, 4, 5, 6]
/** What is told of the happening, in the order of a sentence; dates and places each stand together. */
const HAPPENING = [
  'event_context',
  'date_start',
  'date_end',
  'city',
  'location',
  'latitude',
  'longitude',
  'country',
  ...SLOTS.flatMap(n => ['', '_type', '_subtype', '_party', '_violence'].map(part => `actor${n}${part}`)),
  'target',
  ...['deaths', 'injuries'].flatMap(harm => ['best', 'low', 'high'].map(bound => `${harm}_${bound}`)),
]
const SOURCE = ['source', 'source_author', 'source_type', 'source_classification']

/** The canonical text of a row: the happening, who tells of it, then all other columns as the table has them. */
export function rendered({ cells }: EventReport, columns: readonly string[]): Rendering {
  const others = columns.filter(column => !HAPPENING.includes(column) && !SOURCE.includes(column))
  const at = new Map<string, { readonly label: number; readonly value: number; readonly end: number }>()
  let text = ''
  let told = 0
  for (const column of [...HAPPENING, ...SOURCE, ...others]) {
    const value = String(cells[column] ?? '')
    if (value.trim()) {
      const start = text.length + column.length + 2
      at.set(column, { label: text.length, value: start, end: start + value.length })
      text += `${column}: ${value}\n`
    }
    if (HAPPENING.includes(column)) told = text.length
  }
  const found = (column: string, from: 'label' | 'value'): Span | null => {
    const place = at.get(column)
    return place ? spanOf(text, place[from], from === 'label' ? place.label + column.length : place.end) : null
  }
  return {
    text,
    value: column => found(column, 'value'),
    label: column => found(column, 'label'),
    happening: told ? spanOf(text, 0, told - 1) : null,
  }
}
