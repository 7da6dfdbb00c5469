import type { Issue } from '../text/report.ts'
import { decode } from './decode.ts'
import { type Failure, failed, type Place } from './failure.ts'
import type { Fields } from './header.ts'

/** A report of a JSON Lines file: its text and what it says of itself. */
export type Entry = {
  readonly kind: 'entry'
  readonly fields: Fields
  readonly text: string
  readonly issues: readonly Issue[]
}

const TEXT_FIELDS = ['title', 'outlet', 'url', 'publishedAt', 'language'] as const

/** One line `{ "id", "title", "text", "url", "outlet", "publishedAt" }` → its text and fields; only "text" must be there. */
export function readEntry(line: Uint8Array, place: Place): Entry | Failure {
  const decoded = decode(line, place)
  if (decoded.kind === 'failure') return decoded
  let value: unknown
  try {
    value = JSON.parse(decoded.text)
  } catch (error) {
    return failed(place, 'json', `the line is not JSON (${(error as Error).message}); correct it or take it out`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failed(
      place,
      'json',
      `the line holds ${kindOf(value)} where a report { "id", "title", "text", … } should be`,
    )
  const entry = value as Record<string, unknown>
  if (typeof entry.text !== 'string')
    return failed(place, 'field', `the field "text" is ${kindOf(entry.text)}; it must be the text of the report`)
  const { id } = entry
  if (id != null && typeof id !== 'string' && typeof id !== 'number')
    return failed(place, 'field', `the field "id" is ${kindOf(id)}; it must be a string`)
  const wrong = TEXT_FIELDS.find(name => entry[name] != null && typeof entry[name] !== 'string')
  if (wrong)
    return failed(place, 'field', `the field "${wrong}" is ${kindOf(entry[wrong])}; it must be a string or null`)
  const fields: Record<string, string> = id == null ? {} : { id: String(id) }
  for (const name of TEXT_FIELDS) {
    const said = (entry[name] as string | null | undefined)?.trim()
    if (said) fields[name] = said
  }
  return { kind: 'entry', fields, text: entry.text, issues: decoded.issues }
}

/** Whether a file that opens so holds a report a line, whatever its name. */
export const looksLikeEntries = (opening: string): boolean => /^\uFEFF?\s*\{[ \t]*"/.test(opening)

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
