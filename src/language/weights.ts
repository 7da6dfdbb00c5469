import { packRows, unpackRows } from './network.ts'
import type { ParserModel } from './parse.ts'
import type { TaggerModel } from './tag.ts'

/**
 * A weights file: the length of its header (4 bytes, little-endian), the header as JSON in UTF-8, and the tables of bytes
 * one after the other in the order of the header's `tables`.
 */
type Header = { readonly kind: string; readonly tables: readonly { name: string; length: number }[] }

/** Writes the lists of a model and its tables of bytes. */
function pack(kind: string, lists: object, tables: Readonly<Record<string, Int8Array | Uint8Array>>): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({
      kind,
      ...lists,
      tables: Object.entries(tables).map(([name, { length }]) => ({ name, length })),
    }),
  )
  const parts = Object.values(tables).map(t => new Uint8Array(t.buffer, t.byteOffset, t.length))
  const bytes = new Uint8Array(4 + header.length + parts.reduce((sum, p) => sum + p.length, 0))
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  bytes.set(header, 4)
  let at = 4 + header.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Throws where the bytes are not weights of this kind. */
function unpack<Lists>(kind: string, bytes: Uint8Array): { lists: Lists; tables: Record<string, Uint8Array> } {
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (length === 0 || length > bytes.length) throw new Error(`not a file of ${kind} weights`)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header & Lists
  if (header.kind !== kind) throw new Error(`a file of ${header.kind} weights where ${kind} weights are needed`)
  const tables: Record<string, Uint8Array> = {}
  let at = 4 + length
  for (const table of header.tables) {
    tables[table.name] = new Uint8Array(bytes.buffer, bytes.byteOffset + at, table.length)
    at += table.length
  }
  if (at !== bytes.length) throw new Error(`${kind} weights: ${bytes.length} bytes where ${at} were written`)
  return { lists: header, tables }
}

const signed = (bytes: Uint8Array): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)

type TaggerLists = {
  readonly tags: TaggerModel['tags']
  readonly open: readonly number[]
  /** Distinct sets of tags; `classes[i]` is the set of the form on line i of `forms`. */
  readonly sets: readonly (readonly number[])[]
  readonly classes: readonly number[]
  readonly forms: string
}

export function packTagger({ tags, open, known, weights }: TaggerModel): Uint8Array {
  const sets = new Map<string, number>()
  const classes: number[] = []
  const forms = [...known.keys()].sort()
  for (const form of forms) {
    const set = [...known.get(form)!].join()
    if (!sets.has(set)) sets.set(set, sets.size)
    classes.push(sets.get(set)!)
  }
  const lists: TaggerLists = {
    tags,
    open: [...open],
    sets: [...sets.keys()].map(set => set.split(',').map(Number)),
    classes,
    forms: forms.join('\n'),
  }
  return pack('tagger', lists, { weights })
}

/** The bytes of models/en/tagger.bin (decompressed) → the tagger. */
export function unpackTagger(bytes: Uint8Array): TaggerModel {
  const { lists, tables } = unpack<TaggerLists>('tagger', bytes)
  const sets = lists.sets.map(set => Uint8Array.from(set))
  return {
    tags: lists.tags,
    open: Uint8Array.from(lists.open),
    known: new Map(lists.forms.split('\n').map((form, i) => [form, sets[lists.classes[i]!]!])),
    weights: signed(tables.weights!),
    cache: new Map(),
  }
}

type ParserLists = {
  readonly tags: ParserModel['tags']
  readonly relations: readonly string[]
  readonly possible: readonly (readonly [number, readonly number[]])[]
  readonly width: number
  /** The vocabulary in order of rows. */
  readonly forms: string
}

export function packParser({ tags, relations, possible, vocabulary, steps, arcs, network }: ParserModel): Uint8Array {
  const forms = [...vocabulary].sort(([, a], [, b]) => a - b).map(([form]) => form)
  const lists: ParserLists = {
    tags,
    relations,
    possible: [...possible].map(([key, set]) => [key, [...set]]),
    width: network.width,
    forms: forms.join('\n'),
  }
  return pack('parser', lists, {
    steps,
    arcs,
    rows: Int8Array.from(unpackRows(network.rows)),
    bias: bytesOf(unpackRows(network.bias)),
    outputs: bytesOf(Float32Array.from(network.outputs)),
    outputBias: bytesOf(Float32Array.from(network.outputBias)),
  })
}

/** The bytes of models/en/parser.bin (decompressed) → the parser. */
export function unpackParser(bytes: Uint8Array): ParserModel {
  const { lists, tables } = unpack<ParserLists>('parser', bytes)
  const { tags, relations, width } = lists
  return {
    tags,
    relations,
    vocabulary: new Map(lists.forms.split('\n').map((form, row) => [form, row])),
    possible: new Map(lists.possible.map(([key, set]) => [key, Uint8Array.from(set)])),
    steps: signed(tables.steps!),
    arcs: signed(tables.arcs!),
    network: {
      width,
      rows: packRows(signed(tables.rows!)),
      bias: packRows(new Int16Array(tables.bias!.slice().buffer)),
      outputs: floats(tables.outputs!),
      outputBias: floats(tables.outputBias!),
    },
    cache: new Map(),
  }
}

const floats = (bytes: Uint8Array): Float64Array => Float64Array.from(new Float32Array(bytes.slice().buffer))

const bytesOf = ({ buffer, byteOffset, byteLength }: Int16Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
