import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** An element and how wide it is, in pixels; 0 before it stands. */
export function useWidth<E extends Element>(): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const resized = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    resized.observe(element.current)
    return () => resized.disconnect()
  }, [])
  return [element, width]
}
