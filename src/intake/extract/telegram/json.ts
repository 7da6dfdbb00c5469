import type { Failure } from '../../failure.ts'
import { failed } from '../../failure.ts'
import type { Extracted, Extractor, Input } from '../extracted.ts'
import { type JsonPath, jsonValues } from '../json-values.ts'
import { type LeftOut, tellLeftOut } from '../left-out.ts'
import { exactInteger } from './integers.ts'
import { type Chat, postOf } from './post.ts'

/**
 * Telegram Desktop's machine-readable export, result.json: of one chat (`{ name, type, id, messages }`) or of a whole account
 * (`chats.list`, `left_chats.list`). Each post with words is a report of its chat; memory is bounded by the longest post.
 * A file that breaks off gives the posts before the break.
 */
export const telegramJson: Extractor = input => tellLeftOut(partsOf(input), input.path)

async function* partsOf({ path, bytes }: Input): AsyncGenerator<Extracted | Failure | LeftOut> {
  let chat: Chat = { id: null, name: null }
  let owner = ''
  for await (const found of jsonValues(bytes, isPostOrChat)) {
    if (found.kind === 'broken') {
      const message = `the export is no whole JSON: ${found.message} at byte ${found.byte}; what came before is read, but export it again`
      yield failed({ path }, 'json', message)
      continue
    }
    const of = JSON.stringify(chatPath(found.path))
    if (of !== owner) chat = { id: null, name: null }
    owner = of
    const key = found.path.at(-1)!
    if (typeof key === 'string') {
      if (found.kind === 'value') chat = { ...chat, [key]: sayingOf(found.bytes) }
    } else if (found.kind === 'too-long')
      yield failed({ path }, 'too-long', `post ${key + 1} of ${named(chat)} is longer than any report; leave it out`)
    else yield postOf(found.bytes, chat, path, key + 1)
  }
}

/** ["chats", "list", 3, "messages", 12] → ["chats", "list", 3]; of a single chat's export, []. */
const chatPath = (path: JsonPath): JsonPath => path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1)

function isPostOrChat(path: JsonPath): boolean {
  const chat = path[0] === 'chats' || path[0] === 'left_chats' ? path.slice(0, 3) : []
  if (chat.length && !(chat[1] === 'list' && typeof chat[2] === 'number')) return false
  const [key, place, ...more] = path.slice(chat.length)
  if (more.length) return false
  return place === undefined ? key === 'id' || key === 'name' : key === 'messages' && typeof place === 'number'
}

/** The words of a string or the digits of a number; null for null and what is neither. */
function sayingOf(bytes: Uint8Array): string | null {
  const source = new TextDecoder().decode(bytes)
  if (/^-?\d/.test(source)) return exactInteger(source)
  try {
    const value: unknown = JSON.parse(source)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  } catch {
    return null
  }
}

const named = ({ id, name }: Chat): string => (name === null ? `the chat ${id ?? 'without a name'}` : `“${name}”`)
