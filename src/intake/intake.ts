import { basename, extname } from 'node:path'
import type { Besides, Issue, Report } from '../text/report.ts'
import { isoDate } from './dates.ts'
import { decode, wideEncoding } from './decode.ts'
import { documentIdOf } from './document-id.ts'
import { withDateline } from './extract/dateline.ts'
import type { Block, Extracted, Run } from './extract/extracted.ts'
import { HEAD, recognise } from './extract/recognise.ts'
import { openSandbox, type Sandbox } from './extract/sandbox/sandbox.ts'
import { type Failure, failed, type Place } from './failure.ts'
import { feedOf, listOf } from './feeds/parts.ts'
import type { Taking } from './feeds/take-feed.ts'
import { isAddress, pageName } from './fetch/address.ts'
import type { Exchange } from './fetch/exchange.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import { filesAt, type Source, unreadable } from './files.ts'
import { type Fields, readHeader } from './header.ts'
import { readEntry } from './json-lines.ts'
import { languageName, languageOf } from './language.ts'
import { asUtf8, bytesOf, headOf, LONGEST, linesOf } from './lines.ts'
import { idMadeFrom } from './report-id.ts'

export type { Failure } from './failure.ts'

/** A report with its text, ready to be read; `issues` are the troubles of taking it in, which the reading should carry on. */
export type TakenIn = {
  readonly kind: 'report'
  readonly report: Report
  readonly text: string
  readonly issues: readonly Issue[]
  /** Where it came from: a path, or "-" for standard input. */
  readonly path: string
  /** 1-based, of a JSON Lines file; absent for a text file. */
  readonly line?: number
  /** Which part of the file it is, for people: "message 12"; absent where it is the whole file, or a line. */
  readonly part?: string
  /** What stretches of the text are to the report, and where they stand in the original; absent for plain text. */
  readonly blocks?: readonly Block[]
  readonly origin?: readonly Run[]
  /** The bytes as they came: the file, its part, or the line without its end (as UTF-8 where the file is UTF-16). */
  readonly original: Uint8Array
  /** All that was said over HTTP to get it, the answer last; absent where it came from a file. */
  readonly way?: readonly Exchange[]
}

/** What comes of one input: a report, or the reason why it is none. */
export type Intake = TakenIn | Failure

/** What the person knows and the files do not say; what a file says itself wins. */
export type IntakeOptions = {
  readonly outlet?: string
  /** ISO 8601 date or date-time. */
  readonly published?: string
  readonly url?: string
  /** ISO 639-1 code: the language is taken as given and not recognised. */
  readonly language?: string
  /** Which columns of tables hold what: "text" → "notes" (extract/tables/mapping.ts). */
  readonly columns?: Readonly<Record<string, string>>
  /** Standard input, for the path "-". */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** What gets pages of the web, for addresses among the paths and for items of feeds. */
  readonly fetch?: Fetcher
}

/**
 * Paths (text files, folders, JSON Lines files of reports, feeds, addresses of the web, "-" for standard input) → reports or
 * failures, one after the other in the order given (a folder's files by name), with memory bounded by the longest report. A text file's own header
 * lines ("Title: …", "Published: …" before an empty line) are no part of its text. Throws a RangeError where
 * `options.published` is no date.
 */
export async function* takeIn(paths: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Intake> {
  if (options.published !== undefined && isoDate(options.published) === null)
    throw new RangeError(`"${options.published}" is no ISO date; give the day of publication as 2025-10-23`)
  const { outlet, url, language, published } = options
  const given: Fields = defined({ outlet, url, language, publishedAt: published })
  const taking = takingOf(options.fetch, options.columns)
  const ids = new Set<string>()
  try {
    for (const path of paths)
      for await (const taken of takePath(path, given, taking, options.stdin))
        yield taken.kind === 'failure' ? taken : unlikeOthers(taken, ids)
  } finally {
    taking.close()
  }
}

/**
 * How pages are got and read: by what the caller gives, else by what gets pages of the public web. What is not plain text is
 * told apart in a process of its own, which `close` ends.
 */
export function takingOf(given: Fetcher | undefined, columns: IntakeOptions['columns'] = {}): Taking {
  let fetcher = given
  const sandbox = openSandbox()
  const taking: Taking = {
    fetch: async (address, known) => {
      fetcher ??= (await import('./fetch/fetcher.ts')).openFetcher()
      return fetcher(address, known)
    },
    take: (source, fields) => takeSource(source, fields, taking, { sandbox, columns }),
    feedIn: (bytes, from) => feedOf(sandbox.list({ ...from, bytes }, 'feed')),
    listIn: (bytes, from) => listOf(sandbox.list({ ...from, bytes }, 'opml')),
    close: sandbox.close,
  }
  return taking
}

/** An address of the web, or the files at a path. */
async function* takePath(
  path: string,
  given: Fields,
  taking: Taking,
  stdin: AsyncIterable<Uint8Array> | undefined,
): AsyncGenerator<Intake> {
  if (isAddress(path)) {
    const { takeAddress } = await import('./feeds/take-feed.ts')
    yield* takeAddress(path, given, taking)
    return
  }
  for await (const source of filesAt(path, stdin))
    if (source.kind === 'failure') yield source
    else yield* taking.take(source, given)
}

/** A file → the reports that it holds: those of a feed's items, of lines, of whatever its format has; text is one. */
async function* takeSource(
  { path, open, type = null, url = null }: Source,
  given: Fields,
  taking: Taking,
  { sandbox, columns }: { readonly sandbox: Sandbox; readonly columns: Readonly<Record<string, string>> },
): AsyncGenerator<Intake> {
  try {
    const { head, stream } = await headOf(open(), HEAD)
    const found = recognise(head, path)
    if ('unread' in found) yield { ...failed({ path }, 'format', found.unread), ...original(await bytesOf(stream)) }
    else if (found.format === 'text') yield await takeText(stream, path, given)
    else if (found.format === 'json-lines') {
      const wide = wideEncoding(head)
      yield* takeLines(wide ? asUtf8(stream, wide) : stream, path, given)
    } else if (found.format === 'feed' || found.format === 'opml') {
      const { takeListed } = await import('./feeds/take-feed.ts')
      yield* takeListed(found.format === 'opml' ? 'list' : 'feed', stream, { path, type }, given, taking)
    } else
      for await (const part of sandbox.extract({ path, bytes: stream, type, url, columns }, found.format))
        yield part.kind === 'failure' ? part : await takeExtracted(part, path, given)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    yield unreadable(path, error)
  }
}

const original = (bytes: Uint8Array | null) => (bytes ? { original: bytes } : {})

async function takeExtracted(extracted: Extracted, path: string, given: Fields): Promise<Intake> {
  const { text, fields, blocks, origin, issues, part, original } = extracted
  const place = part === null ? { path } : { path, part }
  if (text.length > LONGEST) return { ...failed(place, 'too-long', TOO_LONG), original }
  const taken = await take(text, { ...given, ...fields }, place, issues)
  return taken.kind === 'failure'
    ? { ...taken, original }
    : { ...taken, original, blocks: withDateline(text, blocks), origin }
}

const TOO_LONG = `it is longer than ${LONGEST / 1024 / 1024} MB; split it into its reports`

async function takeText(stream: AsyncIterable<Uint8Array>, path: string, given: Fields): Promise<Intake> {
  const original = await bytesOf(stream)
  if (!original) return failed({ path }, 'too-long', TOO_LONG)
  const decoded = decode(original, { path })
  if (decoded.kind === 'failure') return { ...decoded, original }
  const { fields, body, issues } = readHeader(decoded.text)
  return { ...(await take(body.trim(), { ...given, ...fields }, { path }, [...decoded.issues, ...issues])), original }
}

async function* takeLines(stream: AsyncIterable<Uint8Array>, path: string, given: Fields): AsyncGenerator<Intake> {
  let line = 0
  let entries = 0
  for await (const original of linesOf(stream)) {
    line++
    const place = { path, line }
    if (original && /^\s*$/.test(String.fromCharCode(...original.subarray(0, 100))) && original.length < 100) continue
    entries++
    if (!original) {
      yield failed(place, 'too-long', TOO_LONG)
      continue
    }
    const entry = readEntry(original, place)
    if (entry.kind === 'failure') yield { ...entry, original }
    else yield { ...(await take(entry.text, { ...given, ...entry.fields }, place, entry.issues)), original }
  }
  if (!entries) yield failed({ path }, 'empty', 'the file is empty; give one with a report a line')
}

/** A text with what is said of it → a report, or why it is none that can be read. */
async function take(
  given: string,
  said: Fields,
  place: Place,
  troubles: readonly Issue[],
): Promise<Omit<TakenIn, 'original'> | Failure> {
  const text = writable(given)
  const fields: Fields = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, writable(value)]))
  if (!/[\p{L}\p{N}]/u.test(text)) return failed(place, 'empty', 'there are no words in it; give the text of a report')
  const issues = [...troubles]
  if (text !== given)
    issues.push({
      code: 'encoding',
      message: 'signs that no text can hold (NUL, halves of a sign) were read as "\uFFFD"',
      span: null,
    })
  const documentId = documentIdOf(text)
  const named = /^[a-z]{2}(?=[-_]|$)/i.exec(fields.language ?? '')?.[0].toLowerCase()
  const { language, foreign } = named ? { language: named, foreign: [] } : await languageOf(text)
  if (language !== null && language !== 'en')
    return failed(
      place,
      'language',
      `the text is in ${languageName(language)}; only English is read, so translate it or leave it out`,
    )
  if (language === null)
    issues.push({ code: 'language-unsure', message: 'too few words to tell the language: read as English', span: null })
  for (const passage of foreign)
    issues.push({
      code: 'foreign-passage',
      message: `this passage is in ${languageName(passage.language)}: what is read from it as if it were English is not reliable`,
      span: passage.span,
    })
  const publishedAt = fields.publishedAt === undefined ? null : isoDate(fields.publishedAt)
  if (fields.publishedAt !== undefined && publishedAt === null)
    issues.push({
      code: 'bad-publication-date',
      message: `"${fields.publishedAt}" is no ISO date and was left out; write it as 2025-10-23`,
      span: null,
    })
  const { title = null, outlet = null, url = null, id = idMadeFrom(nameOf(place.path), documentId) } = fields
  const report: Report = { id, documentId, title, outlet, url, publishedAt, language, ...besidesIn(fields) }
  return { kind: 'report', report, text, issues, ...place }
}

/** What only some files say of a report; a time that is none is left out. */
function besidesIn({ author, updatedAt, retrievedAt, forwardedFrom, inReplyTo }: Fields): Besides {
  const [updated, retrieved] = [updatedAt, retrievedAt].map(date => (date === undefined ? null : isoDate(date)))
  const said = { author, updatedAt: updated, retrievedAt: retrieved, forwardedFrom, inReplyTo }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value != null))
}

/** NUL and lone surrogates, which JSON can write but neither UTF-8 nor a database can keep, as U+FFFD: no offset moves. */
const writable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

const nameOf = (path: string): string =>
  path === '-' ? 'stdin' : isAddress(path) ? pageName(path) : basename(path, extname(path))

const defined = (fields: Readonly<Record<string, string | undefined>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Two reports of one id are told, since what others keep by id would mix them. */
function unlikeOthers(taken: TakenIn, ids: Set<string>): TakenIn {
  const { id } = taken.report
  if (!ids.has(id)) {
    ids.add(id)
    return taken
  }
  const message = `another report of this input has the id "${id}" too; give each its own`
  return { ...taken, issues: [...taken.issues, { code: 'duplicate-id', message, span: null }] }
}
