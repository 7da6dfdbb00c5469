import { LONGEST } from '../lines.ts'

/** A value of a JSON text by its way from the root, keys of objects and places in lists: `["messages", 12]`. */
export type JsonPath = readonly (string | number)[]

/** What is met on the way through a JSON text: a value that was wanted, one that is too long, or the fault it breaks off at. */
export type JsonValue =
  | { readonly kind: 'value'; readonly path: JsonPath; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long'; readonly path: JsonPath }
  | { readonly kind: 'broken'; readonly byte: number; readonly message: string }

/** Containers deeper than this are passed over whole unless they are wanted. */
const DEEPEST = 8

type Frame = { readonly list: boolean; key: string | number }
/** A key or value on its way through, `depth` containers deep; `parts` are its bytes, null where it is not kept. */
type Span = {
  readonly key: boolean
  readonly path: JsonPath | null
  depth: number
  parts: Uint8Array[] | null
  size: number
}

/**
 * Passes over a JSON text of any length and depth and gives the bytes of the values that are `wanted`, each as soon as it
 * ends, in memory bounded by the longest of them. What lies around them is only held against its brackets. Stops at the
 * first fault, which is the last thing told.
 */
export async function* jsonValues(
  chunks: AsyncIterable<Uint8Array>,
  wanted: (path: JsonPath) => boolean,
): AsyncGenerator<JsonValue> {
  const scanner = scannerOf(wanted)
  for await (const chunk of chunks) {
    yield* scanner.values(chunk)
    if (scanner.broken()) return
  }
  yield* scanner.end()
}

function scannerOf(wanted: (path: JsonPath) => boolean) {
  const frames: Frame[] = []
  let span: Span | null = null
  let [inString, escaped, literal, keyNext, rootSeen, broken] = [false, false, false, false, false, false]
  let passed = 0

  const fault = (at: number, message: string): JsonValue => {
    broken = true
    return { kind: 'broken', byte: at, message }
  }
  const begin = (byte: number, key: boolean): boolean => {
    const path = key ? null : frames.map(frame => frame.key)
    const isWanted = key || wanted(path!)
    const opens = byte === OPEN_OBJECT || byte === OPEN_LIST
    if (opens && !isWanted && frames.length < DEEPEST) {
      frames.push({ list: byte === OPEN_LIST, key: byte === OPEN_LIST ? 0 : '' })
      keyNext = byte === OPEN_OBJECT
      return false
    }
    span = { key, path, depth: opens ? 1 : 0, parts: isWanted ? [] : null, size: 0 }
    inString = byte === QUOTE
    literal = !opens && !inString
    return true
  }
  /** The index in `chunk` after the end of the span; the chunk's length where it does not end in it. */
  const endOf = (chunk: Uint8Array, start: number, open: Span): { readonly end: number; readonly done: boolean } => {
    for (let i = start; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) {
          inString = false
          if (open.depth === 0) return { end: i + 1, done: true }
        }
      } else if (literal) {
        if (ENDS_LITERAL.has(byte)) return { end: i, done: true }
      } else if (byte === QUOTE) inString = true
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) open.depth++
      else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --open.depth === 0) return { end: i + 1, done: true }
    }
    return { end: chunk.length, done: false }
  }
  const keep = (open: Span, bytes: Uint8Array) => {
    open.size += bytes.length
    if (open.size > LONGEST) open.parts = open.parts && []
    else open.parts?.push(bytes)
  }
  const finish = (open: Span, at: number): JsonValue | null => {
    span = null
    if (open.key) {
      const name = open.size > LONGEST ? null : parsed(Buffer.concat(open.parts!))
      if (typeof name !== 'string') return fault(at, 'a key that is no string')
      frames.at(-1)!.key = name
      return null
    }
    rootSeen ||= frames.length === 0
    if (!open.parts) return null
    return open.size > LONGEST
      ? { kind: 'too-long', path: open.path! }
      : { kind: 'value', path: open.path!, bytes: Buffer.concat(open.parts) }
  }
  const close = (byte: number, at: number): JsonValue | null => {
    const frame = frames.pop()
    if (!frame || frame.list !== (byte === CLOSE_LIST))
      return fault(at, `"${String.fromCharCode(byte)}" closes nothing`)
    rootSeen ||= frames.length === 0
    keyNext = false
    return null
  }

  function* values(chunk: Uint8Array): Generator<JsonValue> {
    for (let i = 0; i < chunk.length; ) {
      if (span) {
        const { end, done } = endOf(chunk, i, span)
        keep(span, chunk.subarray(i, end))
        const value = done ? finish(span, passed + end) : null
        if (value) yield value
        if (broken) return
        i = end
        continue
      }
      const byte = chunk[i]!
      const top = frames.at(-1)
      if (byte === COMMA && top) {
        if (top.list) top.key = Number(top.key) + 1
        keyNext = !top.list
      } else if (byte === COLON && top && !top.list) keyNext = false
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        const value = close(byte, passed + i)
        if (value) return yield value
      } else if (!WHITE.has(byte) && byte !== MARK[passed + i]) {
        if (rootSeen) return yield fault(passed + i, 'more after its end')
        if (keyNext && byte !== QUOTE) return yield fault(passed + i, 'something else where a key should be')
        if (begin(byte, keyNext)) {
          const open: Span = span!
          keep(open, chunk.subarray(i, i + 1))
        }
      }
      i++
    }
    passed += chunk.length
  }
  function* end(): Generator<JsonValue> {
    if (span && literal && !frames.length) finish(span, passed)
    if (span || frames.length) yield fault(passed, 'its end is missing')
    else if (!rootSeen) yield fault(passed, 'nothing in it')
  }
  return { values, end, broken: () => broken }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]
/** The byte order mark, which may open the text. */
const MARK = [0xef, 0xbb, 0xbf]
const WHITE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d])
const ENDS_LITERAL: ReadonlySet<number> = new Set([
  ...WHITE,
  COMMA,
  COLON,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  OPEN_LIST,
  CLOSE_LIST,
  QUOTE,
])
