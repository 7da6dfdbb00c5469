import type { ReactNode } from 'react'

/** A part of a page that may be wider or longer than it is given room, and is then moved by mouse or keys. */
export const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1).
  <section className="wide" tabIndex={0} aria-label={label}>
    {children}
  </section>
)
