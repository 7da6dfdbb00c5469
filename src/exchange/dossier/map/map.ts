import type { IncidentArea } from '../../../incidents/areas.ts'
import { html, type Markup } from '../markup.ts'
import { lineWithin, ringWithin, thinned } from './clip.ts'
import { landOfTheWorld, type Point } from './land.ts'
import { type Window, windowOf } from './window.ts'

const [WIDTH, HEIGHT] = [420, 280]
/** Pixels: an area is drawn at least so wide, so that it is seen. */
const LEAST = 5
/** Pixels between the lines of two names. */
const LINE = 15

/** How a map looks: which area is that of the drawn place, what it shows in words, and how countries are called. */
type Look = {
  readonly drawn: string | null
  readonly label: string
  readonly names: ReadonlyMap<string, string>
}

/** Where accounts put an incident, as areas as wide as each place is uncertain; a plain drawing that asks nothing of a network. */
export function mapOf(areas: readonly IncidentArea[], { drawn, label, names }: Look): Markup {
  const window = windowOf(areas, WIDTH, HEIGHT)
  const { countries, borders } = landOfTheWorld()
  const seen = countries.map(({ code, rings }) => ({
    name: names.get(code) ?? '',
    rings: rings.flatMap(ring => seenIn(ring, window)),
  }))
  const lines = borders.flatMap(line => turned(line, window)).flatMap(line => lineWithin(line, window))
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
<rect class="sea" width="${WIDTH}" height="${HEIGHT}"/>
<path class="land" d="${seen.flatMap(({ rings }) => rings.map(ring => `${pathOf(ring)}z`)).join('')}"/>
<path class="borders" d="${lines.map(pathOf).join('')}"/>
${areas.toReversed().map(area => circleOf(area, window, area.name === drawn))}
${namesOf(labelsOf(areas, seen, window))}
${barOf(window)}
</svg>`
}

/** The parts of a ring that a window shows. */
const seenIn = (ring: readonly Point[], window: Window): readonly (readonly Point[])[] =>
  turned(ring, window)
    .map(part => ringWithin(part, window))
    .filter(part => part.length > 2)

/** A line as pixels, on whichever turns of the globe touch the window. */
const turned = (line: readonly Point[], window: Window): readonly (readonly Point[])[] => {
  const xs = line.map(([x]) => x)
  const [least, most] = [Math.min(...xs), Math.max(...xs)]
  const ys = line.map(([, y]) => y)
  if (Math.max(...ys) < window.south || Math.min(...ys) > window.north) return []
  return [-360, 0, 360]
    .filter(turn => most + turn >= window.west && least + turn <= window.east)
    .map(turn => line.map(([x, y]) => window.at([x + turn, y])))
}

const pathOf = (line: readonly Point[]): string =>
  thinned(line)
    .map(([x, y], i) => `${i ? 'L' : 'M'}${tenth(x)} ${tenth(y)}`)
    .join('')

const tenth = (n: number): string => String(Math.round(n * 10) / 10)

const centreOf = ({ latitude, longitude }: IncidentArea, window: Window): Point => {
  const middle = (window.west + window.east) / 2
  return window.at([longitude + 360 * Math.round((middle - longitude) / 360), latitude])
}

function circleOf(area: IncidentArea, window: Window, isDrawn: boolean): Markup {
  const [x, y] = centreOf(area, window)
  const radius = Math.max(LEAST, area.radiusKm / window.scale)
  return html`<circle class="${isDrawn ? 'area drawn' : 'area'}" cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}"/>`
}

type Label = {
  readonly words: string
  readonly at: Point
  readonly kind: 'place' | 'country'
  /** The ring that holds the name of a country. */
  readonly within: readonly Point[] | null
}

/** Places before countries, the most exact first; a country where the largest part of it that is seen has its middle. */
function labelsOf(
  areas: readonly IncidentArea[],
  seen: readonly { readonly name: string; readonly rings: readonly (readonly Point[])[] }[],
  window: Window,
): readonly Label[] {
  const places = [...new Map(areas.toReversed().map(area => [area.name, area])).values()].toReversed()
  const countries = seen.flatMap(({ name, rings }): readonly Label[] => {
    if (!name || areas.some(area => area.name === name)) return []
    const [largest] = rings.map(ring => ({ ring, ...middleOf(ring) })).sort((a, b) => b.size - a.size)
    if (!largest || largest.size < LEAST_COUNTRY) return []
    return [{ words: name, at: largest.at, kind: 'country', within: largest.ring }]
  })
  return [
    ...places.map((area): Label => {
      const [x, y] = centreOf(area, window)
      return { words: area.name, at: [x, y - 9], kind: 'place', within: null }
    }),
    ...countries,
  ]
}

/** Lines above the point of a name (below: negative), in the order in which they are tried. */
const ROWS = [0, 1, 2, 3, -2, -3, 4, 5, -4, -5, 6, -6]

/** Square pixels of a country below which it is not named. */
const LEAST_COUNTRY = 2500

/** The area of a ring of pixels and its centre of gravity. */
function middleOf(ring: readonly Point[]): { readonly size: number; readonly at: Point } {
  let [twice, x, y] = [0, 0, 0]
  for (const [i, [u, v]] of ring.entries()) {
    const [p, q] = ring[(i || ring.length) - 1]!
    const cross = p * v - u * q
    twice += cross
    x += (p + u) * cross
    y += (q + v) * cross
  }
  return { size: Math.abs(twice) / 2, at: [x / (3 * twice), y / (3 * twice)] }
}

/** Whether a ring goes round a point. */
const holds = (ring: readonly Point[], [x, y]: Point): boolean =>
  ring.filter(([u, v], i) => {
    const [p, q] = ring[(i || ring.length) - 1]!
    return v > y !== q > y && x < ((p - u) * (y - v)) / (q - v) + u
  }).length %
    2 ===
  1

/** Where the words of the scale stand. */
const BAR = { x: 50, y: HEIGHT - 18, half: 55 }

/** Names, none over another: one that has no room at its point goes higher or lower, a country's within the country. */
function namesOf(labels: readonly Label[]): readonly Markup[] {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [BAR]
  return labels.flatMap(({ words, at: [x, y], kind, within }) => {
    const half = words.length * 3.5
    const column = Math.min(WIDTH - half - 4, Math.max(half + 4, x))
    const isFree = (row: number) =>
      row > 12 &&
      row < HEIGHT - 4 &&
      !taken.some(other => Math.abs(other.y - row) < LINE && Math.abs(other.x - column) < other.half + half)
    const row = ROWS.map(n => y - n * LINE).find(at => isFree(at) && (!within || holds(within, [x, at])))
    if (row === undefined) return []
    taken.push({ x: column, y: row, half })
    return html`<text class="${kind}" x="${tenth(column)}" y="${tenth(row)}" text-anchor="middle">${words}</text>`
  })
}

/** How long some round number of kilometres is. */
function barOf({ scale }: Window): Markup {
  const km = [5000, 2000, 1000, 500, 200, 100, 50].find(n => n / scale <= WIDTH / 4) ?? 50
  const long = km / scale
  const [x, y] = [12, HEIGHT - 12]
  return html`<path class="bar" d="M${x} ${y - 4}v4h${tenth(long)}v-4"/><text class="bar-words" x="${x}" y="${y - 8}">${km} km</text>`
}
