import { shinglesOf } from './shingles.ts'

/** Two reports' texts compared: the share of each one's shingles that stand in the other, 0 to 1. `a` sorts before `b`. */
export type Overlap = { readonly a: string; readonly b: string; readonly inA: number; readonly inB: number }

/** What copies are grouped by: the length of the text in any unit, and the day of publication where known. */
export type Copy = { readonly id: string; readonly publishedAt: string | null; readonly length: number }

/** One shingle in eight is kept, by its hash alone: two texts keep the same ones of those that they share. */
const SAMPLED = 8
/** Less is too little to tell a copy by: some 24 words in a row, two sentences. */
const LEAST_SHARED = 20
/**
 * On reports of gun violence, pairs of which one holds 60 % of the other's shingles or more are the same text, cut or led in
 * anew, or page furniture alone; pairs between 45 % and 60 % hardly exist.
 */
const COPIED = 0.6
/** Furniture of one outlet's pages comes back for years, a wire copy within days. */
const DAYS = 30

/**
 * The signature of a text: its sampled shingles, rising, as 32-bit numbers (Broder, "On the resemblance and containment of
 * documents", 1997, the sketch modulo m). Unlike minima it finds a short text within a long one as surely as two of a length.
 */
export const signatureOf = (text: string): Uint8Array =>
  new Uint8Array(Uint32Array.from([...shinglesOf(text)].filter(hash => hash % SAMPLED === 0)).sort().buffer)

/** The numbers of a signature as signed 32 bits: reports that share one are looked at. */
export const copyKeysOf = (signature: Uint8Array): readonly number[] => [
  ...new Int32Array(signature.buffer.slice(signature.byteOffset, signature.byteOffset + signature.byteLength)),
]

/** Whether two signatures share enough for the texts to be compared: half of what copies share, as samples scatter. */
export const mayBeCopies = (sharedKeys: number, keysOfA: number, keysOfB: number): boolean =>
  sharedKeys > 0 && sharedKeys >= (COPIED / 2) * Math.min(keysOfA, keysOfB)

/** Compares two texts; null where they share too little to be copies of anything. */
export function overlapOf(
  a: { readonly id: string; readonly shingles: ReadonlySet<number> },
  b: { readonly id: string; readonly shingles: ReadonlySet<number> },
): Overlap | null {
  const [few, many] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  if (shared < LEAST_SHARED) return null
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  return { a: first.id, b: second.id, inA: shared / first.shingles.size, inB: shared / second.shingles.size }
}

/** Whether either text is mostly the other's words: a copy, a cut copy, or one with a lead of its own. */
export const areCopies = ({ inA, inB }: Overlap): boolean => Math.max(inA, inB) >= COPIED

/** Whether two dates of publication (null: unknown) are near enough for one text to be handed on. */
export const publishedNear = (a: string | null, b: string | null): boolean =>
  !a || !b || Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= DAYS * 86_400_000

/**
 * Each report's id → the id of the report whose account it is: its own, or that of the first published (on one day, the
 * fullest) of the texts that are as good as the same. The longest texts go first and each shorter one joins the text that holds most of it: so every copy is
 * like its own original, two long reports that both quote one short wire stay two, and the order of arrival says nothing.
 */
export function copiesOf(copies: readonly Copy[], overlaps: readonly Overlap[]): ReadonlyMap<string, string> {
  const contained = new Map<string, number>()
  for (const { a, b, inA, inB } of overlaps) contained.set(`${a}\n${b}`, inA).set(`${b}\n${a}`, inB)
  const within = (part: string, whole: string) => contained.get(`${part}\n${whole}`) ?? 0
  const groups = new Map<string, Copy[]>()
  for (const copy of copies.toSorted(byLength)) {
    const originals = [...groups.keys()].filter(id => within(copy.id, id) >= COPIED)
    const best = originals.reduce<string | null>(
      (best, id) => (best !== null && within(copy.id, best) >= within(copy.id, id) ? best : id),
      null,
    )
    if (best === null) groups.set(copy.id, [copy])
    else groups.get(best)!.push(copy)
  }
  return new Map(
    [...groups].flatMap(([longest, members]) => {
      const same = members.filter(({ id }) => id === longest || within(longest, id) >= COPIED)
      const first = same.sort((a, b) => compare(a.publishedAt ?? '~', b.publishedAt ?? '~') || byLength(a, b))[0]!
      return members.map(({ id }): [string, string] => [id, first.id])
    }),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byLength = (a: Copy, b: Copy): number => b.length - a.length || compare(a.id, b.id)
