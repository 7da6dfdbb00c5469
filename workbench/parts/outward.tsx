import type { ReactNode } from 'react'

/** A link to a page of the web, or its words alone where the address is not one of the web (javascript:, data:). */
export function Outward({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer external">
      {children}
    </a>
  )
}
