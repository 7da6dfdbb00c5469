import { Component, type ReactNode } from 'react'
import { wayOutOf } from '../api/failed.ts'
import { m } from '../messages/en.ts'
import { Button } from './button.tsx'

/** What went wrong and the way out, in words. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const wayOut = wayOutOf(error)
  return (
    <div className="failure" role="alert">
      <p>{error.message}</p>
      {wayOut && <p className="dim">{wayOut}</p>}
      {onRetry && <Button onClick={onRetry}>{m.shell.retry}</Button>}
    </div>
  )
}

type State = { readonly error: Error | null }

/** Shows what broke in a page in its place; the rest of the window stands. */
export class FailureBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const shown = isGone(error) ? new Error(m.shell.builtAnew) : error
    return <Failure error={shown} onRetry={() => location.reload()} />
  }
}

/** Whether a part of the workbench is no longer there under its name, as browsers say it. */
const isGone = ({ message }: Error): boolean => /dynamically imported module|Importing a module script/i.test(message)
