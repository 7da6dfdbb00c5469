import { type Failure, failed } from '../failure.ts'
import type { Extracted } from './extracted.ts'

/** A part of a file that is no report and no fault: what such parts are, in the plural ("service messages"). */
export type LeftOut = { readonly kind: 'left-out'; readonly what: string }

/**
 * What a file was told apart into, its parts that are no report counted: the last report says how many of which there were,
 * for which it is held back (a failure may overtake it); where there is no report, a failure says so.
 */
export async function* tellLeftOut(
  parts: AsyncIterable<Extracted | Failure | LeftOut>,
  path: string,
): AsyncGenerator<Extracted | Failure> {
  const counts = new Map<string, number>()
  let last: Extracted | null = null
  let failures = 0
  for await (const part of parts)
    if (part.kind === 'left-out') counts.set(part.what, (counts.get(part.what) ?? 0) + 1)
    else if (part.kind === 'failure') {
      failures++
      yield part
    } else {
      if (last) yield last
      last = part
    }
  const said = [...counts].map(([what, count]) => `${what}: ${count}`).join(', ')
  const issues = said ? [{ code: 'left-out', message: `left out of this file: ${said}`, span: null }] : []
  if (last) yield { ...last, issues: [...last.issues, ...issues] }
  else if (said || !failures)
    yield failed(
      { path },
      'empty',
      `there is no report in it${said && ` (left out: ${said})`}; give a file that has one`,
    )
}
