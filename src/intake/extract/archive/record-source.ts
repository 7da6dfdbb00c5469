import type { Unpacked } from './gunzip.ts'

/** The line that a record opens with. */
export const OPENING = /^WARC\/[01]\.\d{1,2}\r?\n/

/** Unpacked bytes that can be looked ahead in, with where members of gzip start in them and what went wrong on the way. */
export type RecordSource = ReturnType<typeof recordSource>

/** The bytes of a web archive, read by need. */
export function recordSource(unpacked: AsyncIterable<Unpacked>) {
  const iterator = unpacked[Symbol.asyncIterator]()
  let parts: Buffer[] = []
  let size = 0
  /** Where members of gzip start in what is held. */
  let members: number[] = []
  const troubles: string[] = []
  const held = (): Buffer => {
    if (parts.length !== 1) parts = [Buffer.concat(parts)]
    return parts[0]!
  }
  const fill = async (wanted: number): Promise<boolean> => {
    while (size < wanted) {
      const next = await iterator.next()
      if (next.done) return false
      if (next.value.kind === 'bytes') {
        parts.push(next.value.bytes)
        size += next.value.bytes.length
      } else if (next.value.kind === 'member') members.push(size)
      else troubles.push(next.value.message)
    }
    return true
  }
  const take = (count: number): Buffer => {
    const bytes = held()
    const taken = bytes.subarray(0, count)
    parts = [bytes.subarray(taken.length)]
    size -= taken.length
    members = members.map(at => at - taken.length).filter(at => at >= 0)
    return taken
  }
  return {
    held,
    fill,
    take,
    /** The first member that starts after the first byte and before `end`. */
    memberBefore: (end: number): number | null => members.find(at => at > 0 && at < end) ?? null,
    /** Passes over bytes up to the next record that a member of gzip begins with; how many of them were missing. */
    skip: async (count: number): Promise<number> => {
      for (let left = count; left > 0; ) {
        if (!(await fill(1))) return left
        const next = members.find(at => at > 0 || left < count)
        if (next === 0 && (await fill(12)) && OPENING.test(held().toString('latin1', 0, 12))) return left
        left -= take(Math.min(left, size, members.find(at => at > 0) ?? size)).length
      }
      return 0
    },
    /** What went wrong since it was asked last. */
    troubles: (): readonly string[] => troubles.splice(0),
  }
}
