import { useRef } from 'react'

/** The rows of the render before where these are the same ones in the same order: what is drawn of them need not be drawn again. */
export function useSame<T>(rows: readonly T[]): readonly T[] {
  const kept = useRef(rows)
  if (rows.length !== kept.current.length || rows.some((row, i) => row !== kept.current[i])) kept.current = rows
  return kept.current
}
