import type { Issue } from '../text/report.ts'

/** What a report says of itself besides its text; undefined where it does not say. */
export type Fields = {
  readonly id?: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly publishedAt?: string
  readonly language?: string
  /** Who wrote it, as the file names them. */
  readonly author?: string
  /** When it was last changed or edited, as publishedAt. */
  readonly updatedAt?: string
  /** When this copy of it was got from its outlet, as publishedAt. */
  readonly retrievedAt?: string
  /** Whose words the outlet passes on whole, as the outlet names them. */
  readonly forwardedFrom?: string
  /** The id of the report that it answers. */
  readonly inReplyTo?: string
}

const FIELD_BY_NAME: ReadonlyMap<string, keyof Fields> = new Map([
  ['id', 'id'],
  ['title', 'title'],
  ['headline', 'title'],
  ['outlet', 'outlet'],
  ['source', 'outlet'],
  ['publisher', 'outlet'],
  ['published', 'publishedAt'],
  ['date', 'publishedAt'],
  ['url', 'url'],
  ['link', 'url'],
  ['language', 'language'],
])

/**
 * The header lines that may open a text file ("Title: …", "Outlet: …", "Published: 2025-10-23", "URL: …", up to an empty
 * line) and the body after them. Where a line before the first empty one is no header line, all is body.
 */
export function readHeader(content: string): {
  readonly fields: Fields
  readonly body: string
  readonly issues: readonly Issue[]
} {
  const none = { fields: {}, body: content, issues: [] }
  const opening = /^(?:[^\n]{1,2000}\n){1,20}?[ \t]*\r?(?:\n\s*|$)/.exec(content.slice(0, 20_000))?.[0]
  if (!opening) return none
  const fields: Record<string, string> = {}
  const issues: Issue[] = []
  for (const line of opening.trim().split(/\r?\n/)) {
    const match = /^([A-Za-z][A-Za-z -]{0,20}?)[ \t]*:[ \t]*(.*)$/.exec(line)
    if (!match) return none
    const field = FIELD_BY_NAME.get(match[1]!.toLowerCase())
    const value = match[2]!.trim()
    if (field && value !== '') fields[field] = value
    else if (!field)
      issues.push({
        code: 'header-line',
        message: `the header line "${match[1]}" is not known and was left out`,
        span: null,
      })
  }
  return Object.keys(fields).length ? { fields, body: content.slice(opening.length), issues } : none
}
