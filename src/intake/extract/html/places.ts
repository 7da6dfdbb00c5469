import { isUtf8 } from 'node:buffer'
import { wideEncoding } from '../../decode.ts'
import { signOf } from '../../signs.ts'
import type { Block, Run } from '../extracted.ts'
import { behindMark } from './flood.ts'

/** Longer pages are not looked through for their words: what is kept for each letter would be too much. */
const LONGEST = 4 * 1024 * 1024
/** So many blocks are looked for in vain, since each takes a walk to the end of the page. */
const MOST_MISSES = 20
/** So many letters of a block are looked for, then all of it is compared, at so many places. */
const [OPENING, TRIES] = [32, 20]
/** So many letters stand once on a page; fewer may stand in its menu, too. */
const LONG = 64

/**
 * Where each block of a report stands in the bytes of its page, which `source` is decoded: from its first letter to behind its
 * last, with the tags between. A block whose letters do not stand there one after the other is somewhere on the page.
 */
export function placesOf(text: string, blocks: readonly Block[], source: string, bytes: Uint8Array): readonly Run[] {
  const byteAt = source.length > LONGEST ? null : bytesBefore(source, bytes)
  const letters = byteAt && lettersOf(source)
  const words = blocks.map(({ start, end }) => text.slice(start, end).replace(NO_LETTER, ''))
  const found = letters ? standIn(letters.all, words) : []
  return blocks.map(({ start, end }, i) => {
    const at = found[i]
    if (!letters || at == null) return { start, end, from: 0, to: bytes.length, page: null }
    const last = at + words[i]!.length - 1
    return { start, end, from: byteAt(letters.starts[at]!), to: byteAt(letters.ends[last]!), page: null }
  })
}

/** Where words stand in all, in their order: the long ones first, then the short ones as close before the next as they stand. */
function standIn(all: string, words: readonly string[]): readonly (number | null)[] {
  const found = words.map((): number | null => null)
  const floors: number[] = []
  let floor = 0
  let misses = 0
  for (const [i, one] of words.entries()) {
    floors.push(floor)
    if (one.length < LONG || misses >= MOST_MISSES) continue
    found[i] = find(all, one, floor)
    if (found[i] === null) misses++
    else floor = found[i] + one.length
  }
  let ceiling: number | null = null
  for (let i = words.length - 1; i >= 0; i--) {
    const [one, from] = [words[i]!, floors[i]!]
    if (found[i] === null && one !== '' && one.length < LONG && misses < MOST_MISSES) {
      const at = ceiling === null ? all.indexOf(one, from) : from + all.slice(from, ceiling).lastIndexOf(one)
      if (at < from) misses++
      else found[i] = at
    }
    ceiling = found[i] ?? ceiling
  }
  return found
}

/** What no letter is: spaces, and signs of no width that only lay out. */
const NO_LETTER = /[\s\u00AD\u200B\uFEFF]+/g

function find(all: string, words: string, from: number): number | null {
  const opening = words.slice(0, OPENING)
  for (let at = all.indexOf(opening, from), tries = 0; at >= 0 && tries < TRIES; tries++) {
    if (all.startsWith(words, at)) return at
    at = all.indexOf(opening, at + 1)
  }
  return null
}

/** The letters of a page outside of its tags, each with where it begins and ends in the source. */
type Letters = { readonly all: string; readonly starts: Uint32Array; readonly ends: Uint32Array }

function lettersOf(source: string): Letters {
  const units = new Uint16Array(source.length)
  const [starts, ends] = [new Uint32Array(source.length), new Uint32Array(source.length)]
  let count = 0
  const put = (sign: string, start: number, end: number) => {
    for (let i = 0; i < sign.length; i++) {
      const unit = sign.charCodeAt(i)
      if (unit <= 32 || (unit >= 127 && /[\s\u00AD\u200B\uFEFF]/.test(sign.charAt(i)))) continue
      units[count] = unit
      starts[count] = start
      ends[count++] = end
    }
  }
  for (let at = 0; at < source.length && count < source.length; ) {
    const sign = source.charAt(at)
    let end = at + 1
    if (sign === '<') {
      end = behindMark(source, at)
      if (end === at + 1) put(sign, at, end)
    } else if (sign === '&') {
      REFERENCE.lastIndex = at
      const [written = sign, decimal, hex, name] = REFERENCE.exec(source) ?? []
      end = at + written.length
      put(written === sign ? sign : signOf(written, decimal, hex, name), at, end)
    } else put(sign, at, end)
    at = end
  }
  const all = Buffer.from(units.buffer, 0, 2 * count).toString('utf16le')
  return { all, starts, ends }
}

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,8}));?/iy

/** Which byte a place in the source is, asked from the first to the last; null where that cannot be told. */
function bytesBefore(source: string, bytes: Uint8Array): ((at: number) => number) | null {
  if (wideEncoding(bytes)) {
    const mark = bytes.length - 2 * source.length
    return mark === 0 || mark === 2 ? at => mark + 2 * at : null
  }
  if (!isUtf8(bytes)) return bytes.length === source.length ? at => at : null
  let [place, byte] = [0, bytes.length - Buffer.byteLength(source)]
  return at => {
    byte += Buffer.byteLength(source.slice(place, at))
    place = at
    return byte
  }
}
