import type { Attachment } from 'postal-mime'
import { decode } from '../../decode.ts'
import { type Failure, failed } from '../../failure.ts'
import type { Fields } from '../../header.ts'
import { blocksOf, wholeOf } from '../blocks.ts'
import type { Extracted } from '../extracted.ts'
import type { LeftOut } from '../left-out.ts'
import { type FormatWithin, formatWithin, pageWithin } from '../page-within.ts'
import type { Message } from './message.ts'

/** An attachment with the message that it came with. */
type Attached = {
  readonly attachment: Attachment
  /** 1-based. */
  readonly number: number
  /** Of the message. */
  readonly fields: Fields
  readonly message: Message
  /** Reads a message that is attached; null where messages lie too deep in messages. */
  readonly follow: ((message: Message) => AsyncIterable<Extracted | Failure | LeftOut>) | null
}

/** The reports of an attachment: of a text, a page, a document (PDF, Word), or a message; none of anything else, which the message only names. */
export async function* attachmentIn(attached: Attached): AsyncGenerator<Extracted | Failure | LeftOut> {
  const { attachment, number, message, follow } = attached
  const original = bytesIn(attachment)
  const name = `attachment ${number}${attachment.filename ? ` (${JSON.stringify(attachment.filename.slice(0, 200))})` : ''}`
  const part = message.part ? `${message.part}, ${name}` : name
  const { path } = message
  if (attachment.mimeType === 'message/rfc822') {
    if (follow) yield* follow({ path, original, raw: original, part })
    else
      yield {
        ...failed({ path }, 'format', `${part}: messages lie too deep in messages; save it on its own`),
        original,
      }
    return
  }
  const fields = fieldsOf(attached)
  const format = formatOf(attachment, original)
  if (format === 'text') yield textIn(original, fields, path, part)
  else if (format)
    yield await pageWithin(original, { path, type: 'text/html', format, fields, issues: [], part, original })
}

/** What is read of an attachment: what its mail calls it, a document by what it holds; null where it is none of that. */
function formatOf({ mimeType, filename }: Attachment, bytes: Uint8Array): FormatWithin | 'text' | null {
  if (mimeType === 'text/plain') return 'text'
  if (mimeType === 'text/html') return 'html'
  const format = formatWithin(bytes, filename ?? '')
  return format === 'pdf' || format === 'docx' ? format : null
}

function textIn(original: Uint8Array, fields: Fields, path: string, part: string): Extracted | Failure | LeftOut {
  const decoded = decode(original, { path })
  if (decoded.kind === 'failure') return { ...decoded, message: `${part}: ${decoded.message}`, original }
  const text = decoded.text.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'left-out', what: 'attachments without words' }
  const { issues } = decoded
  return {
    kind: 'extracted',
    text,
    fields,
    blocks: blocksOf(text),
    origin: wholeOf(text, original),
    issues,
    part,
    original,
  }
}

/** What is said of the message holds of what came with it, but for its title and its id. */
function fieldsOf({ attachment, number, fields }: Attached): Fields {
  const { id, title: _subject, inReplyTo: _answered, ...rest } = fields
  const title = attachment.filename?.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return { ...rest, ...(id ? { id: `${id}/${number}` } : {}), ...(title ? { title } : {}) }
}

const bytesIn = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer)
