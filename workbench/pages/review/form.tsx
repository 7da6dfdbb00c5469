import { type ReactNode, useEffect, useRef } from 'react'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'

type Props = {
  readonly title: string
  readonly does: string
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly isReady?: boolean
  readonly children: ReactNode
}

/** A window that asks what a decision needs; Enter decides, Escape leaves. The field marked data-first has the focus. */
export function Form({ title, does, onClose, onSubmit, isReady = true, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        ref={form}
        className="review-form"
        onSubmit={event => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
        <p className="form-end">
          <Button kind="main" type="submit" disabled={!isReady}>
            {does}
          </Button>
          <Button onClick={onClose}>{m.review.leave}</Button>
        </p>
      </form>
    </Dialog>
  )
}
