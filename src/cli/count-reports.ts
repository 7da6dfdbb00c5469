import { isAddress } from '../intake/fetch/address.ts'
import { filesAt } from '../intake/files.ts'

const LINE_END = 10
/** Formats whose files are a report each. */
const SINGLE: ReadonlySet<string> = new Set(['text', 'html', 'pdf', 'docx', 'eml'])

/**
 * About how many reports the paths hold, for the progress bar: files, or lines of JSON Lines. Null where that cannot be known
 * beforehand: of standard input, addresses, and files that hold many reports of another kind (mailboxes, exports, archives).
 */
export async function countReports(paths: readonly string[]): Promise<number | null> {
  let count = 0
  for (const path of paths) {
    if (path === '-' || isAddress(path)) return null
    for await (const source of filesAt(path, undefined)) {
      const found = source.kind === 'source' ? await countIn(source.path, source.open()) : 1
      if (found === null) return null
      count += found
    }
  }
  return count
}

async function countIn(path: string, bytes: AsyncIterable<Uint8Array>): Promise<number | null> {
  const [{ HEAD, recognise }, { headOf }] = await Promise.all([
    import('../intake/extract/recognise.ts'),
    import('../intake/lines.ts'),
  ])
  try {
    const { head, stream } = await headOf(bytes, HEAD)
    const found = recognise(head, path)
    const format = 'format' in found ? found.format : null
    if (format === 'json-lines') return await countLines(stream)
    await stream.return(undefined)
    return format === null || SINGLE.has(format) ? 1 : null
  } catch {
    // A file that cannot be read is told when its turn comes.
    return 1
  }
}

async function countLines(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let lines = 0
  for await (const chunk of chunks) for (const byte of chunk) if (byte === LINE_END) lines++
  return Math.max(lines, 1)
}
