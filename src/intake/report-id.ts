import type { Report } from '../text/report.ts'
import { documentIdOf } from './document-id.ts'

/** The id of a report that says none of its own: what it came as, and its text. */
export const idMadeFrom = (name: string, documentId: string): string => `${name}-${documentId.slice(0, 8)}`

/**
 * SHA-256 of all that a report is: text, title, outlet, URL, day of publication, and the id where it has one of its own. The same report
 * got twice, under whatever file name, has one identity.
 */
export function identityOf({ id, documentId, title, outlet, url, publishedAt }: Report): string {
  const own = id.endsWith(`-${documentId.slice(0, 8)}`) ? null : id
  return documentIdOf(JSON.stringify([documentId, own, title, outlet, url, publishedAt?.slice(0, 10) ?? null]))
}
