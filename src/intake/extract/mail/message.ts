import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { Issue } from '../../../text/report.ts'
import { type Failure, failed } from '../../failure.ts'
import type { Fields } from '../../header.ts'
import { wholeOf } from '../blocks.ts'
import { brokenSigns } from '../broken-signs.ts'
import type { Extracted } from '../extracted.ts'
import type { LeftOut } from '../left-out.ts'
import { packedPage } from '../page-within.ts'
import { attachmentIn } from './attachment.ts'
import { mailBlocks } from './blocks.ts'
import { mailFields } from './fields.ts'

/** One message of a file: its bytes as they stand, as they are to be parsed (mbox quoting undone), and which it is. */
export type Message = {
  readonly path: string
  readonly original: Uint8Array
  readonly raw: Uint8Array
  /** "message 12"; null where it is the whole file. */
  readonly part: string | null
}

/** Bytes of header lines, and multiparts within each other, that no mail has. */
const LIMITS = { maxHeadersSize: 1 << 20, maxNestingDepth: 50, forceRfc822Attachments: true }
/** Messages attached to messages are followed so deep. */
const DEEPEST = 4

/**
 * A message → its report, then those of its attachments that hold words. The plain text is preferred to the HTML; quoted
 * replies and signatures stay in the text as blocks of kind "quote".
 */
export async function* reportsIn(message: Message, depth = 0): AsyncGenerator<Extracted | Failure | LeftOut> {
  const { path, original, raw, part } = message
  let email: Email
  try {
    email = await PostalMime.parse(raw, LIMITS)
  } catch (error) {
    yield {
      ...failed({ path }, 'format', `${part ?? 'the message'} cannot be read (${(error as Error).message})`),
      original,
    }
    return
  }
  if (!email.headers.some(({ key }) => HEADERS.has(key))) {
    const message = `${part ?? 'the file'} is no mail: no line "From:", "Date:", "Subject:" or "Message-ID:" opens it`
    yield { ...failed({ path }, 'format', message), original }
    return
  }
  const fields = mailFields(email)
  const issues = [...headerTroubles(email), ...email.attachments.map(attachmentNote)]
  yield await bodyOf(email, fields, issues, message)
  for (const [i, attachment] of email.attachments.entries())
    yield* attachmentIn({
      attachment,
      number: i + 1,
      fields,
      message,
      follow: depth < DEEPEST ? attached => reportsIn(attached, depth + 1) : null,
    })
}

async function bodyOf(
  email: Email,
  fields: Fields,
  issues: readonly Issue[],
  message: Message,
): Promise<Extracted | Failure | LeftOut> {
  const { path, original, part } = message
  const text = (email.text ?? '').trim()
  if (WORD.test(text))
    return {
      kind: 'extracted',
      text,
      fields,
      blocks: mailBlocks(text),
      origin: wholeOf(text, original),
      issues: [...issues, ...brokenSigns(text)],
      part,
      original,
    }
  if (!WORD.test(email.html ?? '')) return { kind: 'left-out', what: 'messages without words' }
  return packedPage(Buffer.from(email.html!), {
    path,
    type: 'text/html; charset=utf-8',
    fields,
    issues,
    part,
    original,
  })
}

const HEADERS: ReadonlySet<string> = new Set(['from', 'date', 'subject', 'message-id'])
const WORD = /[\p{L}\p{N}]/u

/** What mail may have once and this has more often: the first is taken, as mail programs show it. */
function headerTroubles({ headers }: Email): readonly Issue[] {
  return [...HEADERS]
    .map(name => [name, headers.filter(({ key }) => key === name).length] as const)
    .filter(([, count]) => count > 1)
    .map(([name, count]) => ({
      code: 'header-line',
      message: `the message has ${count} lines "${name}:"; the first was taken`,
      span: null,
    }))
}

const attachmentNote = ({ filename, mimeType }: Attachment): Issue => ({
  code: 'attachment',
  message: `the message has an attachment, ${filename ? JSON.stringify(filename.slice(0, 200)) : 'without a name'} (${mimeType.slice(0, 100)})`,
  span: null,
})
