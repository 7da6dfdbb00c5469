import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'

/** One thing to do, with its key. */
export type Action = {
  readonly key: string
  readonly name: string
  readonly run: () => void
  readonly isPossible?: boolean
  readonly isMain?: boolean
}

type Props = { readonly actions: readonly Action[]; readonly more: readonly Action[] }

/** What can be done with the claim shown, as buttons and as keys; `more` are keys alone. */
export function Actions({ actions, more }: Props) {
  useShortcuts(
    m.review.title,
    [...actions, ...more].map(({ key, name, run, isPossible = true }) => ({
      keys: key,
      does: name,
      run: () => {
        if (isPossible) run()
      },
    })),
  )
  return (
    <div className="review-actions" role="toolbar" aria-label={m.review.actions}>
      {actions.map(({ key, name, run, isPossible = true, isMain }) => (
        <Button key={key} kind={isMain ? 'main' : 'plain'} disabled={!isPossible} onClick={run} aria-keyshortcuts={key}>
          {name} <kbd>{key}</kbd>
        </Button>
      ))}
    </div>
  )
}
