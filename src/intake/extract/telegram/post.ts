import { type Failure, failed } from '../../failure.ts'
import type { Fields } from '../../header.ts'
import { wholeOf } from '../blocks.ts'
import { brokenSigns } from '../broken-signs.ts'
import type { Extracted } from '../extracted.ts'
import type { LeftOut } from '../left-out.ts'
import { exactInteger, parseExactly } from './integers.ts'
import { notesOn } from './notes.ts'
import { type Piece, piecesOf, postText } from './text.ts'

/** A channel or group by its number and its title, null where the export says none. */
export type Chat = { readonly id: string | null; readonly name: string | null }

type Message = Readonly<Record<string, unknown>>

/** One message of an export, the `number`th of its chat (1-based): a report, or why it is none. */
export function postOf(original: Uint8Array, chat: Chat, path: string, number: number): Extracted | Failure | LeftOut {
  const message = messageIn(original)
  if (!message)
    return {
      ...failed({ path }, 'json', `post ${number} of ${chat.name ?? 'the chat'} is no JSON object; export it again`),
      original,
    }
  if (message.type === 'service') return { kind: 'left-out', what: 'service messages' }
  const forwarded = forwardOf(message)
  const { text, blocks, issues } = postText(wordsOf(message), forwarded !== null)
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'left-out', what: 'posts without words' }
  const id = idOf(message.id)
  return {
    kind: 'extracted',
    text,
    fields: fieldsOf(message, id, forwarded, chat),
    blocks,
    origin: wholeOf(text, original),
    issues: [...issues, ...notesOn(forwarded, mediaOf(message)), ...brokenSigns(text)],
    part: `message ${id ?? `in place ${number}`}`,
    original,
  }
}

/** `forwarded`: the name of who is passed on, "" where the export hides it, null where nobody is. */
function fieldsOf(message: Message, id: string | null, forwarded: string | null, chat: Chat): Fields {
  const author = nameIn(message.author) ?? nameIn(message.from)
  const replied = idOf(message.reply_to_message_id)
  const fields = {
    id: id === null || chat.id === null ? null : `telegram:${chat.id}/${id}`,
    outlet: chat.name,
    publishedAt: timeOf(message.date_unixtime, message.date),
    updatedAt: timeOf(message.edited_unixtime, message.edited),
    author: author === chat.name ? null : author,
    forwardedFrom: forwarded || null,
    inReplyTo: replied === null || chat.id === null ? null : `telegram:${repliedChat(message) ?? chat.id}/${replied}`,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

function mediaOf(message: Message): { readonly kind: string; readonly name: string | null } | null {
  const kinds = [
    message.media_type,
    message.photo === undefined ? null : 'photo',
    message.file === undefined ? null : 'file',
  ]
  const kind = kinds.map(nameIn).find(name => name !== null)
  return kind == null
    ? null
    : { kind, name: nameIn(message.photo) ?? nameIn(message.file_name) ?? nameIn(message.file) }
}

/** The words of the post itself; of a poll, its question and its answers, an answer a line. */
function wordsOf({ text, text_entities, poll }: Message): readonly Piece[] {
  const pieces = piecesOf(typeof text === 'string' || Array.isArray(text) ? text : text_entities)
  if (pieces.some(piece => piece.text.trim() !== '') || typeof poll !== 'object' || poll === null) return pieces
  const { question, answers } = poll as Message
  return [
    ...piecesOf(question),
    ...(Array.isArray(answers) ? answers : []).flatMap((answer, i) => [
      { text: i ? '\n' : '\n\n', href: null, quoted: false },
      ...piecesOf([answer]),
    ]),
  ]
}

function messageIn(bytes: Uint8Array): Message | null {
  try {
    const value = parseExactly(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Message) : null
  } catch {
    return null
  }
}

function forwardOf(message: Message): string | null {
  if (!('forwarded_from' in message || 'forwarded_from_id' in message)) return null
  return nameIn(message.forwarded_from) ?? ''
}

/** The number of the chat that is answered where it is another: "channel1234" → "1234". */
const repliedChat = ({ reply_to_peer_id: peer }: Message): string | null =>
  typeof peer === 'string' ? (/^[a-z]{0,20}(\d{1,20})$/.exec(peer)?.[1] ?? null) : idOf(peer)

const idOf = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'string' ? exactInteger(String(value)) : null

const nameIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** The moment in UTC by its Unix seconds; else the date as written, in a zone that the export does not say. */
function timeOf(seconds: unknown, written: unknown): string | null {
  const count = Number(idOf(seconds) ?? Number.NaN)
  if (count > 0 && count < 253_402_300_800) return new Date(count * 1000).toISOString().replace('.000Z', 'Z')
  return nameIn(written)
}
