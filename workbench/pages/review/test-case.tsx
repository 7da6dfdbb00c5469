import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { TestCase as Made } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Failure } from '../../parts/failure.tsx'
import { announce } from '../../parts/live-region.tsx'

/** A rejected claim as lines for a table of examples. */
export function TestCase({ decision, onClose }: { readonly decision: string; readonly onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: keys.decisions(`${decision} test case`),
    queryFn: ({ signal }) => get<Made>(`/api/decisions/${decision}/test-case`, {}, signal),
  })
  return (
    <Dialog title={m.review.testCase} isOpen onClose={onClose}>
      {error && <Failure error={error} />}
      {data && (
        <>
          <p>{m.review.testCaseFor(data.file)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by keys */}
          <pre className="test-case" tabIndex={0} dir="ltr">
            {data.yaml}
          </pre>
          <Button onClick={() => void navigator.clipboard.writeText(data.yaml).then(() => announce(m.review.copied))}>
            {m.review.copy}
          </Button>
        </>
      )}
    </Dialog>
  )
}
