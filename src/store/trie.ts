/** A tree of values in order: what each node spans, and its children from the first to the last. Keys of leaves compare as text. */
export type Trie = {
  readonly roots: readonly string[]
  readonly first: (node: string) => string
  readonly last: (node: string) => string
  readonly children: (node: string) => readonly string[]
}

/** The fewest nodes that together hold exactly the leaves from `from` to `to`. */
export function coverOf(
  trie: Trie,
  from: string,
  to: string,
  nodes: readonly string[] = trie.roots,
): readonly string[] {
  return nodes.flatMap(node => {
    const [first, last] = [trie.first(node), trie.last(node)]
    if (last < from || first > to) return []
    return first >= from && last <= to ? [node] : coverOf(trie, from, to, trie.children(node))
  })
}

/** Nodes that hold a range, and whether they hold nothing else. */
export type Cover = { readonly nodes: readonly string[]; readonly exact: boolean }

/** Exactly the leaves from `from` to `to`, in as many nodes as that takes (up to a hundred). */
export const fineCover = (trie: Trie, from: string, to: string): Cover => ({
  nodes: coverOf(trie, from, to),
  exact: true,
})

/** So many nodes are asked for at the most: the index goes through all of them for every row that it finds. */
const FEW = 12

/** How a range is covered: by exactly its leaves, or by few nodes. */
export type Covering = (trie: Trie, from: string, to: string) => Cover

/** Few nodes that hold the leaves from `from` to `to`, and as few others as that allows. */
export function coarseCover(trie: Trie, from: string, to: string): Cover {
  const touched = (nodes: readonly string[]) => nodes.filter(node => trie.last(node) >= from && trie.first(node) <= to)
  const isWithin = (node: string) => trie.first(node) >= from && trie.last(node) <= to
  let nodes = touched(trie.roots)
  for (;;) {
    const divided = nodes
      .filter(node => !isWithin(node))
      .map(node => nodes.flatMap(other => (other === node ? touched(trie.children(node)) : [other])))
      .find(({ length }) => length <= FEW)
    if (!divided) return { nodes, exact: nodes.every(isWithin) }
    nodes = divided
  }
}

const DIGITS = [...'0123456789']
const pad = (n: number): string => String(n).padStart(2, '0')

/** Days as century "20", decade "202", year "2025", month "2025-03", day "2025-03-01"; the years 1000 to 2199 alone. */
export const DAYS: Trie = {
  roots: Array.from({ length: 12 }, (_, i) => pad(i + 10)),
  first: node => `${yearOf(node, '0')}-${node.slice(5, 7) || '01'}-${node.slice(8) || '01'}`,
  last: node => {
    const month = node.slice(5, 7) || '12'
    return `${yearOf(node, '9')}-${month}-${node.slice(8) || pad(lengthOf(yearOf(node, '9'), month))}`
  },
  children: node => {
    if (node.length < 4) return DIGITS.map(digit => node + digit)
    if (node.length === 4) return Array.from({ length: 12 }, (_, i) => `${node}-${pad(i + 1)}`)
    const [year, month] = node.split('-')
    return Array.from({ length: lengthOf(year!, month!) }, (_, i) => `${node}-${pad(i + 1)}`)
  },
}

const yearOf = (node: string, filler: string): string => node.slice(0, 4).padEnd(4, filler)
const lengthOf = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()

/** A node of DAYS and all that hold it, the widest first. */
export const daysAbove = (node: string): readonly string[] =>
  [2, 3, 4, 7, 10].filter(length => length <= node.length).map(length => node.slice(0, length))

const LONGEST = 12

/**
 * Numbers to 12 digits as "2x" (all of two digits), "2x3" (30 to 39), "2x37". The length stands first, written so that keys
 * compare as numbers do.
 */
export const NUMBERS: Trie = {
  roots: Array.from({ length: LONGEST }, (_, i) => `${pad(i + 1)}x`),
  first: node => node.padEnd(3 + Number(node.slice(0, 2)), '0'),
  last: node => node.padEnd(3 + Number(node.slice(0, 2)), '9'),
  children: node => DIGITS.map(digit => node + digit),
}

/** The key of a number in NUMBERS: 37 → "02x37". */
export const numberKey = (n: number): string => `${pad(String(n).length)}x${n}`

/** The key of a number and all nodes that hold it. */
export const numbersAbove = (n: number): readonly string[] => {
  const key = numberKey(n)
  return Array.from({ length: key.length - 2 }, (_, i) => key.slice(0, i + 3))
}
