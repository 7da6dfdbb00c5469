import type { Point } from './land.ts'
import type { Window } from './window.ts'

type Line = readonly Point[]
/** One side of a window: which points are inside it, and where a line crosses it. */
type Side = { readonly axis: 0 | 1; readonly limit: number; readonly sign: 1 | -1 }

/** The part of a ring of pixels within a window; empty where there is none. */
export const ringWithin = (ring: Line, window: Window): Line => sidesOf(window).reduce(cutRing, ring)

/** The parts of a line of pixels within a window. */
export const lineWithin = (line: Line, window: Window): readonly Line[] =>
  sidesOf(window).reduce<readonly Line[]>((parts, side) => parts.flatMap(part => cutLine(part, side)), [line])

/** A line without points that lie within half a pixel of the one before. */
export const thinned = (line: Line): Line => {
  const kept: Point[] = []
  for (const [i, point] of line.entries()) {
    const last = kept.at(-1)
    const isEnd = i === line.length - 1
    if (!last || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) > 0.5) kept.push(point)
  }
  return kept
}

/** A little beyond the edge, so that coasts do not end in its line. */
const BEYOND = 4

const sidesOf = ({ width, height }: Window): readonly Side[] => [
  { axis: 0, limit: -BEYOND, sign: 1 },
  { axis: 0, limit: width + BEYOND, sign: -1 },
  { axis: 1, limit: -BEYOND, sign: 1 },
  { axis: 1, limit: height + BEYOND, sign: -1 },
]

const holds = (point: Point, { axis, limit, sign }: Side): boolean => sign * (point[axis] - limit) >= 0

function crossing(a: Point, b: Point, { axis, limit }: Side): Point {
  const t = (limit - a[axis]) / (b[axis] - a[axis])
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}

const cutRing = (ring: Line, side: Side): Line =>
  ring.flatMap((point, i) => {
    const before = ring[(i || ring.length) - 1]!
    const entered = holds(point, side) !== holds(before, side) ? [crossing(before, point, side)] : []
    return holds(point, side) ? [...entered, point] : entered
  })

function cutLine(line: Line, side: Side): readonly Line[] {
  const parts: Point[][] = []
  for (const [i, point] of line.entries()) {
    const before = line[i - 1]
    const isIn = holds(point, side)
    if (before && isIn !== holds(before, side)) {
      const edge = crossing(before, point, side)
      if (isIn) parts.push([edge])
      else parts.at(-1)!.push(edge)
    } else if (!before && isIn) parts.push([])
    if (isIn) parts.at(-1)!.push(point)
  }
  return parts
}
