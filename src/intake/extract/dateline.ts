import type { Block } from './extracted.ts'

/** A dateline is no longer than this: "KABUL, Afghanistan, Nov 3 (The Outlet) —". */
const LONGEST = 80

/** The blocks of a report, the dateline that opens its first paragraph as one of its own, where no block is one already. */
export function withDateline(text: string, blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  if (first < 0 || blocks.some(({ kind }) => kind === 'dateline')) return blocks
  const { start, end } = blocks[first]!
  const length = datelineIn(text.slice(start, Math.min(end, start + LONGEST + 1)))
  const rest = start + length + /^\s*/.exec(text.slice(start + length, end))![0].length
  if (!length || rest >= end) return blocks
  const parts: readonly Block[] = [
    { kind: 'dateline', start, end: start + length },
    { kind: 'paragraph', start: rest, end },
  ]
  return blocks.toSpliced(first, 1, ...parts)
}

/**
 * How long the dateline is that a paragraph opens with, its dash with it; 0 where there is none. A name alone before a dash
 * may be anything ("BREAKING —"): a dateline also tells a day, a country, or in brackets whose report it is.
 */
function datelineIn(opening: string): number {
  const dash = /(?<=\s)(?:[—–]|--?)(?=\s)|(?<=\))\s?(?:[—–]|--?)\s?/.exec(opening)
  if (!dash) return 0
  const names = opening.slice(0, dash.index).trimEnd()
  const isNamed = /^\p{Lu}[\p{L}.'’ -]*(?:, |\s?\()/u.test(names) && !/\p{Ll}\p{Ll} \p{Ll}\p{Ll}/u.test(names)
  const isTold = /^\p{Lu}{2}[\p{Lu}.'’ -]*,/u.test(names) || /\([\p{Lu}\d][\p{L}\d.&'’ /-]*\)$/u.test(names)
  return isNamed && isTold ? dash.index + dash[0].trimEnd().length : 0
}
