import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Failure } from '../../parts/failure.tsx'

type Props = {
  readonly does: string
  readonly isPending: boolean
  readonly error: Error | null
  readonly onDecide: (why: string) => void
  readonly onCancel: () => void
  readonly children?: ReactNode
}

/** What somebody decides on a source, with the reason that nobody can leave out. */
export function WhyForm({ does, isPending, error, onDecide, onCancel, children }: Props) {
  const id = useId()
  const [why, setWhy] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onDecide(why)
  }
  return (
    <form className="grade-form" onSubmit={submit}>
      {children}
      <label htmlFor={id}>{m.sources.why}</label>
      <textarea
        id={id}
        rows={3}
        required
        maxLength={2000}
        dir="auto"
        value={why}
        aria-describedby={`${id}-help`}
        onChange={event => setWhy(event.target.value)}
      />
      <p id={`${id}-help`} className="dim">
        {m.sources.whyHelp}
      </p>
      {error && <Failure error={error} />}
      <div className="form-end">
        <Button kind="quiet" onClick={onCancel}>
          {m.sources.cancel}
        </Button>
        <Button kind="main" type="submit" disabled={isPending || !why.trim()}>
          {does}
        </Button>
      </div>
    </form>
  )
}
