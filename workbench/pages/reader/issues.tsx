import type { Issue } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { showWords } from './show-words.ts'

/** What the reading could not settle, and the troubles of taking the text in. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  if (!issues.length) return null
  return (
    <details className="issues" open={issues.length < 4}>
      <summary>{m.reader.issues(issues.length)}</summary>
      <ul>
        {issues.map(({ code, message, span }) => (
          <li key={`${code} ${span?.start} ${message}`}>
            <bdi>{message}</bdi>{' '}
            {span && (
              <Button kind="quiet" onClick={() => showWords(span.start)}>
                {m.reader.toWords}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
