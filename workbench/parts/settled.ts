import { useCallback, useEffect, useRef, useState } from 'react'

/** A state that changes only when nothing new was set for so many milliseconds: for what follows a mouse that passes over much. */
export function useSettled<T>(first: T, rest: number): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(first)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const set = useCallback(
    (next: T): void => {
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => setValue(() => next), rest)
    },
    [rest],
  )
  return [value, set]
}
