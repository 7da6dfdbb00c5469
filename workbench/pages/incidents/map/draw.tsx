import { type PointerEvent, useState } from 'react'
import { m } from '../../../messages/en.ts'
import type { Box } from '../asked.ts'

type Point = readonly [number, number]
type Props = {
  readonly boxOf: (a: Point, b: Point) => Box
  readonly onDrawn: (box: Box) => void
}

/** A sheet over the map on which an area is drawn by dragging. */
export function Draw({ boxOf, onDrawn }: Props) {
  const [corners, setCorners] = useState<readonly [Point, Point] | null>(null)
  const at = (event: PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const begin = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setCorners([at(event), at(event)])
  }
  const end = (): void => {
    const [a, b] = corners ?? []
    setCorners(null)
    if (a && b && Math.abs(a[0] - b[0]) > 3 && Math.abs(a[1] - b[1]) > 3) onDrawn(boxOf(a, b))
  }
  return (
    <svg
      className="map-draw"
      role="img"
      aria-label={m.incidents.drawHere}
      onPointerDown={begin}
      onPointerMove={event => corners && setCorners([corners[0], at(event)])}
      onPointerUp={end}
    >
      {corners && (
        <rect
          x={Math.min(corners[0][0], corners[1][0])}
          y={Math.min(corners[0][1], corners[1][1])}
          width={Math.abs(corners[0][0] - corners[1][0])}
          height={Math.abs(corners[0][1] - corners[1][1])}
        />
      )}
    </svg>
  )
}
