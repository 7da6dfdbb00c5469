/** How a place name is looked up: whatever its case, diacritics, marks of ʿayn and hamza, hyphens and articles. */

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
}
const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }
/** "Deir ez-Zor" → "deir ez zor", "Sana’a" → "sanaa", "U.S." → "us", "St. Louis" → "saint louis", "Ḩārim" → "harim". */
export function fold(name: string): string {
  const key = foldAscii(name) ?? foldLetters(name)
  return key.includes('t ') || key.includes('ste ')
    ? key.replace(/\b(?:st|ste|mt|ft)\b(?= )/gu, word => SHORT[word]!)
    : key
}

/** Names of ASCII alone, by far the most, letter by letter; null for others. */
function foldAscii(name: string): string | null {
  let key = ''
  let gap = false
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    if (unit > 127 || unit === 38) return null
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)) {
      if (gap && key) key += ' '
      gap = false
      key += name[i]
    } else if (unit !== 39 && unit !== 46 && unit !== 96) gap = true
  }
  return key.toLowerCase()
}

const foldLetters = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʻʼʾʿ`´.]+/gu, '')
    .replace(/[øłßıđðþæœəħ]/gu, letter => LETTERS[letter]!)
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The Arabic article with its assimilated forms, and the English one. */
const ARTICLES = new Set([
  'al',
  'el',
  'ul',
  'il',
  'ad',
  'ar',
  'as',
  'at',
  'az',
  'an',
  'ash',
  'ath',
  'adh',
  'ed',
  'er',
  'es',
  'et',
  'ez',
  'en',
  'esh',
  'the',
])

/** A folded name without its articles: "ar raqqah" → "raqqah", "deir ez zor" → "deir zor". Unchanged where nothing would be left. */
export function withoutArticles(key: string): string {
  if (!key.includes(' ')) return key
  const words = key.split(' ')
  const kept = words.filter((word, i) => !ARTICLES.has(word) || i === words.length - 1)
  return kept.length === words.length ? key : kept.join(' ')
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|tch|sh|ch/g, 'c'],
  [/zh|dj/g, 'j'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ck|qu|q/g, 'k'],
  [/ts|tz/g, 's'],
]

/**
 * What is left of a folded name in any spelling of its script: its consonants. "khan yunis" and "khan younis" → "knyns".
 * Only names with three consonants or more are told apart by it; others give "".
 */
export function skeleton(key: string): string {
  const sounds = withoutArticles(key).split(' ').map(soundsOf).join('')
  return sounds.length >= 3 && /^[a-z]+$/.test(sounds) ? sounds : ''
}

/** What is left of one folded word in any spelling of its script. */
export function soundsOf(word: string): string {
  let rest = word
  for (const [spelling, sound] of SOUNDS) rest = rest.replace(spelling, sound)
  rest = (/^[aeiou]/.test(rest) ? 'a' : rest[0]!) + rest.slice(1).replace(/[aeiouwyh]/g, '')
  return rest.replace(/(.)\1+/g, '$1')
}

/** Likeness of two folded names from 0 to 1: one minus the edit distance by the length of the longer. */
export function likeness(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return 1 - row[b.length]! / Math.max(a.length, b.length, 1)
}

/** Two 32-bit hashes of a key (cyrb53's mixing): together 64 bits, so that keys themselves need not be kept. */
export function hashKey(key: string): readonly [number, number] {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [a >>> 0, b >>> 0]
}
