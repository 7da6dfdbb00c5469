import type { Block, BlockKind, Run } from './extracted.ts'

/**
 * The stretches of lines that belong together: parted by empty lines and by a change of kind, without the white space at
 * their ends. `kindOf` is asked for each line that is not empty, with its words and where it starts.
 */
export function blocksOf(
  text: string,
  kindOf: (line: string, start: number) => BlockKind = () => 'paragraph',
): readonly Block[] {
  const blocks: Block[] = []
  let joins = false
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end)
    const words = line.trim()
    if (words !== '') {
      const kind = kindOf(line, start)
      const from = start + line.indexOf(words)
      const before = joins ? blocks.at(-1) : undefined
      if (before?.kind === kind) blocks[blocks.length - 1] = { ...before, end: from + words.length }
      else blocks.push({ kind, start: from, end: from + words.length })
    }
    joins = words !== ''
    start = end + 1
  }
  return blocks
}

/** The whole text as one run of the whole original, for formats in which no finer one is exact. */
export const wholeOf = (text: string, original: Uint8Array): readonly Run[] => [
  { start: 0, end: text.length, from: 0, to: original.length, page: null },
]
