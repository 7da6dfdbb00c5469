import { filesAt } from '../intake/files.ts'

const LINE_END = 10

/** About how many reports the paths hold, for the progress bar: files, or lines of JSON Lines; null with standard input. */
export async function countReports(paths: readonly string[]): Promise<number | null> {
  if (paths.includes('-')) return null
  let count = 0
  for (const path of paths)
    for await (const source of filesAt(path, undefined))
      count +=
        source.kind === 'source' && /\.(?:jsonl|ndjson)$/i.test(source.path) ? await countLines(source.open()) : 1
  return count
}

async function countLines(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0
  try {
    for await (const chunk of chunks) for (const byte of chunk) if (byte === LINE_END) lines++
  } catch {
    // A file that cannot be read is told when its turn comes.
  }
  return Math.max(lines, 1)
}
