import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

type Window = {
  /** The element that scrolls; its rows are all of one height, --row of the style sheet. */
  readonly box: RefObject<HTMLDivElement | null>
  readonly first: number
  /** The first that is not made any more. */
  readonly last: number
  readonly height: number
  readonly reveal: (index: number) => void
}

/** Rows made above and below those in sight. */
const MARGIN = 8

/** Which of `count` rows of one height are in sight. */
export function useWindow(count: number): Window {
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, room: 800, height: 48 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = (): void =>
      setSeen(before => {
        const height = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 48
        const top = Math.floor(element.scrollTop / height)
        const room = element.clientHeight
        return before.top === top && before.room === room && before.height === height ? before : { top, room, height }
      })
    look()
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  const { room, height } = seen
  const top = Math.min(seen.top, Math.max(0, count - 1))
  const reveal = (index: number): void => {
    const element = box.current
    if (!element) return
    const [from, to] = [index * height, (index + 1) * height]
    if (from < element.scrollTop) element.scrollTop = from
    if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight
  }
  return {
    box,
    first: Math.max(0, top - MARGIN),
    last: Math.min(count, top + Math.ceil(room / height) + MARGIN),
    height,
    reveal,
  }
}
