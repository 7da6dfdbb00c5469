import { type ReactNode, useEffect } from 'react'
import { m } from '../messages/en.ts'

type Props = { readonly title: string; readonly hidden?: boolean; readonly children?: ReactNode }

/** The heading of a page, which names the window too; `children` stand beside it. */
export function PageHead({ title, hidden = false, children }: Props) {
  useEffect(() => {
    document.title = m.shell.windowTitle(title)
  }, [title])
  return (
    <div className={hidden ? 'page-head unseen' : 'page-head'}>
      <h1 dir="auto">{title}</h1>
      {children}
    </div>
  )
}
