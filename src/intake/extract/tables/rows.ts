import { LONGEST } from '../../lines.ts'

/** A row of a table as bytes of an encoding that keeps ASCII: its cells by where they stand in it, quotation marks included. */
export type TableRow = {
  readonly kind: 'row'
  /** 1-based; the header has one too. */
  readonly number: number
  /** The line of the file that the row starts in, 1-based. */
  readonly line: number
  readonly bytes: Uint8Array
  readonly cells: readonly { readonly from: number; readonly to: number }[]
  /** Whether a quotation mark within a quoted cell was neither doubled nor at its end: rows may have run together. */
  readonly strayQuote: boolean
}

/** A row that cannot be given: too long or wide, or with a mark that is never closed, which may cost all rows after it. */
export type BadRow = {
  readonly kind: 'too-long' | 'unclosed' | 'given-up'
  readonly number: number
  readonly line: number
}

/** A table that is wider is none of reports. */
const MOST_COLUMNS = 4096
/** After so many rows whose quotation marks are never closed the rest of a file is given up. */
const MOST_UNCLOSED = 10

/**
 * The rows of a table (RFC 4180 with any delimiter, lines ended by LF or CRLF), in memory bounded by the longest row. A
 * quoted cell ends at a quotation mark before a delimiter or the end of a line. A mark that is never closed costs the line it
 * opens in, and reading goes on after it.
 */
export async function* tableRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<TableRow | BadRow> {
  const reader = rowReader(delimiter.charCodeAt(0))
  for await (const chunk of chunks) yield* reader.feed(chunk)
  yield* reader.end()
}

/** The rows of the start of a table, without the last where it may be cut off. */
export function allRows(head: Uint8Array, delimiter: string): readonly TableRow[] {
  const { feed, end } = rowReader(delimiter.charCodeAt(0))
  const whole = [...feed(head)]
  return (whole.length ? whole : [...end()]).filter(row => row.kind === 'row')
}

/** The places within a row: where a cell starts, in a plain one, in a quoted one, after a mark in it, after a mark and CR. */
const [START, PLAIN, QUOTED, MARK, RETURN] = [0, 1, 2, 3, 4]
const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d]

function rowReader(delimiter: number) {
  let parts: Uint8Array[] = []
  let cells: { from: number; to: number }[] = []
  let [state, size, cellStart, lines, strayQuote, over] = [START, 0, 0, 0, false, false]
  let [number, line, unclosed] = [1, 1, 0]

  const keep = (bytes: Uint8Array) => {
    size += bytes.length
    over ||= size > LONGEST || cells.length > MOST_COLUMNS
    if (over) [parts, cells] = [[], []]
    else parts.push(bytes)
  }
  const begin = () => {
    number++
    line += lines
    parts = []
    cells = []
    ;[state, size, cellStart, lines, strayQuote, over] = [START, 0, 0, 0, false, false]
  }
  const row = (): TableRow | BadRow =>
    over
      ? { kind: 'too-long', number, line }
      : { kind: 'row', number, line, bytes: Buffer.concat(parts), cells, strayQuote }

  function* feed(chunk: Uint8Array): Generator<TableRow | BadRow> {
    let start = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (byte === LF) lines++
      if (state === QUOTED) {
        if (byte === QUOTE) state = MARK
        continue
      }
      const at = size + i - start
      const closes = byte === delimiter || byte === LF
      if ((state === MARK || state === RETURN) && !closes) {
        if (state === MARK && byte === CR) state = RETURN
        else {
          strayQuote ||= byte !== QUOTE || state === RETURN
          state = QUOTED
        }
        continue
      }
      if (!closes) {
        if (state === START) state = byte === QUOTE ? QUOTED : PLAIN
        continue
      }
      if (!over && cells.length <= MOST_COLUMNS) cells.push({ from: cellStart, to: at })
      cellStart = at + 1
      state = START
      if (byte === delimiter) continue
      keep(chunk.subarray(start, i + 1))
      start = i + 1
      yield row()
      begin()
    }
    keep(chunk.subarray(start))
  }

  function* end(): Generator<TableRow | BadRow> {
    while (size > 0) {
      if (state !== QUOTED) {
        cells.push({ from: cellStart, to: size })
        yield row()
        return
      }
      const ends = over || ++unclosed > MOST_UNCLOSED
      yield { kind: ends ? 'given-up' : 'unclosed', number, line }
      const held = Buffer.concat(parts)
      const next = held.indexOf(LF) + 1
      if (ends || next === 0) return
      lines = 1
      begin()
      yield* feed(held.subarray(next))
    }
  }
  return { feed, end }
}
