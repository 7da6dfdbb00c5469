import { type Failure, failed } from '../../failure.ts'
import type { Extracted } from '../extracted.ts'

/** The HTML of a message as a report: what the page around its words does not say, the message does. */
export async function htmlBody(
  html: string,
  { path, part, original }: Pick<Extracted, 'fields' | 'issues' | 'part' | 'original'> & { readonly path: string },
): Promise<Extracted | Failure> {
  return { ...failed({ path }, 'format', `${part ?? 'the message'} is only in HTML (${html.length} signs)`), original }
}
