/** A run of signs as a page places it. */
export type TextItem = {
  readonly str?: string
  /** Its matrix: its place is the last two numbers, in points from the lower left corner. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** A line of a page, or of a column of it: its words, where it stands in points (y upwards), how large it is. */
export type PageLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly page: number
  /** 0 at the foot of the page, 1 at its top. */
  readonly height: number
  /** Which column of the page, in reading order; a line over all columns is one of its own. */
  readonly column: number
}

type Stretch = { text: string; left: number; right: number; y: number; size: number }

/** The lines of a page as they are read: columns one after the other, what runs over all of them in its place. */
export function pageLines(items: readonly TextItem[], view: readonly number[], page: number): readonly PageLine[] {
  const stretches = stretchesOf(items)
  const [, bottom = 0, , top = 1] = view
  let column = 0
  return bandsOf(stretches).flatMap(band =>
    columnsOf(band).flatMap(lines => {
      column++
      return lines.map(line => ({ ...line, page, height: (line.y - bottom) / (top - bottom), column }))
    }),
  )
}

/** Runs of signs on one height with no more than a word's distance between them. */
function stretchesOf(items: readonly TextItem[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { str = '', transform, width, height } of items) {
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform
    // Spaces are told by the places of words: one that is as wide as a gutter is none.
    if (str.trim() === '' || Math.abs(b) > Math.abs(a)) continue
    const size = height || Math.abs(d) || 1
    const before = stretches.at(-1)
    const gap = before ? x - before.right : 0
    if (before && Math.abs(before.y - y) < size * 0.4 && gap > -size && gap < size * 1.5) {
      const parted = gap > size * 0.15 && !/\s$/.test(before.text) && !/^\s/.test(str)
      before.text += (parted ? ' ' : '') + str
      before.right = Math.max(before.right, x + width)
      before.size = Math.max(before.size, size)
    } else stretches.push({ text: str, left: x, right: x + width, y, size })
  }
  return stretches.map(stretch => ({ ...stretch, text: stretch.text.replace(/\s+/g, ' ').trim() }))
}

/** Stretches from the top down, parted where one runs over the middle of those that stand beside each other. */
function bandsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const sorted = [...stretches].sort((a, b) => b.y - a.y || a.left - b.left)
  const left = Math.min(...sorted.map(one => one.left))
  const right = Math.max(...sorted.map(one => one.right))
  const gutter = gutterOf(sorted, left, right)
  if (gutter === null) return sorted.length ? [sorted] : []
  const bands: Stretch[][] = []
  let over: boolean | null = null
  for (const stretch of sorted) {
    const crosses = stretch.left < gutter - 2 && stretch.right > gutter + 2
    if (crosses !== over) bands.push([])
    over = crosses
    bands.at(-1)!.push(stretch)
  }
  return bands
}

/** Where two columns part: most lines end before it or begin behind it, some on each side; null where there is one column. */
function gutterOf(stretches: readonly Stretch[], left: number, right: number): number | null {
  if (stretches.length < 8) return null
  for (const share of [0.5, 0.48, 0.52, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65]) {
    const x = left + (right - left) * share
    const before = stretches.filter(one => one.right <= x + 2)
    const behind = stretches.filter(one => one.left >= x - 2)
    const crossing = stretches.length - before.length - behind.length
    const isText = (side: readonly Stretch[]) =>
      side.length >= 4 && side.filter(one => one.text.length > 15).length >= side.length / 2
    if (crossing <= stretches.length * 0.25 && isText(before) && isText(behind)) return x
  }
  return null
}

/** The lines of a band: those left of the gutter before those right of it, where it has one. */
function columnsOf(band: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const left = Math.min(...band.map(one => one.left))
  const right = Math.max(...band.map(one => one.right))
  const gutter = gutterOf(band, left, right)
  if (gutter === null) return [joinedLines(band)]
  return [
    joinedLines(band.filter(one => one.right <= gutter + 2)),
    joinedLines(band.filter(one => one.right > gutter + 2)),
  ]
}

/** Stretches on one height as one line, tabs between them. */
function joinedLines(stretches: readonly Stretch[]): readonly Stretch[] {
  const lines: Stretch[] = []
  for (const stretch of stretches) {
    const before = lines.at(-1)
    if (before && Math.abs(before.y - stretch.y) < stretch.size * 0.5 && stretch.left >= before.right - 1) {
      before.text += `\t${stretch.text}`
      before.right = stretch.right
    } else lines.push({ ...stretch })
  }
  return lines
}
