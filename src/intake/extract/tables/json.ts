import { wideEncoding } from '../../decode.ts'
import { type Failure, failed } from '../../failure.ts'
import { asUtf8, linesOf } from '../../lines.ts'
import type { Extracted, Extractor, Input } from '../extracted.ts'
import { type JsonPath, jsonValues } from '../json-values.ts'
import { chained, firstOf, tableHead } from './head.ts'
import { type Mapping, mappingOrFailure } from './mapping.ts'
import { reportOf } from './record.ts'

/**
 * Records in JSON whatever their fields are named: one a line, a list of them, or an object with such a list ("articles",
 * "data"). What lies in objects within a record is named by the way to it: "source.name".
 */
export const jsonTable: Extractor = reportsIn

/** What the fields of the records hold; the reports are not read. */
export async function jsonMapping(input: Input): Promise<Mapping | Failure> {
  const { first, rest } = await firstOf(recordsIn(input))
  await rest.return(undefined)
  return mappingFor(first, input)
}

type JsonRecord = {
  readonly kind: 'record'
  readonly number: number
  readonly values: ReadonlyMap<string, string>
  readonly bytes: Uint8Array
}

async function* reportsIn(input: Input): AsyncGenerator<Extracted | Failure> {
  const { path } = input
  const { first, rest } = await firstOf(recordsIn(input))
  const mapping = mappingFor(first, input)
  if ('kind' in mapping) {
    yield* first.filter(record => record.kind === 'failure')
    if (first.some(record => record.kind === 'record') || !first.length) yield mapping
    await rest.return(undefined)
    return
  }
  for await (const record of chained(first, rest)) {
    if (record.kind === 'failure') {
      yield record
      continue
    }
    const { number, bytes } = record
    const values = mapping.columns.map(({ name }) => record.values.get(name) ?? '')
    const [part, place] = [`record ${number}`, { path, line: number }]
    yield reportOf({ values, part, place, original: bytes, issues: [], textAt: null }, mapping)
  }
}

function mappingFor(first: readonly (JsonRecord | Failure)[], { path, columns }: Input): Mapping | Failure {
  const records = first.filter(record => record.kind === 'record')
  const names = [...new Set(records.flatMap(({ values }) => [...values.keys()]))]
  if (!names.length) return failed({ path }, 'empty', 'there are no records in it; give a file that has some')
  const rows = records.map(({ values }) => names.map(name => values.get(name) ?? ''))
  return mappingOrFailure(names, rows, columns, path)
}

async function* recordsIn({ path, bytes }: Input): AsyncGenerator<JsonRecord | Failure> {
  const { head, stream } = await tableHead(bytes)
  const wide = wideEncoding(head)
  const start = wide ? new TextDecoder(wide).decode(head) : head.toString()
  const utf8 = wide ? asUtf8(stream, wide) : stream
  yield* hasRecordALine(start) ? lineRecords(utf8, path) : listRecords(utf8, path)
}

/** Whether the first line is an object by itself. */
function hasRecordALine(start: string): boolean {
  const line = start.trimStart().split('\n', 1)[0]!
  return line.startsWith('{') && flat(line) !== null && !/^\{\s*"[^"]{1,100}"\s*:\s*\[\s*\{/.test(line)
}

async function* lineRecords(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<JsonRecord | Failure> {
  let line = 0
  for await (const found of linesOf(bytes)) {
    line++
    if (!found) yield failed({ path, line }, 'too-long', 'the line is longer than any report; leave it out')
    else if (found.some(byte => byte > 32)) yield recordIn(found, line, path)
  }
}

async function* listRecords(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<JsonRecord | Failure> {
  let number = 0
  for await (const found of jsonValues(bytes, isRecord)) {
    if (found.kind === 'broken')
      yield failed(
        { path },
        'json',
        `it is no whole JSON: ${found.message} at byte ${found.byte}; what came before is read`,
      )
    else if (found.kind === 'too-long')
      yield failed({ path, line: ++number }, 'too-long', 'the record is longer than any report; leave it out')
    else yield recordIn(found.bytes, ++number, path)
  }
}

/** A member of the list that the text is, or of one that the object is made of. */
const isRecord = (path: JsonPath): boolean =>
  typeof path.at(-1) === 'number' && (path.length === 1 || (path.length === 2 && typeof path[0] === 'string'))

function recordIn(bytes: Uint8Array, number: number, path: string): JsonRecord | Failure {
  const values = flat(new TextDecoder().decode(bytes))
  if (values) return { kind: 'record', number, values, bytes }
  return {
    ...failed({ path, line: number }, 'json', 'it is no JSON object; correct it or take it out'),
    original: bytes,
  }
}

/** Values deeper than this are no fields of a report. */
const DEEPEST = 3
/** A record with more values is none of a report. */
const MOST = 4096

/** A JSON object as its values by the way to them; null where the JSON is none. */
function flat(json: string): ReadonlyMap<string, string> | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const values = new Map<string, string>()
  const add = (of: object, before: string, depth: number) => {
    for (const [key, member] of Object.entries(of).slice(0, MOST)) {
      const name = before + key
      if (['string', 'number', 'boolean'].includes(typeof member)) values.set(name, String(member))
      else if (Array.isArray(member)) values.set(name, member.filter(one => typeof one === 'string').join('; '))
      else if (member && depth < DEEPEST) add(member, `${name}.`, depth + 1)
      if (values.size >= MOST) return
    }
  }
  add(value, '', 1)
  return values
}
