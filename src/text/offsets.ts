/** Places of a text in the three units in use: UTF-16 units (JavaScript, spans), code points (Python) and UTF-8 bytes. */
export type Offsets = {
  /** Code points before the UTF-16 unit `unit`. */
  readonly codePointAt: (unit: number) => number
  /** UTF-8 bytes before the UTF-16 unit `unit`. */
  readonly byteAt: (unit: number) => number
  /** The UTF-16 unit where the code point number `codePoint` begins. */
  readonly unitOfCodePoint: (codePoint: number) => number
  /** The UTF-16 unit of the character to which the UTF-8 byte number `byte` belongs. */
  readonly unitOfByte: (byte: number) => number
}

/**
 * Builds the tables of a text once; each question is then a look-up or a binary search. A place inside a surrogate pair
 * counts as the pair's start; a lone surrogate is one code point of three bytes, as TextEncoder writes it. Questions outside
 * the text throw a RangeError.
 */
export function offsetsOf(text: string): Offsets {
  const codePoints = new Uint32Array(text.length + 1)
  const bytes = new Uint32Array(text.length + 1)
  let points = 0
  let size = 0
  for (let unit = 0; unit < text.length; ) {
    const codePoint = text.codePointAt(unit)!
    const width = codePoint > 0xffff ? 2 : 1
    codePoints.fill(points, unit, unit + width)
    bytes.fill(size, unit, unit + width)
    points++
    size += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
    unit += width
  }
  codePoints[text.length] = points
  bytes[text.length] = size
  return {
    codePointAt: unit => within(codePoints, unit),
    byteAt: unit => within(bytes, unit),
    unitOfCodePoint: codePoint => firstOf(codePoints, codePoint),
    unitOfByte: byte => firstOf(bytes, byte),
  }
}

function within(table: Uint32Array, unit: number): number {
  const value = table[unit]
  if (value === undefined) throw new RangeError(`unit ${unit} does not fit a text of ${table.length - 1} units`)
  return value
}

/** The first unit of the last character that begins at `value` or before. */
function firstOf(table: Uint32Array, value: number): number {
  const end = table.at(-1)!
  if (!(value >= 0 && value <= end)) throw new RangeError(`offset ${value} does not fit a text of ${end}`)
  let low = 0
  let high = table.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (table[middle]! <= value) low = middle
    else high = middle - 1
  }
  while (low > 0 && table[low - 1] === table[low]) low--
  return low
}
