import { Component, type ReactNode } from 'react'
import { failed, wayOutOf } from '../api/failed.ts'
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
    return <Failure error={isGone(error) ? NOT_LOADED : error} onRetry={() => location.reload()} />
  }
}

const NOT_LOADED = failed({
  code: 'unreachable',
  message: m.shell.notLoaded,
  where: '',
  value: null,
  wayOut: m.api.startAgain,
})

/** Whether a part of the workbench is no longer there under its name, as browsers and Vite say it. */
const isGone = ({ message }: Error): boolean =>
  /dynamically imported module|Importing a module script|Unable to preload/i.test(message)
