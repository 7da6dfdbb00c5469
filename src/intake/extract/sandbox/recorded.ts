/** A stream of bytes on its way, with what has passed as long as it is not too much. */
export type Recorded = {
  readonly next: () => Promise<IteratorResult<Uint8Array>>
  /** What has passed; null where it was more than may be kept. */
  readonly kept: () => Uint8Array | null
  /** All of it, the rest read too; null where that is more than may be kept. */
  readonly all: () => Promise<Uint8Array | null>
  /** Reads no more; does not wait for what was asked for. */
  readonly close: () => void
}

/** Keeps up to `limit` bytes of what passes. */
export function recorded(source: AsyncIterator<Uint8Array>, limit: number): Recorded {
  let parts: Uint8Array[] | null = []
  let size = 0
  let asked: Promise<IteratorResult<Uint8Array>> | null = null
  let over = false
  const next = async () => {
    asked ??= source.next()
    const result = await asked
    asked = null
    if (result.done) over = true
    else {
      size += result.value.length
      if (size > limit) parts = null
      parts?.push(result.value)
    }
    return result
  }
  const kept = () => {
    if (parts && parts.length > 1) parts = [Buffer.concat(parts)]
    return parts && (parts[0] ?? new Uint8Array())
  }
  return {
    next,
    kept,
    all: async () => {
      while (parts && !over) await next()
      return kept()
    },
    close: () => {
      if (!over) source.return?.()?.catch(() => {})
    },
  }
}
