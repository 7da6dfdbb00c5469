import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** The page's own part of the window. On a new path it takes the focus, so that reading and tabbing start there. */
export function Main({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  // Before a part of the page goes to what its address names.
  useLayoutEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path])
  return (
    <main id="main" tabIndex={-1} ref={main}>
      {children}
    </main>
  )
}
