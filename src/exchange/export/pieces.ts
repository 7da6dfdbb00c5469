import type { Loss, Piece } from './exported.ts'
import type { WholeFile } from './whole-file.ts'

/** A kind of loss with how often it came about. */
export type LossCount = {
  readonly field: string
  readonly rule: string
  readonly values: number
  readonly incidents: number
}

/** Writes what a format gives into its file and the file of its losses; gives the kinds of loss, the most frequent first. */
export async function writePieces(
  pieces: AsyncIterable<Piece>,
  file: Pick<WholeFile, 'add'>,
  lossFile: Pick<WholeFile, 'add'>,
): Promise<readonly LossCount[]> {
  const counts = new Map<string, LossCount & { readonly last: string }>()
  for await (const piece of pieces) {
    if (typeof piece === 'string' || piece instanceof Uint8Array) file.add(piece)
    else {
      lossFile.add(`${JSON.stringify(piece)}\n`)
      countLoss(counts, piece)
    }
  }
  return [...counts.values()].map(({ last: _, ...count }) => count).toSorted((a, b) => b.incidents - a.incidents)
}

/** The losses of one incident come one after the other. */
function countLoss(
  counts: Map<string, LossCount & { readonly last: string }>,
  { field, rule, left, incident }: Loss,
): void {
  const key = `${field}\n${rule}`
  const { values, incidents, last } = counts.get(key) ?? { values: 0, incidents: 0, last: null }
  counts.set(key, {
    field,
    rule,
    values: values + left.length,
    incidents: incidents + Number(last !== incident),
    last: incident,
  })
}
