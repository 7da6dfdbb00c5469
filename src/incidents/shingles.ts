/** How many words stand in one shingle: runs of five words are shared by copying, hardly ever by chance. */
const WORDS = 5

/** Runs of five words of a text as 32-bit hashes: the same run, the same number; letters and digits count, case and marks do not. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => hashed(word))
  const shingles = new Set<number>()
  for (let i = 0; i + WORDS <= words.length; i++)
    shingles.add(words.slice(i, i + WORDS).reduce((hash, word) => mixed(Math.imul(hash, 0x01000193) ^ word), WORDS))
  return shingles
}

/** Words → 32 bits: FNV-1a over UTF-16 units, then spread. */
export function hashed(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

/** Spreads 32 bits over 32 bits, one to one (the finisher of MurmurHash3). */
function mixed(bits: number): number {
  let h = bits
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
