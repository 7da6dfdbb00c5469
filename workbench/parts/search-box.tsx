import { useEffect, useRef, useState } from 'react'
import { asking, go } from '../address.ts'
import { useShortcuts } from './shortcuts.ts'

/** Typing rests so long, in milliseconds, before the address changes. */
const REST = 200

type Props = {
  readonly page: string
  readonly label: string
  readonly placeholder: string
  /** What the address asks for now. */
  readonly words: string
}

/** Words that narrow a list: they stand in the address. "/" leads here. */
export function SearchBox({ page, label, placeholder, words }: Props) {
  const [typed, setTyped] = useState(words)
  const field = useRef<HTMLInputElement>(null)
  useShortcuts(page, [{ keys: '/', does: label, run: () => field.current?.focus() }])
  useEffect(() => {
    if (field.current !== document.activeElement) setTyped(words)
  }, [words])
  useEffect(() => {
    if (typed.trim() === words || field.current !== document.activeElement) return
    const waiting = setTimeout(() => go(asking({ words: typed.trim() }), { replace: true }), REST)
    return () => clearTimeout(waiting)
  }, [typed, words])
  return (
    <search>
      <input
        ref={field}
        type="search"
        value={typed}
        dir="auto"
        placeholder={placeholder}
        aria-label={label}
        onChange={event => setTyped(event.target.value)}
      />
    </search>
  )
}
