/** A label in the middle of which a point lies; pixels. */
export type Label = { readonly x: number; readonly y: number; readonly words: string; readonly size: number }
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** How far a label is moved from its point, in heights of its letters: the first that covers no other label is taken. */
const MOVES = [-1.1, 1.3, -2.4, 2.6] as const
/** Width of a letter, of its height; more than most have. */
const LETTER = 0.62

/** Labels that cover none of those before them: the pixels by which each is moved up (below 0) or down, null where there is no room. */
export function labelsApart(labels: readonly Label[], before: readonly Box[] = []) {
  const taken = [...before]
  const moves = labels.map(label => {
    const free = MOVES.map(move => move * label.size).find(move => !taken.some(box => covers(box, boxOf(label, move))))
    if (free !== undefined) taken.push(boxOf(label, free))
    return free ?? null
  })
  return { moves, taken }
}

const boxOf = ({ x, y, words, size }: Label, move: number): Box => {
  const half = (words.length * LETTER * size) / 2
  return { left: x - half, right: x + half, top: y + move - 0.6 * size, bottom: y + move + 0.6 * size }
}

const covers = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
