import type { Issue } from '../../../text/report.ts'
import { decode } from '../../decode.ts'
import { type Failure, failed } from '../../failure.ts'
import type { Fields } from '../../header.ts'
import { blocksOf } from '../blocks.ts'
import type { Extracted, Extractor, Input, Run } from '../extracted.ts'
import { type LeftOut, tellLeftOut } from '../left-out.ts'
import { formatWithin, type PageWithin, packedPage, pageWithin } from '../page-within.ts'
import { asItIs, bodyOf } from './body.ts'
import { digestIssues } from './digest.ts'
import { gunzipped } from './gunzip.ts'
import { responseIn } from './http.ts'
import { LONGEST_RECORD, type WarcRecord, warcRecords } from './records.ts'

/**
 * A web archive (WARC, packed with gzip or not): each page in it is a report, with its address and when it was got; so is
 * each document (PDF, Word), and the texts that conversions hold. What is broken is told record by record; an original is the record unpacked.
 */
export const warc: Extractor = input => tellLeftOut(pagesIn(input), input.path)

/** The same, with what is left out one by one. */
export async function* pagesIn({ path, bytes }: Input): AsyncGenerator<Extracted | Failure | LeftOut> {
  const seen: Seen = { ids: new Set(), payloads: new Set() }
  for await (const record of warcRecords(gunzipped(bytes)))
    if (record.kind === 'no-record')
      yield failed({ path }, 'format', `${record.message}; get a whole copy of the archive`)
    else yield await pageIn(record, seen, path)
}

/** What a file has shown already: ids of records, and payloads by their digest and by their address and time. */
type Seen = { readonly ids: Set<string>; readonly payloads: Set<string> }

async function pageIn(record: WarcRecord, seen: Seen, path: string): Promise<Extracted | Failure | LeftOut> {
  const { headers, block, bytes: original } = record
  const kind = headers.get('warc-type')?.toLowerCase() ?? ''
  const part = partOf(record)
  const isRepeated = add(seen.ids, headers.get('warc-record-id'))
  const trouble = (code: Failure['code'], message: string): Failure => ({
    ...failed({ path }, code, `${part}: ${message}`),
    ...(original.length ? { original } : {}),
  })
  if (kind === 'revisit')
    return isSeen(record, seen) ? leftOut('revisits of pages that are in it') : trouble('missing', MISSING)
  if (kind === 'continuation') return trouble('format', 'it goes on from another record, which is not read')
  if (!['response', 'resource', 'conversion'].includes(kind)) return leftOut('records about records')
  see(record, seen)
  if (!block)
    return record.trouble ? trouble('format', record.trouble) : leftOut(`records over ${LONGEST_RECORD >> 20} MB`)
  const body = kind === 'response' ? bodyOf(record, block) : asItIs(record, block)
  if (body === null)
    return trouble(
      'format',
      ['it is a response without the header lines of one', ...(record.trouble ? [record.trouble] : [])].join('; '),
    )
  if (typeof body === 'string') return leftOut(body)
  if ('message' in body) return trouble('format', body.message)
  const page = {
    path,
    type: body.type,
    fields: fieldsOf(headers),
    issues: issuesOf(record, block, isRepeated),
    part,
    original,
  }
  if (/^text\/plain\b/i.test(body.type)) return textIn(body.bytes, page, body.at)
  const format = formatWithin(body.bytes, '') ?? 'html'
  const within = { ...page, format }
  const found = await (body.at === null ? packedPage(body.bytes, within) : pageWithin(body.bytes, within))
  return found.kind === 'extracted' && body.at !== null
    ? { ...found, origin: found.origin.map(run => moved(run, body.at!)) }
    : found
}

const MISSING = 'it says that the page was the same as one that is not in this archive; read the archive that has it'

function textIn(
  body: Buffer,
  { path, fields, issues, part, original }: PageWithin,
  at: number | null,
): Extracted | Failure | LeftOut {
  const decoded = decode(body, { path })
  if (decoded.kind === 'failure') return { ...decoded, message: `${part}: ${decoded.message}`, original }
  const text = decoded.text.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return leftOut('texts without words')
  const [from, to] = at === null ? [0, original.length] : [at, at + body.length]
  const origin = [{ start: 0, end: text.length, from, to, page: null }]
  return {
    kind: 'extracted',
    text,
    fields,
    blocks: blocksOf(text),
    origin,
    issues: [...issues, ...decoded.issues],
    part,
    original,
  }
}

function fieldsOf(headers: ReadonlyMap<string, string>): Fields {
  const id = /^<?(urn:[^<>\s]{1,200})>?$/.exec(headers.get('warc-record-id') ?? '')?.[1]
  const url = /^<?(https?:\/\/[^<>\s]{1,8000})>?$/i.exec(headers.get('warc-target-uri') ?? '')?.[1]
  const retrievedAt = headers.get('warc-date')
  return { ...(id ? { id } : {}), ...(url ? { url } : {}), ...(retrievedAt ? { retrievedAt } : {}) }
}

function issuesOf(record: WarcRecord, block: Buffer, isRepeated: boolean): readonly Issue[] {
  const { headers, trouble } = record
  const response = headers.get('warc-type')?.toLowerCase() === 'response' ? responseIn(block) : null
  const truncated = headers.get('warc-truncated')
  const messages = [
    trouble,
    response?.trouble ?? null,
    truncated === undefined ? null : `the page was cut off when it was got (${truncated.slice(0, 40)})`,
    headers.has('warc-segment-number') ? 'the page goes on in another record, which is not read' : null,
    isRepeated ? 'another record of this archive has the same WARC-Record-ID' : null,
  ]
  const told = messages.flatMap(message => (message === null ? [] : [{ code: 'warc-record', message, span: null }]))
  return [...told, ...digestIssues(headers, block, response)]
}

/** Whether the page that a revisit speaks of came before, by its digest or by its address and time. */
const isSeen = ({ headers }: WarcRecord, { payloads }: Seen): boolean =>
  payloads.has(headers.get('warc-payload-digest') ?? '') ||
  payloads.has(headers.get('warc-refers-to') ?? '') ||
  payloads.has(`${headers.get('warc-refers-to-target-uri')} ${headers.get('warc-refers-to-date')}`)

function see({ headers }: WarcRecord, { payloads }: Seen): void {
  add(payloads, headers.get('warc-payload-digest'))
  add(payloads, headers.get('warc-record-id'))
  add(payloads, `${headers.get('warc-target-uri')} ${headers.get('warc-date')}`)
}

/** Adds to a set; whether it was in it. */
function add(set: Set<string>, value: string | undefined): boolean {
  const had = value !== undefined && set.has(value)
  if (value) set.add(value)
  return had
}

const partOf = ({ number, headers }: WarcRecord): string =>
  `record ${headers.get('warc-record-id')?.slice(0, 200) ?? number}`

const moved = (run: Run, by: number): Run => ({
  ...run,
  from: run.from === null ? null : run.from + by,
  to: run.to === null ? null : run.to + by,
})

const leftOut = (what: string): LeftOut => ({ kind: 'left-out', what })
