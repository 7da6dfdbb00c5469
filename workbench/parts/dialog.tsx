import { type ReactNode, useEffect, useId, useRef } from 'react'
import { m } from '../messages/en.ts'
import { Button } from './button.tsx'

type Props = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A window over the page: the browser keeps the focus in it, and Escape closes it. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen && dialog.current?.open) dialog.current.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby={heading}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button kind="quiet" onClick={() => dialog.current?.close()} aria-label={m.shell.close}>
          ✕
        </Button>
      </div>
      {isOpen && <div className="dialog-body">{children}</div>}
    </dialog>
  )
}
