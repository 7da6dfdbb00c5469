import { useEffect, useRef, useState } from 'react'
import { asking, go } from '../../address.ts'
import { m } from '../../messages/en.ts'
import { useShortcuts } from '../../parts/shortcuts.ts'

/** Typing rests so long, in milliseconds, before the ledger is asked. */
const REST = 250

/** Full-text search: asks while one types, in one step of the history. */
export function Search({ address }: { readonly address: URLSearchParams }) {
  const asked = address.get('words') ?? ''
  const [typed, setTyped] = useState(asked)
  const field = useRef<HTMLInputElement>(null)
  useShortcuts(m.incidents.title, [{ keys: '/', does: m.incidents.search, run: () => field.current?.focus() }])
  useEffect(() => {
    if (field.current !== document.activeElement) setTyped(asked)
  }, [asked])
  useEffect(() => {
    const words = typed.trim()
    if (words === asked || field.current !== document.activeElement) return
    const waiting = setTimeout(() => go(asking({ words }), { replace: asked !== '' }), REST)
    return () => clearTimeout(waiting)
  }, [typed, asked])
  return (
    <search className="search">
      <input
        ref={field}
        type="search"
        value={typed}
        dir="auto"
        placeholder={m.incidents.searchFor}
        aria-label={m.incidents.search}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') go(asking({ words: typed.trim() }))
        }}
      />
    </search>
  )
}
